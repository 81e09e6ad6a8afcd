// Reference answers cases by the API's wording.
//
//	reference [-not-in-needs-label] [-empty-matches-absent] < cases
package main

import (
	"flag"

	"cdk8s-hardened/conformance/network/cluster"
	"cdk8s-hardened/conformance/network/reference"
)

func main() {
	var quirks reference.Quirks
	flag.BoolVar(&quirks.NotInNeedsLabel, "not-in-needs-label", false, "read NotIn as cyclonus does")
	flag.BoolVar(&quirks.EmptyMatchesAbsent, "empty-matches-absent", false, "read empty values of matchLabels as cyclonus does")
	flag.Parse()
	cluster.Answer("k8s.io/apimachinery", func(c *cluster.Cluster) (cluster.Engine, error) { return reference.New(c, quirks), nil })
}
