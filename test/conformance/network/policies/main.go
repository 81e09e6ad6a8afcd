// Policies says whether the API server takes a NetworkPolicy: one JSON object a line on standard input, one answer a line
// on standard output, behind a line that names the version.
//
//	policies < policies
//
// An answer lists the fields that are refused, with the validation of addresses that is the default since Kubernetes 1.36
// ("strict"), and with the one before ("lenient").
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"runtime/debug"

	networkingv1 "k8s.io/api/networking/v1"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
	"k8s.io/kubernetes/pkg/apis/networking"
	defaults "k8s.io/kubernetes/pkg/apis/networking/v1"
	"k8s.io/kubernetes/pkg/apis/networking/validation"
	sigsjson "sigs.k8s.io/json"
)

const (
	module      = "k8s.io/kubernetes"
	longestLine = 16 << 20
)

type header struct {
	Module  string `json:"module"`
	Version string `json:"version"`
}

type answer struct {
	Strict  []string `json:"strict"`
	Lenient []string `json:"lenient"`
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	encoder := json.NewEncoder(out)
	check(encoder.Encode(header{module, version()}))
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, longestLine)
	for in.Scan() {
		check(encoder.Encode(answer{refusals(in.Bytes(), true), refusals(in.Bytes(), false)}))
	}
	check(in.Err())
	check(out.Flush())
}

func refusals(line []byte, strict bool) []string {
	check(utilfeature.DefaultMutableFeatureGate.Set(fmt.Sprintf("StrictIPCIDRValidation=%t", strict)))
	var policy networkingv1.NetworkPolicy
	if err := sigsjson.UnmarshalCaseSensitivePreserveInts(line, &policy); err != nil {
		return []string{"cannot be decoded: " + err.Error()}
	}
	defaults.SetObjectDefaults_NetworkPolicy(&policy)
	var internal networking.NetworkPolicy
	check(defaults.Convert_v1_NetworkPolicy_To_networking_NetworkPolicy(&policy, &internal, nil))
	paths := []string{}
	for _, err := range validation.ValidateNetworkPolicy(&internal, validation.NetworkPolicyValidationOptions{}) {
		paths = append(paths, err.Field)
	}
	return paths
}

func version() string {
	info, _ := debug.ReadBuildInfo()
	for _, each := range info.Deps {
		if each.Path == module {
			return each.Version
		}
	}
	return "unknown"
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
