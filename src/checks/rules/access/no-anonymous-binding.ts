import { ANONYMOUS, UNAUTHENTICATED } from '../../../analysis/access/identity';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { exampleBinding } from '../../access-example';
import { audienceRule } from '../../audience-rule';

const AUDIENCE = new Set([ANONYMOUS, UNAUTHENTICATED]);

export const noAnonymousBinding = audienceRule({
  id: 'no-anonymous-binding',
  title: 'Nothing is given to those who have not said who they are',
  severity: Severity.CRITICAL,
  controls: [nsa.authorization, owasp.rbac, owasp.authentication, attack.publicApplication],
  knownAs: [
    'kubesec:BindingsToSystemAnonymous', 'trivy:KSV-0122', 'kubescape:C-0262', 'kyverno:restrict-binding-system-groups', 'gatekeeper:K8sDisallowAnonymous',
  ],
  why: 'Whoever reaches the API server, from the internet perhaps, has the role without a password.',
  fix: 'Remove the subject, and name users, groups or service accounts.',
  whenNotTo: 'Documents for strangers, such as those by which a node joins: give `get` of that one object by name.',
  bad: exampleBinding('view', '{ kind: User, name: "system:anonymous", apiGroup: rbac.authorization.k8s.io }'),
  good: exampleBinding('system:public-info-viewer', '{ kind: Group, name: "system:unauthenticated", apiGroup: rbac.authorization.k8s.io }'),
  isAudience: ({ kind, name }) => (kind === 'User' || kind === 'Group') && AUDIENCE.has(name),
  expected: 'somebody in particular',
});
