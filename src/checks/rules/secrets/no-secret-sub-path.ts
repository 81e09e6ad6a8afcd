import { secretVolumes } from '../../../analysis/secrets/secret-volumes';
import { Severity } from '../../../findings/severity';
import { fields, list, text } from '../../../kube/fields';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { containerRule } from '../../rule';

export const noSecretSubPath = containerRule({
  id: 'no-secret-sub-path',
  title: 'Mounted secrets follow their rotation',
  severity: Severity.LOW,
  controls: [nsa.secrets, owasp.secrets],
  knownAs: [],
  why: 'The kubelet never updates a mount with `subPath`: the container reads the old secret until its pod is replaced, even a revoked one.',
  fix: 'Mount the volume in a folder of its own, without `subPath`; choose files with `items`.',
  whenNotTo: 'The file has to lie beside others of the image, and every rotation restarts the pods.',
  bad: `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  volumes: [{ name: tls, secret: { secretName: tls } }]
  containers: [{ name: web, volumeMounts: [{ name: tls, mountPath: /etc/web/tls.key, subPath: tls.key }] }]`,
  good: `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  volumes: [{ name: tls, secret: { secretName: tls } }]
  containers: [{ name: web, volumeMounts: [{ name: tls, mountPath: /etc/web/tls }] }]`,

  *check({ spec }, pod) {
    for (const [index, mount] of list(spec.volumeMounts).entries()) {
      const { name, subPath, subPathExpr } = fields(mount);
      const [field, written] = subPath ? ['subPath', subPath] : ['subPathExpr', subPathExpr];
      if (written && secretVolumes(pod.spec).some(volume => volume.name === name)) {
        yield { path: `volumeMounts[${index}].${field}`, found: text(written) ?? JSON.stringify(written), expected: 'unset' };
      }
    }
  },
});
