// Command apiserver is kube-apiserver as it comes, but it ends when its standard input does: with the process that started it.
package main

import (
	"io"
	"os"
	_ "time/tzdata" // a CronJob may name a time zone

	"k8s.io/component-base/cli"
	"k8s.io/kubernetes/cmd/kube-apiserver/app"
)

func main() {
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		os.Exit(0)
	}()
	os.Exit(cli.Run(app.NewAPIServerCommand()))
}
