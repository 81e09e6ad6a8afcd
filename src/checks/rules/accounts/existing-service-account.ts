import { accountOf } from '../../../analysis/access/pod-account';
import { ByName } from '../../../analysis/existing/by-name';
import { isExternal } from '../../../analysis/existing/externals';
import { Severity } from '../../../findings/severity';
import { record } from '../../../kube/decode/composite';
import { joinPath } from '../../../kube/path';
import { setRule } from '../../rule';

const ID = 'existing-service-account';

export const existingServiceAccount = setRule({
  id: ID,
  title: 'The service account of each pod exists',
  severity: Severity.MEDIUM,
  profile: 'option',
  controls: [],
  noControl: 'It is about a pod that is not created, not about an attack.',
  knownAs: ['kube-linter:non-existent-service-account', 'kubescape:C-0307'],
  why: 'The API server refuses a pod whose account does not exist; and whoever creates the account later gets what bindings already give to its name.',
  fix: 'Create the ServiceAccount in the namespace of the pod, or list it in `externals` of the policy.',
  whenNotTo: 'Accounts are made by others, and the policy does not name them.',
  bad: 'serviceAccountName: web',
  good: 'serviceAccountName: default',
  options: record({}),
  examplePolicy: `rules: { ${ID}: {} }`,

  *check(facts) {
    const accounts = new ByName(facts.ofKind('ServiceAccount'));
    for (const pod of facts.pods) {
      const { namespace, name } = accountOf(pod);
      const exists = name === 'default' || accounts.get(namespace, name) || isExternal(facts.context.policy, { kind: 'ServiceAccount', namespace, name });
      if (!exists) {
        yield { object: pod.object, path: joinPath(pod.path, 'spec.serviceAccountName'), found: name, expected: 'a ServiceAccount that exists' };
      }
    }
  },
});
