import { Severity } from '../../../findings/severity';
import { record } from '../../../kube/decode/composite';
import { described } from '../../../kube/decode/decoder';
import { wholeNumber } from '../../../kube/decode/whole-number';
import { optionsOf } from '../../options';
import { podRule } from '../../rule';

const options = record({ most: described('How many containers may run in a pod at the same time, sidecars included.', wholeNumber(1)) });

export const containerCount = podRule({
  id: 'container-count',
  title: 'Pods hold few containers',
  severity: Severity.LOW,
  profile: 'option',
  controls: [],
  noControl: 'Standards of security leave the make of pods to their owners.',
  knownAs: ['kyverno:limit-containers-per-pod'],
  why: 'Containers of a pod share its network, its volumes and its account, and are scaled, restarted and lost together.',
  fix: 'Put what can live by itself into a pod of its own.',
  whenNotTo: 'A service mesh or an agent adds its containers to each pod; raise the number by them.',
  bad: 'containers: [{ name: web }, { name: cache }, { name: worker }]',
  good: 'containers: [{ name: web }, { name: proxy }]',
  options,
  examplePolicy: 'rules: { container-count: { most: 2 } }',

  *check({ containers }, { policy }) {
    const most = optionsOf('container-count', options, policy)?.most ?? Infinity;
    const count = containers.filter(each => each.list === 'containers' || each.isSidecar).length;
    if (count > most) {
      yield { path: 'spec.containers', found: `a list of ${count}, sidecars included`, expected: `at most ${most}` };
    }
  },
});
