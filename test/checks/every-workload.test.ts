import { EVERY_RULE } from '../../src/checks/every-rule';
import { Facts } from '../../src/checks/facts';
import type { Rule } from '../../src/checks/rule';
import { run } from '../../src/checks/run';
import { type Fields, fields } from '../../src/kube/fields';
import { kubeObject } from '../../src/kube/object';
import { segments } from '../../src/kube/path';
import { exampleObjects } from './examples';
import { CONTEXT, hitsOf, policyOf } from './rule-bench';
import { WORKLOADS, type WorkloadKind, workload } from './workload-kinds';

/** Rules about pods whose examples are parts of pods. */
const POD_RULES = EVERY_RULE.filter(rule => (rule.judges === 'pod' || rule.judges === 'container') && !/^apiVersion:/m.test(rule.bad));

/** Rules that only some kinds can break. */
const ONLY = new Map<string, (kind: WorkloadKind) => boolean>([
  ...['liveness-probe', 'readiness-probe', 'distinct-probes'].map(id => [id, (kind: WorkloadKind) => !kind.ends] as const),
  ['restart-policy', ({ kind }) => kind === 'Pod'],
  ['no-control-plane-scheduling', ({ kind }) => kind !== 'DaemonSet'],
]);

function kindsFor(id: string): readonly WorkloadKind[] {
  return WORKLOADS.filter(ONLY.get(id) ?? (() => true));
}

const DEPLOYMENT = WORKLOADS.find(({ kind }) => kind === 'Deployment')!;

/** The spec of the pod that an example stands for. */
function specOf(rule: Rule, example: string): Fields {
  return fields(exampleObjects(rule, example)[0]!.manifest.spec);
}

function isFound(rule: Rule, kind: WorkloadKind, spec: Fields): boolean {
  const context = { ...CONTEXT, policy: policyOf(rule.examplePolicy ?? '') };
  return run([rule], new Facts([kubeObject(workload(kind, spec))], context)).some(({ card }) => card.id === rule.id);
}

/** A pod with which no default rule about pods finds anything wrong. */
const HARDENED: Fields = {
  automountServiceAccountToken: false,
  enableServiceLinks: false,
  serviceAccountName: 'web',
  securityContext: { runAsNonRoot: true, runAsUser: 65_532, runAsGroup: 65_532, fsGroup: 65_532, seccompProfile: { type: 'RuntimeDefault' } },
  containers: [{
    name: 'main',
    image: `ghcr.io/acme/web:1.0.0@sha256:${'a'.repeat(64)}`,
    securityContext: { allowPrivilegeEscalation: false, privileged: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
    resources: { requests: { 'cpu': '100m', 'memory': '64Mi', 'ephemeral-storage': '64Mi' }, limits: { 'memory': '64Mi', 'ephemeral-storage': '64Mi' } },
    livenessProbe: { httpGet: { path: '/live', port: 8080 } },
    readinessProbe: { httpGet: { path: '/ready', port: 8080 } },
    ports: [{ name: 'http', containerPort: 8080 }],
  }],
};

/** A structure with the fields of another in place of its own; lists are matched item by item. */
function merged(base: unknown, change: unknown): unknown {
  if (Array.isArray(change)) {
    return change.map((item, index) => merged((Array.isArray(base) ? base as unknown[] : [])[index], item));
  }
  if (typeof change !== 'object' || change === null) {
    return change;
  }
  return { ...fields(base), ...Object.fromEntries(Object.entries(change).map(([key, value]) => [key, merged(fields(base)[key], value)])) };
}

describe.each(POD_RULES.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  const kinds = kindsFor(id);

  test('finds its bad example in each kind that makes pods', () => {
    expect(kinds.filter(kind => !isFound(rule, kind, specOf(rule, rule.bad))).map(({ kind }) => kind)).toEqual([]);
  });

  test('is silent on its good example in each of them', () => {
    expect(kinds.filter(kind => isFound(rule, kind, specOf(rule, rule.good))).map(({ kind }) => kind)).toEqual([]);
  });
});

const DEFAULT_POD_RULES = POD_RULES.filter(rule => (rule.profile ?? 'default') === 'default');

test('a hardened pod passes each default rule', () => {
  expect(DEFAULT_POD_RULES.filter(rule => isFound(rule, DEPLOYMENT, HARDENED)).map(rule => rule.id)).toEqual([]);
});

/** Fields that stand in for others: a limit is a request too. */
const STANDS_IN = new Map([['memory-request', ['spec.containers[0].resources.limits.memory']]]);

/** The hardened pod, broken as the bad example of a rule is: with its fields, or without the field that it points at. */
function brokenBy(rule: Rule): Fields {
  const changed = fields(merged(HARDENED, specOf(rule, rule.bad)));
  const missing = [hitsOf(rule, rule.bad)[0]!.breach.path, ...STANDS_IN.get(rule.id) ?? []];
  return isFound(rule, DEPLOYMENT, changed) ? changed : fields(missing.reduce<Fields>((pod, path) => without(pod, segments(path)), { spec: HARDENED }).spec);
}

function without(value: Fields, [key, ...rest]: readonly string[]): Fields {
  const copy: Record<string, unknown> = Array.isArray(value) ? [...value as unknown[]] as unknown as Record<string, unknown> : { ...value };
  if (rest.length === 0) {
    delete copy[key!];
  } else {
    copy[key!] = without(copy[key!] as Fields, rest);
  }
  return copy;
}

test.each(DEFAULT_POD_RULES.map(rule => [rule.id, rule] as const))('%s finds the one field that breaks a hardened pod', (id, rule) => {
  const spec = brokenBy(rule);
  expect(kindsFor(id).filter(kind => !isFound(rule, kind, spec)).map(({ kind }) => kind)).toEqual([]);
});
