module cdk8s-hardened/conformance/cluster/crds

go 1.26.0

require (
	github.com/external-secrets/external-secrets v1.3.2
	sigs.k8s.io/gateway-api v1.6.3
)
