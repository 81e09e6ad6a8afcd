/** A Deployment that uses the host's network and PIDs, with annotations on itself and on its pods. */
export function annotated(own: Readonly<Record<string, unknown>>, ofPods: Readonly<Record<string, unknown>> = {}, name = 'web'): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: shop
  annotations:
${lines(own, '    ')}
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata:
      labels: { app: web }
      annotations:
${lines(ofPods, '        ')}
    spec:
      hostPID: true
      hostNetwork: true
      containers:
        - { name: web, image: registry.example/web:1.0.0, securityContext: { privileged: true } }
        - { name: log, image: registry.example/log:1.0.0, securityContext: { privileged: true } }
`;
}

function lines(annotations: Readonly<Record<string, unknown>>, indent: string): string {
  return Object.entries(annotations).map(([key, value]) => `${indent}${JSON.stringify(key)}: ${JSON.stringify(value)}`).join('\n');
}
