package cluster

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"runtime/debug"
)

const longestLine = 16 << 20

// An Engine says whether a flow gets through.
type Engine func(Flow) (bool, error)

type header struct {
	Module  string `json:"module"`
	Version string `json:"version"`
}

type answer struct {
	Allowed []bool `json:"allowed"`
	Error   string `json:"error,omitempty"`
}

// Answer reads one case a line from standard input and writes one answer a line, behind a line that names the module
// whose judgement it is. An engine is made for each case.
func Answer(module string, makeEngine func(*Cluster) (Engine, error)) {
	out := bufio.NewWriter(os.Stdout)
	encoder := json.NewEncoder(out)
	check(encoder.Encode(header{module, version(module)}))
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, longestLine)
	for in.Scan() {
		allowed, err := answerTo(in.Bytes(), makeEngine)
		line := answer{Allowed: allowed}
		if err != nil {
			line.Error = err.Error()
		}
		check(encoder.Encode(line))
	}
	check(in.Err())
	check(out.Flush())
}

func answerTo(line []byte, makeEngine func(*Cluster) (Engine, error)) ([]bool, error) {
	var c Case
	if err := json.Unmarshal(line, &c); err != nil {
		return nil, err
	}
	cluster, err := New(c)
	if err != nil {
		return nil, err
	}
	engine, err := makeEngine(cluster)
	if err != nil {
		return nil, err
	}
	var allowed []bool
	for _, probe := range c.Probes {
		flow, err := cluster.Flow(probe)
		if err != nil {
			return nil, err
		}
		passes, err := engine(flow)
		if err != nil {
			return nil, err
		}
		allowed = append(allowed, passes)
	}
	return allowed, nil
}

func version(module string) string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
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
