import { ALL_ACCOUNTS, AUTHENTICATED } from '../../../analysis/access/identity';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { exampleBinding } from '../../access-example';
import { audienceRule } from '../../audience-rule';

const AUDIENCE = new Set([AUTHENTICATED, ALL_ACCOUNTS]);

export const noAuthenticatedBinding = audienceRule({
  id: 'no-authenticated-binding',
  title: 'Nothing is given to everybody who is known',
  severity: Severity.HIGH,
  controls: [nsa.authorization, owasp.rbac, attack.validAccounts],
  knownAs: ['trivy:KSV-01011', 'kubescape:C-0265'],
  why: 'Every pod with a token is in `system:authenticated` and in `system:serviceaccounts`, and with some clouds everybody who has an account there is.',
  fix: 'Remove the subject, and name users, groups or service accounts.',
  whenNotTo: 'A role that only reads what is meant for everybody, such as the list of what the cluster offers.',
  bad: exampleBinding('view', '{ kind: Group, name: "system:authenticated", apiGroup: rbac.authorization.k8s.io }'),
  good: exampleBinding('view', '{ kind: Group, name: shop-developers, apiGroup: rbac.authorization.k8s.io }'),
  isAudience: ({ kind, name }) => kind === 'Group' && AUDIENCE.has(name),
  expected: 'somebody in particular',
});
