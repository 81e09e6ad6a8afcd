import { Severity } from '../../../findings/severity';
import { listOf, record } from '../../../kube/decode/composite';
import { described, string } from '../../../kube/decode/decoder';
import { fields, list } from '../../../kube/fields';
import { attack } from '../../../standards/attack';
import { optionsOf } from '../../options';
import { objectRule } from '../../rule';

const options = record({ namespaces: described('The namespaces that may have Jobs and CronJobs.', listOf(string)) });

export const allowedJobs = objectRule({
  id: 'allowed-jobs',
  title: 'Jobs run only where they belong',
  severity: Severity.LOW,
  profile: 'option',
  controls: [attack.scheduledJob],
  knownAs: ['kubescape:C-0026', 'kyverno:restrict-jobs'],
  why: 'A CronJob starts pods again and again without anybody looking: it is how an intruder stays.',
  fix: 'Move the Job to a namespace where Jobs are allowed, or allow them in this one.',
  whenNotTo: 'The work has to run beside the data of one namespace; allow Jobs there.',
  bad: 'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: report, namespace: shop }',
  good: 'apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: report, namespace: batch }',
  options,
  examplePolicy: 'rules: { allowed-jobs: { namespaces: [batch] } }',
  kinds: ['Job.batch', 'CronJob.batch'],

  *check({ reference: { namespace }, manifest }, { policy }) {
    const namespaces = optionsOf('allowed-jobs', options, policy)?.namespaces ?? [];
    // A Job that a CronJob made is the CronJob's.
    const isOwned = list(fields(manifest.metadata).ownerReferences).length > 0;
    if (!isOwned && (namespace === undefined || !namespaces.includes(namespace))) {
      yield { path: 'metadata.namespace', found: namespace ?? 'unset', expected: namespaces.length > 0 ? namespaces.join(' or ') : 'no Job at all' };
    }
  },
});
