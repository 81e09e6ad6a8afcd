import { Severity } from '../../../findings/severity';
import { list } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { podRule } from '../../rule';

export const noHostAliases = podRule({
  id: 'no-host-aliases',
  title: 'Names are resolved by DNS alone',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [attack.adversaryInTheMiddle],
  knownAs: ['kubesec:HostAliases', 'trivy:KSV-0007'],
  why: 'An alias sends the pod elsewhere for a name, unseen by DNS and by whoever reads its configuration, and stays when the address changes hands.',
  fix: 'Remove `hostAliases`; give the name to DNS, or to a Service of type `ExternalName`.',
  whenNotTo: 'A host without a name in any DNS that pods can reach.',
  bad: 'hostAliases: [{ ip: 10.1.2.3, hostnames: [db.example] }]',
  good: 'hostAliases: []',

  *check({ spec }) {
    const aliases = list(spec.hostAliases);
    if (aliases.length > 0) {
      yield { path: 'spec.hostAliases', found: aliases.length === 1 ? 'one alias' : `${aliases.length} aliases`, expected: 'none' };
    }
  },
});
