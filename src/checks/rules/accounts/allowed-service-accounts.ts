import { accountOf } from '../../../analysis/access/pod-account';
import { Severity } from '../../../findings/severity';
import { listOf, record } from '../../../kube/decode/composite';
import { described, matching } from '../../../kube/decode/decoder';
import { owasp } from '../../../standards/owasp';
import { optionsOf } from '../../options';
import { podRule } from '../../rule';

const ID = 'allowed-service-accounts';

const options = record({
  accounts: described(
    'Accounts that pods may run as, `namespace/name`; a star stands for any text: `*/web-*`.',
    listOf(matching(/^[^/\s]+\/[^/\s]+$/, '`namespace/name`')),
  ),
});

export const allowedServiceAccounts = podRule({
  id: ID,
  title: 'Pods run as accounts that the policy allows',
  severity: Severity.MEDIUM,
  profile: 'option',
  controls: [owasp.rbac],
  knownAs: ['kyverno:restrict-service-account', 'kyverno:check-serviceaccount', 'kyverno:limit-configmap-for-sa'],
  why: 'Whoever may create pods may run as any account of the namespace: the list is what keeps a strong account to the workload it is for.',
  fix: 'Name one of the allowed accounts in `serviceAccountName`, or add the account to the policy.',
  whenNotTo: 'The pod is the one that a strong account is made for; allow the account where that pod runs.',
  bad: 'serviceAccountName: deployer',
  good: 'serviceAccountName: web-frontend',
  options,
  examplePolicy: `rules: { ${ID}: { accounts: ["*/web-*"] } }`,

  *check(pod, { policy }) {
    const accounts = optionsOf(ID, options, policy)?.accounts ?? [];
    const { namespace = policy.namespace ?? '', name } = accountOf(pod);
    if (!accounts.some(pattern => fits(`${namespace}/${name}`, pattern))) {
      yield { path: 'spec.serviceAccountName', found: name, expected: accounts.length > 0 ? `one of ${accounts.join(', ')}` : 'one that the policy allows' };
    }
  },
});

/** Whether a text is what a pattern says, whose stars stand for any text. */
function fits(text: string, pattern: string): boolean {
  const [start, ...rest] = pattern.split('*');
  if (rest.length === 0) {
    return text === pattern;
  }
  const end = rest.pop()!;
  let place = start!.length;
  for (const part of rest) {
    const found = text.indexOf(part, place);
    place = found < 0 ? Infinity : found + part.length;
  }
  return text.startsWith(start!) && text.endsWith(end) && place <= text.length - end.length;
}
