module cdk8s-hardened/conformance/schema

go 1.26.0

require (
	k8s.io/apiextensions-apiserver v0.28.15
	k8s.io/apimachinery v0.28.15
	k8s.io/client-go v0.28.15
	k8s.io/kube-aggregator v0.28.15
)

require (
