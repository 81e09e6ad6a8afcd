import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { podRule } from '../../rule';

export const noDeprecatedAccountField = podRule({
  id: 'no-deprecated-account-field',
  title: 'Pods name their account in serviceAccountName',
  severity: Severity.LOW,
  controls: [],
  noControl: 'It is about a field that nobody reads any more, not about an attack.',
  knownAs: ['kube-linter:deprecated-service-account-field', 'kubescape:C-0294'],
  why: '`serviceAccount` is a deprecated alias that `serviceAccountName` beats: whoever edits the one and reviews the other is mistaken about the account.',
  fix: 'Write `serviceAccountName` instead.',
  whenNotTo: 'The manifest was read back from a cluster, which fills the alias in.',
  bad: 'serviceAccount: web',
  good: 'serviceAccountName: web',

  *check({ spec }) {
    if (spec.serviceAccount !== undefined && spec.serviceAccount !== null) {
      yield { path: 'spec.serviceAccount', found: written(spec.serviceAccount), expected: '`serviceAccountName`' };
    }
  },
});
