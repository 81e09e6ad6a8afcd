import { annotationCredential } from '../../../analysis/credentials/annotation-credential';
import { literal } from '../../../analysis/credentials/literal';
import { Severity } from '../../../findings/severity';
import { type Fields, fields, isFields, text } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import { joinPath, keyPath } from '../../../kube/path';
import { attack } from '../../../standards/attack';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { type SetBreach, setRule } from '../../rule';

export const noCredentialInAnnotation = setRule({
  id: 'no-credential-in-annotation',
  title: 'No annotation holds a literal credential',
  severity: Severity.HIGH,
  controls: [nsa.secrets, owasp.secrets, attack.credentialsInFiles],
  knownAs: [],
  why: 'Annotations are never encrypted, show in every listing and log of the object, and `kubectl apply` keeps the whole of a Secret in one.',
  fix: 'Revoke the credential and name a Secret instead; remove `last-applied-configuration`, and apply on the server side.',
  whenNotTo: 'The text only looks like a credential: a documented example, or a value that is public by design.',
  bad: `apiVersion: v1
kind: Service
metadata: { name: db, annotations: { monitoring.acme.example/password: "tr0ub4dor&3" } }`,
  good: 'apiVersion: v1\nkind: Service\nmetadata: { name: db, annotations: { monitoring.acme.example/secret-name: db } }',
  absorbs: ['no-credential-in-url'],

  *check({ objects, pods }) {
    for (const object of objects) {
      yield* inMetadata(object, fields(object.manifest.metadata), 'metadata');
    }
    for (const { object, metadata, path } of pods) {
      if (path !== '') {
        yield* inMetadata(object, metadata, joinPath(path, 'metadata'));
      }
    }
  },
});

function* inMetadata(object: KubeObject, { annotations }: Fields, path: string): Iterable<SetBreach> {
  if (!isFields(annotations) || object.reference.kind === 'CustomResourceDefinition') {
    return;
  }
  for (const [key, value] of Object.entries(annotations)) {
    const credential = annotationCredential(key, text(value) ?? '');
    if (credential) {
      const field = keyPath(joinPath(path, 'annotations'), key);
      yield { object, path: field, cause: field, ...literal(credential), expected: 'no credential' };
    }
  }
}
