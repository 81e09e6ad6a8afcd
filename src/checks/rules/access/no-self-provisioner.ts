import type { AccessFacts } from '../../../analysis/access/access-facts';
import type { Binding } from '../../../analysis/access/binding';
import { ruleAllows } from '../../../analysis/access/rule-allows';
import { displaySubject } from '../../../analysis/access/subject';
import { Severity } from '../../../findings/severity';
import { owasp } from '../../../standards/owasp';
import { exampleBinding } from '../../access-example';
import { setRule } from '../../rule';

/** What OpenShift calls the role; clusters bring it along, so that it is seldom among manifests. */
const ROLE = 'self-provisioner';

export const noSelfProvisioner = setRule({
  id: 'no-self-provisioner',
  title: 'Nobody makes projects for themselves',
  severity: Severity.MEDIUM,
  profile: 'option',
  controls: [owasp.rbac],
  knownAs: ['kyverno:disallow-self-provisioner-binding'],
  why: 'On OpenShift everybody may make projects until the binding is gone, and each project has its own administrator, and no quota or policy of yours.',
  fix: 'Remove the subjects, and set `rbac.authorization.kubernetes.io/autoupdate: "false"` so that they do not come back.',
  whenNotTo: 'Everybody in the cluster may have projects, and a template gives each of them its quota and policies.',
  bad: exampleBinding(ROLE, '{ kind: Group, name: "system:authenticated:oauth", apiGroup: rbac.authorization.k8s.io }'),
  good: exampleBinding('view', '{ kind: Group, name: shop-developers, apiGroup: rbac.authorization.k8s.io }'),
  examplePolicy: 'rules: { no-self-provisioner: {} }',

  *check({ access }) {
    for (const binding of access.cluster.bindings.filter(each => !each.isDefault && each.scope.isClusterWide && mayProvision(each, access))) {
      const { object, subjects, roleRef } = binding;
      yield* subjects.map(subject => ({ object, path: subject.path, cause: subject.path, found: `${displaySubject(subject)}, who gets ${roleRef.kind} ${roleRef.name}`, expected: 'nobody' }));
    }
  },
});

function mayProvision(binding: Binding, access: AccessFacts): boolean {
  const action = { verb: 'create', apiGroup: 'project.openshift.io', resource: 'projectrequests' };
  const rules = access.rulesOf(binding);
  // Whoever may do everything is another rule's finding.
  return binding.roleRef.name === ROLE || rules.some(rule => rule.resources.includes(action.resource) && ruleAllows(rule, action));
}
