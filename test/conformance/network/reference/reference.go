// Package reference reads networking.k8s.io/v1 as its API documentation words it, with apimachinery's label selectors.
package reference

import (
	"net/netip"
	"slices"

	networkingv1 "k8s.io/api/networking/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apimachinery/pkg/util/intstr"

	"cdk8s-hardened/conformance/network/cluster"
)

// Quirks are ways in which cyclonus is known to read label selectors, so that nothing else can hide behind them.
type Quirks struct {
	// NotInNeedsLabel: a NotIn requirement does not match where the label is missing.
	NotInNeedsLabel bool
	// EmptyMatchesAbsent: an entry of matchLabels with an empty value matches where the label is missing.
	EmptyMatchesAbsent bool
}

// New returns the reference's engine for a cluster.
func New(c *cluster.Cluster, quirks Quirks) cluster.Engine {
	e := engine{c, quirks}
	return func(f cluster.Flow) (bool, error) {
		egress, err := e.passes(f, networkingv1.PolicyTypeEgress)
		if err != nil || !egress {
			return false, err
		}
		return e.passes(f, networkingv1.PolicyTypeIngress)
	}
}

type engine struct {
	cluster *cluster.Cluster
	quirks  Quirks
}

type rule struct {
	peers []networkingv1.NetworkPolicyPeer
	ports []networkingv1.NetworkPolicyPort
}

// passes tells whether the policies of one end, in one direction, let a flow pass.
func (e engine) passes(f cluster.Flow, direction networkingv1.PolicyType) (bool, error) {
	subject, other, otherIPs := f.To, f.From, f.FromIPs
	if direction == networkingv1.PolicyTypeEgress {
		subject, other, otherIPs = f.From, f.To, f.ToIPs
	}
	if subject == nil || subject == other {
		return true, nil // an address outside is under no policy; a pod cannot be cut off from itself
	}
	isolated := false
	for _, policy := range e.cluster.Policies {
		if policy.Namespace != subject.Namespace || !slices.Contains(policy.Spec.PolicyTypes, direction) {
			continue
		}
		if ok, err := e.selects(&policy.Spec.PodSelector, subject.Labels); err != nil || !ok {
			if err != nil {
				return false, err
			}
			continue
		}
		isolated = true
		for _, rule := range rulesOf(policy, direction) {
			if ok, err := e.allows(rule, policy.Namespace, f, other, otherIPs); ok || err != nil {
				return ok, err
			}
		}
	}
	return !isolated, nil
}

func rulesOf(policy *networkingv1.NetworkPolicy, direction networkingv1.PolicyType) []rule {
	var rules []rule
	if direction == networkingv1.PolicyTypeIngress {
		for _, r := range policy.Spec.Ingress {
			rules = append(rules, rule{r.From, r.Ports})
		}
		return rules
	}
	for _, r := range policy.Spec.Egress {
		rules = append(rules, rule{r.To, r.Ports})
	}
	return rules
}

func (e engine) allows(r rule, namespace string, f cluster.Flow, other *cluster.Pod, otherIPs []netip.Addr) (bool, error) {
	if len(r.ports) > 0 && !slices.ContainsFunc(r.ports, func(p networkingv1.NetworkPolicyPort) bool { return portMatches(p, f) }) {
		return false, nil
	}
	if len(r.peers) == 0 {
		return true, nil
	}
	for _, peer := range r.peers {
		if ok, err := e.matches(peer, namespace, other, otherIPs); ok || err != nil {
			return ok, err
		}
	}
	return false, nil
}

func portMatches(p networkingv1.NetworkPolicyPort, f cluster.Flow) bool {
	switch {
	case *p.Protocol != f.Protocol:
		return false
	case p.Port == nil:
		return true
	case p.Port.Type == intstr.String:
		return slices.Contains(f.PortNames(), p.Port.StrVal)
	case p.EndPort != nil:
		return f.Port >= p.Port.IntVal && f.Port <= *p.EndPort
	}
	return f.Port == p.Port.IntVal
}

func (e engine) matches(peer networkingv1.NetworkPolicyPeer, namespace string, other *cluster.Pod, otherIPs []netip.Addr) (bool, error) {
	if peer.IPBlock != nil {
		for _, ip := range otherIPs {
			if ok, err := inBlock(peer.IPBlock, ip); ok || err != nil {
				return ok, err
			}
		}
		return false, nil
	}
	if other == nil {
		return false, nil
	}
	if peer.NamespaceSelector == nil && other.Namespace != namespace {
		return false, nil
	}
	if peer.NamespaceSelector != nil {
		if ok, err := e.selects(peer.NamespaceSelector, e.cluster.Namespaces[other.Namespace]); err != nil || !ok {
			return false, err
		}
	}
	if peer.PodSelector == nil {
		return true, nil
	}
	return e.selects(peer.PodSelector, other.Labels)
}

func inBlock(block *networkingv1.IPBlock, ip netip.Addr) (bool, error) {
	cidr, err := netip.ParsePrefix(block.CIDR)
	if err != nil || !cidr.Contains(ip) {
		return false, err
	}
	for _, text := range block.Except {
		except, err := netip.ParsePrefix(text)
		if err != nil || except.Contains(ip) {
			return false, err
		}
	}
	return true, nil
}

func (e engine) selects(s *metav1.LabelSelector, l map[string]string) (bool, error) {
	selector, err := metav1.LabelSelectorAsSelector(e.withQuirks(s, l))
	return err == nil && selector.Matches(labels.Set(l)), err
}

func (e engine) withQuirks(s *metav1.LabelSelector, l map[string]string) *metav1.LabelSelector {
	s = s.DeepCopy()
	for key, value := range s.MatchLabels {
		if _, ok := l[key]; e.quirks.EmptyMatchesAbsent && value == "" && !ok {
			delete(s.MatchLabels, key)
		}
	}
	for _, each := range s.MatchExpressions {
		if e.quirks.NotInNeedsLabel && each.Operator == metav1.LabelSelectorOpNotIn {
			s.MatchExpressions = append(s.MatchExpressions, metav1.LabelSelectorRequirement{Key: each.Key, Operator: metav1.LabelSelectorOpExists})
		}
	}
	return s
}
