// Cyclonus answers cases with cyclonus' matcher. Pods have the first of their addresses only.
//
//	cyclonus < cases
package main

import (
	"fmt"
	"net/netip"

	"github.com/mattfenwick/cyclonus/pkg/matcher"

	"cdk8s-hardened/conformance/network/cluster"
)

// noName is no name of a port; the empty one would match a rule without a name.
const noName = "\x00"

func main() {
	cluster.Answer("github.com/mattfenwick/cyclonus", func(c *cluster.Cluster) (_ cluster.Engine, err error) {
		defer caught(&err)
		// Simplifying is an optimization of cyclonus' own: what it is to be compared with is the plain form.
		policy := matcher.BuildNetworkPolicies(false, c.Policies)
		return func(f cluster.Flow) (bool, error) { return passes(policy, c, f) }, nil
	})
}

func passes(policy *matcher.Policy, c *cluster.Cluster, f cluster.Flow) (passes bool, err error) {
	defer caught(&err)
	if f.From != nil && f.From == f.To {
		return true, nil // cyclonus is not asked: it would cut a pod off from itself
	}
	// Cyclonus takes one name for a port, which may have several.
	egress, ingress := false, false
	for _, name := range append(f.PortNames(), noName) {
		result := policy.IsTrafficAllowed(&matcher.Traffic{
			Source: peer(c, f.From, f.FromIPs), Destination: peer(c, f.To, f.ToIPs),
			ResolvedPort: int(f.Port), ResolvedPortName: name, Protocol: f.Protocol,
		})
		egress = egress || result.Egress.IsAllowed()
		ingress = ingress || result.Ingress.IsAllowed()
	}
	return egress && ingress, nil
}

func peer(c *cluster.Cluster, pod *cluster.Pod, ips []netip.Addr) *matcher.TrafficPeer {
	peer := &matcher.TrafficPeer{IP: ips[0].String()}
	if pod != nil {
		peer.Internal = &matcher.InternalPeer{PodLabels: pod.Labels, Namespace: pod.Namespace, NamespaceLabels: c.Namespaces[pod.Namespace]}
	}
	return peer
}

// caught makes an error of a panic, which is how cyclonus refuses what it cannot read.
func caught(err *error) {
	if reason := recover(); reason != nil {
		*err = fmt.Errorf("cyclonus: %v", reason)
	}
}
