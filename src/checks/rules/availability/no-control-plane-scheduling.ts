import { Severity } from '../../../findings/severity';
import { type Fields, fields, list, text } from '../../../kube/fields';
import { keyPath } from '../../../kube/path';
import { attack } from '../../../standards/attack';
import { type Breach, podRule } from '../../rule';

/** The labels and taints of nodes of the control plane, by their present and their former name. */
const CONTROL_PLANE = new Set<unknown>(['node-role.kubernetes.io/control-plane', 'node-role.kubernetes.io/master']);

export const noControlPlaneScheduling = podRule({
  id: 'no-control-plane-scheduling',
  title: 'Pods stay off the nodes of the control plane, unless they are made for each node',
  severity: Severity.MEDIUM,
  profile: 'strict',
  controls: [attack.escape, attack.deploy],
  knownAs: [
    'kube-linter:no-node-affinity', 'kyverno:restrict-node-affinity', 'kyverno:restrict-node-selection', 'kyverno:restrict-controlplane-scheduling',
  ],
  why: 'Whoever breaks out of a pod on such a node stands beside the API server, its keys and all Secrets of the cluster.',
  fix: 'Remove the toleration, or the selection, of nodes of the control plane.',
  whenNotTo: 'Software that belongs to the control plane itself has no other way.',
  bad: 'tolerations: [{ key: node-role.kubernetes.io/control-plane, operator: Exists, effect: NoSchedule }]',
  good: 'tolerations: [{ key: dedicated, operator: Equal, value: batch, effect: NoSchedule }]',

  *check({ spec, object }) {
    if (object.reference.kind === 'DaemonSet') {
      return;
    }
    for (const [index, toleration] of list(spec.tolerations).map(fields).entries()) {
      if (tolerates(toleration)) {
        const found = text(toleration.key) ? `a toleration of ${text(toleration.key)}` : 'a toleration of every taint';
        yield { path: `spec.tolerations[${index}]`, found, expected: 'none of the control plane' };
      }
    }
    yield* selections(spec);
  },
});

/** The taint has the effect NoSchedule and no value. */
function tolerates({ key, operator, value, effect }: Fields): boolean {
  const meetsEffect = (effect ?? '') === '' || effect === 'NoSchedule';
  if (!meetsEffect) {
    return false;
  }
  return operator === 'Exists' ? (key ?? '') === '' || CONTROL_PLANE.has(key) : CONTROL_PLANE.has(key) && (value ?? '') === '';
}

function* selections(spec: Fields): Iterable<Breach> {
  const expected = 'another selection';
  for (const key of Object.keys(fields(spec.nodeSelector)).filter(each => CONTROL_PLANE.has(each))) {
    yield { path: keyPath('spec.nodeSelector', key), found: 'a node of the control plane', expected };
  }
  const required = fields(fields(fields(spec.affinity).nodeAffinity).requiredDuringSchedulingIgnoredDuringExecution);
  for (const [index, term] of list(required.nodeSelectorTerms).map(fields).entries()) {
    if (list(term.matchExpressions).map(fields).some(({ key, operator }) => CONTROL_PLANE.has(key) && (operator === 'In' || operator === 'Exists'))) {
      const path = `spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[${index}]`;
      yield { path, found: 'a node of the control plane', expected };
    }
  }
}
