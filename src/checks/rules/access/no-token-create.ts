import type { Power } from '../../../analysis/access/power';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleRole } from '../../access-example';
import { accessRule, givenBy } from '../../access-rule';

const POWER: Power = { apiGroup: '', resources: ['serviceaccounts/token'], verbs: ['create'] };

export const noTokenCreate = accessRule({
  id: 'no-token-create',
  title: 'Nobody mints tokens of service accounts but by name',
  severity: Severity.HIGH,
  controls: [cis.tokenCreation, owasp.rbac, attack.stealToken],
  knownAs: ['kubescape:C-0282'],
  why: 'A token is the account: whoever may ask for any account\'s has the rights of all of them, for as long as they ask for.',
  fix: 'Name the accounts in `resourceNames`.',
  whenNotTo: 'Software that hands out tokens to others, such as a CSI driver for secrets, asks for those of every pod it serves.',
  bad: exampleRole('{ apiGroups: [""], resources: [serviceaccounts/token], verbs: [create] }'),
  good: exampleRole('{ apiGroups: [""], resources: [serviceaccounts/token], resourceNames: [web], verbs: [create] }'),
  absorbs: ['no-wildcard-verbs'],
  finds: grant => givenBy(grant, POWER),
  field: 'resources',
  expected: 'accounts by name',
});
