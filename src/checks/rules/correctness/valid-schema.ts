import { DEFINITION_KIND } from '../../../analysis/schema/custom/custom-kinds';
import { Schemas } from '../../../analysis/schema/schemas';
import { Severity } from '../../../findings/severity';
import type { KubeObject } from '../../../kube/object';
import { joinPath } from '../../../kube/path';
import { podTemplateOf } from '../../../kube/pods';
import { owasp } from '../../../standards/owasp';
import { setRule } from '../../rule';

export const validSchema = setRule({
  id: 'valid-schema',
  title: 'Objects have the fields and types that the API has',
  severity: Severity.HIGH,
  controls: [owasp.workloads],
  knownAs: ['kube-linter:schema-validation'],
  why: 'A field that the API does not know is dropped or refused: a misspelled security setting is not in force, though the file shows it.',
  fix: 'Correct the field; `kubectl explain` shows what it takes.',
  whenNotTo: 'The cluster is newer than all versions that are known here: name the newest of them in `kubernetes`, and waive what yours takes besides.',
  bad: `apiVersion: v1
kind: Pod
metadata: { name: web }
spec: { containers: [{ name: web, image: "ghcr.io/acme/web:1", securityContext: { readOnlyRootFileSystem: true } }] }`,
  good: `apiVersion: v1
kind: Pod
metadata: { name: web }
spec: { containers: [{ name: web, image: "ghcr.io/acme/web:1", securityContext: { readOnlyRootFilesystem: true } }] }`,
  absorbs: ['valid-labels', 'valid-name', 'valid-network-policy', 'valid-port-names', 'valid-port-numbers'],

  *check(facts) {
    const { kubernetes, definitions = [] } = facts.context;
    const schemas = new Schemas(kubernetes, [...facts.ofKind(DEFINITION_KIND), ...definitions]);
    for (const object of facts.objects) {
      for (const { path, ...problem } of schemas.problemsOf(object)) {
        const container = containerAt(object, path);
        yield { object, path, ...problem, cause: path, ...(container === undefined ? {} : { container }) };
      }
    }
  },
});

function containerAt(object: KubeObject, path: string): string | undefined {
  const pod = podTemplateOf(object);
  return pod?.containers.find(each => path.startsWith(joinPath(joinPath(pod.path, 'spec'), each.path)))?.name;
}
