import type { Goal } from '../../../analysis/takeover/account-power';
import { type AttackPath, attackPaths } from '../../../analysis/takeover/attack-paths';
import { Severity } from '../../../findings/severity';
import { display } from '../../../kube/reference';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { exampleBinding } from '../../access-example';
import { setRule } from '../../rule';

export const noAttackPath = setRule({
  id: 'no-attack-path',
  title: 'No path leads from outside to the cluster, a node or the Secrets of others',
  severity: Severity.CRITICAL,
  controls: [nsa.networkPolicies, owasp.segmentation, owasp.rbac, attack.publicApplication, attack.exploitation],
  knownAs: [],
  why: 'Each step of the path looks harmless by itself; together they take whoever breaks into the one pod that the internet reaches to all the rest.',
  fix: 'Cut the path where it is cheapest: take the power from the account or the container, the token from the pod, or the pod from what the outside reaches.',
  whenNotTo: 'Software that administers the cluster and is meant to be reached from outside: put a login before it, and keep it up to date.',
  bad: example('web'),
  good: example('other'),
  absorbs: ['no-powerful-workload', 'no-privileged', 'no-runtime-socket', 'no-sensitive-host-path', 'allowed-capabilities'],

  *check(facts) {
    for (const path of attackPaths(facts)) {
      const { takeover, way } = path;
      // Where the outside does not reach the pod itself, what it may do is told by a rule of its own.
      const isDirect = way.length === 1;
      if (isDirect || takeover.goal !== 'secrets') {
        const { container, cause } = takeover;
        yield {
          object: way.at(-1)!.object,
          path: takeover.path,
          found: `${takeover.found}, where ${wayIn(path)}`,
          expected: `no path from outside to ${GOALS[takeover.goal]}`,
          severity: severityOf(path),
          absorbs: isDirect ? [takeover.rule] : [],
          ...(container === undefined ? {} : { container }),
          ...(cause === undefined ? {} : { cause }),
        };
      }
    }
  },
});

const GOALS: Readonly<Record<Goal, string>> = { cluster: 'the whole cluster', node: 'a node', secrets: 'the Secrets of others' };

/** A pod that has to be broken into through another one is a step further away; what is the work of a controller cannot be taken from it. */
function severityOf({ takeover: { goal, by, isItsWork }, way }: AttackPath): Severity {
  if (way.length > 1) {
    return Severity.MEDIUM;
  }
  if (goal === 'cluster' || by === 'escape') {
    return Severity.CRITICAL;
  }
  const [usual, asWork] = goal === 'node' ? [Severity.HIGH, Severity.MEDIUM] : [Severity.MEDIUM, Severity.LOW];
  return isItsWork ? asWork : usual;
}

/** `Ingress shop/web lets the outside in`, `Ingress shop/web lets the outside in to Deployment/web, which reaches Deployment/api, which reaches it`. */
function wayIn({ way, exposure }: AttackPath): string {
  const [entry, ...rest] = way.map(({ object }) => display(object.reference));
  const steps = rest.map((_, index) => `which reaches ${index === rest.length - 1 ? 'this one' : rest[index]!}`);
  return `${display(exposure.by.reference)} lets the outside in${steps.length > 0 ? ` to ${[entry, ...steps].join(', ')}` : ''}`;
}

function example(account: string): string {
  return `${exampleBinding('cluster-admin', `{ kind: ServiceAccount, name: ${account}, namespace: shop }`)}
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { type: LoadBalancer, selector: { app: web }, ports: [{ port: 443 }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec: { serviceAccountName: web }`;
}
