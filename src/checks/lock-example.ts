/** A lock with what it knows of one image, and a pod that runs it; both as YAML. */
export function exampleLock(evidence: string, container = ''): string {
  return `apiVersion: cdk8s-hardened/v1
kind: ImageLock
images:
  - image: ghcr.io/acme/web:2.4.1@sha256:${'0123456789abcdef'.repeat(4)}
    evidence:
      ${evidence.split('\n').join('\n      ')}
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers:
    - name: web
      image: ghcr.io/acme/web:2.4.1${container === '' ? '' : `\n      ${container}`}`;
}
