import { isSet } from '../../../analysis/pod-security/is-set';
import { CLAIM_KINDS, claimsOf } from '../../../analysis/storage/claims-of';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import { joinPath } from '../../../kube/path';
import { nsa } from '../../../standards/nsa';
import { objectRule } from '../../rule';

export const volumeClaimRequest = objectRule({
  id: 'volume-claim-request',
  title: 'Claims say how much storage they need',
  severity: Severity.LOW,
  profile: 'strict',
  controls: [nsa.resources],
  knownAs: ['kubesec:VolumeClaimRequestsStorage'],
  why: 'The API server takes a StatefulSet whose claims ask for nothing and refuses the claims, so that its pods wait for ever.',
  fix: 'Set `resources.requests.storage`.',
  whenNotTo: 'Never: the API server refuses such a claim.',
  bad: 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { accessModes: [ReadWriteOnce] }',
  good: 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { resources: { requests: { storage: 1Gi } } }',
  kinds: CLAIM_KINDS,

  *check(object) {
    for (const { spec, path } of claimsOf(object)) {
      if (!isSet(fields(fields(spec.resources).requests).storage)) {
        yield { path: joinPath(path, 'spec.resources.requests.storage'), found: 'unset', expected: 'a size' };
      }
    }
  },
});
