import { ingressControllers } from '../../../analysis/declared/ingress-controller';
import { wordsFor } from '../../../analysis/declared/openings';
import { type CutBackend, CutBackends } from '../../../analysis/services/cut-backends';
import { isIngressController } from '../../../analysis/services/ingress-controllers';
import { Severity } from '../../../findings/severity';
import { display } from '../../../kube/reference';
import { nsa } from '../../../standards/nsa';
import type { Facts } from '../../facts';
import { type SetBreach, setRule } from '../../rule';

export const reachableBackend = setRule({
  id: 'reachable-backend',
  title: 'Policies let through what manifests speak of',
  severity: Severity.HIGH,
  controls: [nsa.networkPolicies],
  knownAs: [],
  why: 'An Ingress whose pods let nobody in, or a pod that is told of a Service it cannot reach, fails in the cluster, as a timeout.',
  fix: 'Allow the connection at both ends: `network.allowTo` in an app, a rule in the policy that is named otherwise.',
  whenNotTo: 'The name is only passed on, or used where these policies do not apply.',
  bad: example('[]'),
  good: example('[{ from: [{ podSelector: { matchLabels: { app: web } } }], ports: [{ port: 9090 }] }]'),

  *check(facts) {
    const { declared, objects, pods, network } = facts;
    const controllers = controllersOf(facts);
    const cut = new CutBackends({ objects, pods, network, controllers });
    for (const backend of [...cut.fromOutside(), ...cut.fromPods()]) {
      const from = backend.from ? [backend.from] : controllers;
      // What was declared is the finding of no-missing-connection.
      if (!from.some(each => declared?.of(each, backend.to))) {
        yield breachOf(backend, facts);
      }
    }
  },
});

/** Those that the policy names; else those among the manifests. */
function controllersOf({ access, context, network, pods }: Facts): ReturnType<typeof ingressControllers> {
  const named = ingressControllers(context.policy, network);
  return named.length > 0 ? named : pods.filter(pod => isIngressController(pod, access)).flatMap(pod => network.endpointOf(pod) ?? []);
}

function breachOf({ object, path, container, service, from, to, ports }: CutBackend, { network }: Facts): SetBreach {
  const denials = from ? network.because(from, to, ports) : network.isolation(to, 'ingress').map(policy => ({ effect: 'denies', text: `${display(policy.object.reference)} does not` }));
  const because = denials.filter(({ effect }) => effect === 'denies').map(({ text }) => text).join('; ');
  const what = `${display(service.reference)}, whose pods of ${wordsFor(to)} ${from ? 'it cannot reach' : 'let nobody from outside in'} on ${ports.toString()}`;
  return {
    object,
    path,
    found: `${from ? 'a name of' : 'the way to'} ${what} (${because})`,
    expected: 'policies that let it',
    cause: display(service.reference),
    ...(container === undefined ? {} : { container }),
  };
}

function example(ingress: string): string {
  return `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { containers: [{ name: web, env: [{ name: API, value: "http://api:80/v1" }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: api, namespace: shop }
spec: { selector: { app: api }, ports: [{ port: 80, targetPort: 9090 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: api, namespace: shop, labels: { app: api } }
spec: { containers: [{ name: api, ports: [{ containerPort: 9090 }] }] }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: api, namespace: shop }
spec: { podSelector: { matchLabels: { app: api } }, policyTypes: [Ingress], ingress: ${ingress} }`;
}
