import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { objectRule } from '../../rule';

export const rollingUpdate = objectRule({
  id: 'rolling-update',
  title: 'Updates replace pods one after the other',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [],
  noControl: 'Standards of security leave updates to operations.',
  knownAs: ['kube-linter:no-rolling-update-strategy', 'kube-score:deployment-strategy', 'kubescape:C-0305'],
  why: 'With another strategy nobody answers during each update, or security fixes wait until somebody deletes pods by hand.',
  fix: 'Remove the strategy, or set its `type: RollingUpdate`.',
  whenNotTo: 'Two versions of the software must not run at the same time, or its volume can be mounted only once.',
  bad: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { strategy: { type: Recreate } }',
  good: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { strategy: { type: RollingUpdate } }',
  kinds: ['Deployment.apps', 'DaemonSet.apps', 'StatefulSet.apps'],

  *check({ reference, manifest }) {
    const field = reference.kind === 'Deployment' ? 'strategy' : 'updateStrategy';
    const { type, rollingUpdate: update } = fields(fields(manifest.spec)[field]);
    const { maxUnavailable } = fields(update);
    if ((type ?? 'RollingUpdate') !== 'RollingUpdate') {
      yield { path: `spec.${field}.type`, found: written(type), expected: 'RollingUpdate or unset' };
    } else if (maxUnavailable === '100%') {
      yield { path: `spec.${field}.rollingUpdate.maxUnavailable`, found: '100%', expected: 'less' };
    }
  },
});
