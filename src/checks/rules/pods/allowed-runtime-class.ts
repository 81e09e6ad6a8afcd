import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { listOf, record } from '../../../kube/decode/composite';
import { anyString, described } from '../../../kube/decode/decoder';
import { attack } from '../../../standards/attack';
import { optionsOf } from '../../options';
import { podRule } from '../../rule';

const ID = 'allowed-runtime-class';

const options = record({
  classes: described('Runtime classes that pods may have; an empty text stands for none.', listOf(anyString)),
});

export const allowedRuntimeClass = podRule({
  id: ID,
  title: 'Pods run in a runtime class that the policy allows',
  severity: Severity.MEDIUM,
  profile: 'option',
  controls: [attack.escape],
  knownAs: ['kubescape:C-0297', 'kyverno:restrict-runtimeClassName'],
  why: 'A cluster with sandboxed runtimes protects only the pods that ask for one, and another class can mean a weaker runtime.',
  fix: 'Set `runtimeClassName` to one of the classes that the policy names.',
  whenNotTo: 'Node agents cannot run in a sandbox.',
  bad: 'runtimeClassName: runc-debug',
  good: 'runtimeClassName: gvisor',
  options,
  examplePolicy: `rules: { ${ID}: { classes: [gvisor, kata] } }`,

  *check({ spec }, { policy }) {
    const allowed = optionsOf(ID, options, policy)?.classes;
    const { runtimeClassName } = spec;
    if (allowed && !allowed.some(each => each === (runtimeClassName ?? ''))) {
      yield { path: 'spec.runtimeClassName', found: written(runtimeClassName), expected: allowed.map(name => name || 'unset').join(' or ') };
    }
  },
});
