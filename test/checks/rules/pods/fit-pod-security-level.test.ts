import type { PodSecurityControl } from '../../../../src/analysis/pod-security/control';
import { POD_SECURITY_CONTROLS } from '../../../../src/analysis/pod-security/controls';
import { EVERY_RULE } from '../../../../src/checks/every-rule';
import type { Breach } from '../../../../src/checks/rule';
import { fitPodSecurityLevel } from '../../../../src/checks/rules/pods/fit-pod-security-level';
import { RULES_OF_CONTROL } from '../../../../src/checks/rules-of-control';
import { hitsOf, policyOf, testRule } from '../../rule-bench';
import { together } from '../../together';

const LABEL = 'pod-security.kubernetes.io';
const namespace = (labels: string) => `apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, labels: { ${labels} } }\n---\n`;
const enforcing = (level: string, version?: string) => namespace(`${LABEL}/enforce: ${level}${version ? `, ${LABEL}/enforce-version: ${version}` : ''}`);
const pod = (spec: string, where = 'namespace: shop') => `apiVersion: v1\nkind: Pod\nmetadata: { name: web, ${where} }\nspec: { ${spec} }\n`;

const FIT = `securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } },
  containers: [{ name: web, securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } } }]`;
const BARE = 'containers: [{ name: web }]';
const PRIVILEGED = 'hostPID: true, containers: [{ name: web, securityContext: { privileged: true } }]';

testRule(fitPodSecurityLevel, {
  accepts: {
    'a pod that fits': enforcing('restricted') + pod(FIT),
    'any pod where privileged is enforced': enforcing('privileged') + pod(PRIVILEGED),
    'a pod of a namespace that only warns': namespace(`${LABEL}/warn: restricted, ${LABEL}/enforce-version: latest`) + pod(PRIVILEGED),
    'a pod of another namespace': enforcing('restricted') + pod(PRIVILEGED, 'namespace: other'),
    'a pod that names no namespace, which may be any': enforcing('restricted') + pod(PRIVILEGED, 'labels: {}'),
    'a pod that fits the version that is enforced': enforcing('restricted', 'v1.0') + pod(`${BARE}, securityContext: { runAsNonRoot: true }`),
    'a label of another type, which the API server refuses': namespace(`${LABEL}/enforce: 1`) + pod(PRIVILEGED),
  },
  rejects: {
    'a pod': [enforcing('restricted') + pod(BARE), 'spec'],
    'the pods of a Deployment': [
      enforcing('baseline') + 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, namespace: shop }\nspec: { template: { spec: { hostIPC: true } } }',
      'spec.template.spec',
    ],
    'a pod before its namespace': [`${pod(BARE)}---\n${enforcing('restricted')}`, 'spec'],
    'a level that does not exist, which counts as restricted': [enforcing('strict') + pod(BARE), 'spec'],
    'a label without a value, which is no level either': [namespace(`${LABEL}/enforce: null`) + pod(BARE), 'spec'],
    'a version that does not exist, which counts as the latest': [enforcing('restricted', 'v1.07') + pod(BARE), 'spec'],
  },
});

function only(yaml: string, context: Parameters<typeof hitsOf>[2] = {}): Breach {
  const [hit, ...more] = hitsOf(fitPodSecurityLevel, yaml, context);
  expect(more).toEqual([]);
  return hit!.breach;
}

test('says which controls fail, and what the namespace enforces', () => {
  expect(only(enforcing('baseline', 'v1.34') + pod(PRIVILEGED))).toMatchObject({
    found: 'failing hostNamespaces, privileged', expected: 'fit for baseline:v1.34, which Namespace shop enforces',
  });
});

test('says which fields to mend', () => {
  expect(only(enforcing('baseline') + pod(PRIVILEGED)).fix).toBe(
    'Mend `spec.hostPID`, `spec.containers[0].securityContext.privileged`; or lower `pod-security.kubernetes.io/enforce` of the Namespace.',
  );
});

const PROBE = 'containers: [{ name: web, livenessProbe: { tcpSocket: { host: a, port: 80 } } }]';

test.each([
  ['latest is the version of the cluster', undefined, 33, 0],
  ['latest is the version of the cluster, which asks for more later', undefined, 34, 1],
  ['a version is judged as it was', 'v1.33', 37, 0],
  ['a version after that of the cluster is judged as the cluster can', 'v1.34', 33, 0],
])('%s', (_, version, kubernetes, hits) => {
  expect(hitsOf(fitPodSecurityLevel, enforcing('baseline', version) + pod(PROBE), { kubernetes })).toHaveLength(hits);
});

test('takes the policy\'s namespace for pods that name none', () => {
  const context = { policy: policyOf('namespace: shop') };
  expect(only(enforcing('baseline') + pod(PRIVILEGED, 'labels: {}'), context).path).toBe('spec');
});

test('takes in what the failing controls are about, and nothing else', () => {
  const found = together([fitPodSecurityLevel, ...EVERY_RULE.filter(rule => rule.podSecurity)], enforcing('baseline') + pod(PRIVILEGED));
  expect(found.map(each => each.split(' > ')[0]).sort()).toEqual(['fit-pod-security-level', 'run-as-non-root', 'seccomp-runtime-default']);
});

test('takes in all fields of a pod that fails restricted', () => {
  const found = together([fitPodSecurityLevel, ...EVERY_RULE.filter(rule => rule.podSecurity)], enforcing('restricted') + pod(PRIVILEGED));
  expect(found.map(each => each.split(' > ')[0])).toEqual(['fit-pod-security-level']);
});

test('no waiver covers it', () => {
  expect(fitPodSecurityLevel.waivable).toBe(false);
});

const STANDARD_RULES = EVERY_RULE.filter(rule => rule.podSecurity).map(rule => [rule.id, rule] as const);

test.each(STANDARD_RULES)('%s belongs to the controls that it names, and to what overrides them', (id, rule) => {
  const named = new Set(rule.controls.map(control => control.id));
  const names = ({ id: control, level }: PodSecurityControl) => named.has(`pss-${level}:${control}`);
  const overrides = ({ overrides: weaker = [] }: PodSecurityControl) => POD_SECURITY_CONTROLS.some(each => weaker.includes(each.id) && names(each));
  const expected = POD_SECURITY_CONTROLS.filter(control => names(control) || overrides(control));
  const found = POD_SECURITY_CONTROLS.filter(control => RULES_OF_CONTROL[control.id].includes(id));
  expect(found.map(control => control.id)).toEqual(expected.map(control => control.id));
});
