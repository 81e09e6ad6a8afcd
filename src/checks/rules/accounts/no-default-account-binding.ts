import { ALL_ACCOUNTS } from '../../../analysis/access/identity';
import { displaySubject, type Subject } from '../../../analysis/access/subject';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { exampleBinding } from '../../access-example';
import { setRule } from '../../rule';

export const noDefaultAccountBinding = setRule({
  id: 'no-default-account-binding',
  title: 'Nothing is given to the default account of a namespace',
  severity: Severity.HIGH,
  controls: [cis.defaultAccounts, owasp.rbac, attack.validAccounts],
  knownAs: ['checkov:CKV_K8S_42', 'kubescape:C-0225', 'kubescape:C-0239'],
  why: 'Every pod of the namespace that names no account has the role, today\'s and whatever is deployed there tomorrow.',
  fix: 'Create a ServiceAccount for the one workload that needs the role, and name it in `subjects`.',
  whenNotTo: 'Software that makes pods in the namespace and cannot be told which account to give them.',
  bad: exampleBinding('view', '{ kind: ServiceAccount, name: default, namespace: shop }'),
  good: exampleBinding('view', '{ kind: ServiceAccount, name: web, namespace: shop }'),

  *check({ access }) {
    for (const { object, subjects, roleRef } of access.cluster.bindings.filter(each => !each.isDefault)) {
      for (const subject of subjects.filter(isDefaultAccount)) {
        yield {
          object,
          path: subject.path,
          cause: subject.path,
          found: `${displaySubject(subject)}, who gets ${roleRef.kind} ${roleRef.name}`,
          expected: 'an account of the workload\'s own',
        };
      }
    }
  },
});

/** By its name, as a user, or as one of all accounts of its namespace. */
function isDefaultAccount({ kind, name, user }: Subject): boolean {
  return (kind === 'ServiceAccount' && name === 'default')
    || (kind === 'User' && /^system:serviceaccount:[^:]+:default$/.test(user ?? ''))
    || (kind === 'Group' && name.startsWith(`${ALL_ACCOUNTS}:`));
}
