import { Severity } from '../../../findings/severity';
import { type ApiLifecycle, apiLifecycle } from '../../../standards/api-lifecycle';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { objectRule } from '../../rule';

export const noRemovedApi = objectRule({
  id: 'no-removed-api',
  title: 'Objects use versions of the API that the cluster serves',
  severity: Severity.HIGH,
  controls: [owasp.outdated, nsa.upgrades],
  knownAs: [
    'kube-linter:no-extensions-v1beta', 'kube-score:stable-version', 'trivy:KSV-0107', 'kyverno:check-deprecated-apis',
    'kyverno:disallow-deprecated-apis', 'gatekeeper:VerifyDeprecatedAPI',
  ],
  why: 'A cluster refuses objects of a version it does not serve any more: they stop an upgrade, or are missing after it.',
  fix: 'Write the object anew for the version that takes its place; fields may have changed with it.',
  whenNotTo: 'Until the version is removed, manifests that serve older clusters too may have to keep it.',
  bad: 'apiVersion: batch/v1beta1\nkind: CronJob\nmetadata: { name: report }',
  good: 'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: report }',
  kinds: ['*'],

  *check({ reference: { apiVersion, kind } }, { kubernetes }) {
    const lifecycle = apiLifecycle(apiVersion, kind, kubernetes);
    if (lifecycle) {
      const { state, since, replacement } = lifecycle;
      yield {
        path: 'apiVersion',
        found: `${apiVersion}, ${state} in Kubernetes 1.${since}`,
        expected: replacement ?? 'an object of another kind, as nothing took its place',
        severity: state === 'removed' ? Severity.HIGH : Severity.LOW,
        fix: fixOf(lifecycle, kind),
      };
    }
  },
});

function fixOf({ state, until, replacement }: ApiLifecycle, kind: string): string {
  if (replacement === undefined) {
    return `Remove the ${kind}; what it did has to be done in another way.`;
  }
  const end = state === 'deprecated' && until !== undefined ? ` before Kubernetes 1.${until}` : '';
  return `Write it as \`${replacement}\`${end}; fields may have changed with the version.`;
}
