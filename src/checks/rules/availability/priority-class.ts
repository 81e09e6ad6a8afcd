import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { listOf, optional, record } from '../../../kube/decode/composite';
import { described, string } from '../../../kube/decode/decoder';
import { optionsOf } from '../../options';
import { podRule } from '../../rule';

const options = record({ allowed: optional(described('The classes that may be used; by default any.', listOf(string))) });

export const priorityClass = podRule({
  id: 'priority-class',
  title: 'Pods say how much they matter',
  severity: Severity.LOW,
  profile: 'option',
  controls: [],
  noControl: 'Standards of security leave scheduling to operations.',
  knownAs: [
    'kube-linter:priority-class-name', 'polaris:priorityClassNotSet', 'kyverno:require-pod-priorityclassname', 'kyverno:allowed-pod-priorities',
  ],
  why: 'When nodes are full, Kubernetes takes the room from pods of lower priority: where none is said, chance decides what stays.',
  fix: 'Set `priorityClassName` to one of the classes agreed on.',
  whenNotTo: 'The cluster has a default class.',
  bad: '{}',
  good: 'priorityClassName: business',
  options,
  examplePolicy: 'rules: { priority-class: { allowed: [business, batch] } }',

  *check({ spec: { priorityClassName: name } }, { policy }) {
    const allowed = optionsOf('priority-class', options, policy)?.allowed;
    const isFine = typeof name === 'string' && name !== '' && (allowed?.includes(name) ?? true);
    if (!isFine) {
      yield { path: 'spec.priorityClassName', found: written(name), expected: allowed ? allowed.join(' or ') : 'a class' };
    }
  },
});
