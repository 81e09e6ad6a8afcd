import { accountNameOf } from '../../../analysis/access/pod-account';
import { Severity } from '../../../findings/severity';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { owasp } from '../../../standards/owasp';
import { podRule } from '../../rule';

export const ownServiceAccount = podRule({
  id: 'own-service-account',
  title: 'Workloads have a service account of their own',
  severity: Severity.MEDIUM,
  onYaml: Severity.LOW,
  controls: [cis.defaultAccounts, owasp.rbac, attack.validAccounts],
  knownAs: ['kube-linter:default-service-account', 'kubesec:ServiceAccountName'],
  why: 'All pods of a namespace that name no account are the same to the API server: what one of them is given, all of them have.',
  fix: 'Create a ServiceAccount for the workload and name it in `serviceAccountName`.',
  whenNotTo: 'A pod that mounts no token in a namespace where the account is given nothing.',
  bad: 'serviceAccountName: default',
  good: 'serviceAccountName: web',

  *check({ spec }) {
    if (accountNameOf(spec) === 'default') {
      const isNamed = spec.serviceAccountName === 'default' || spec.serviceAccount === 'default';
      yield { path: 'spec.serviceAccountName', found: isNamed ? 'default' : 'unset', expected: 'an account of the workload\'s own' };
    }
  },
});
