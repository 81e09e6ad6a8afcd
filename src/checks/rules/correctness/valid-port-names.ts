import { isPortName, PORT_NAME_FORM } from '../../../analysis/naming/port-name';
import { written } from '../../../analysis/pod-security/written';
import { Severity } from '../../../findings/severity';
import { type Fields, fields, list } from '../../../kube/fields';
import { isDnsLabel } from '../../../kube/names';
import { joinPath } from '../../../kube/path';
import { type Breach, setRule } from '../../rule';

interface Naming {
  readonly isName: (name: unknown) => boolean;
  readonly form: string;
}

const CONTAINER_PORT: Naming = { isName: isPortName, form: PORT_NAME_FORM };

const SERVICE_PORT: Naming = {
  isName: name => typeof name === 'string' && isDnsLabel(name),
  form: 'at most 63 lower-case letters, digits and dashes',
};

export const validPortNames = setRule({
  id: 'valid-port-names',
  title: 'Ports have names that Kubernetes takes',
  severity: Severity.HIGH,
  controls: [],
  noControl: 'Standards of security take for granted that objects work.',
  knownAs: ['kube-linter:invalid-target-ports', 'kube-score:container-ports-check', 'kyverno:require-container-port-names'],
  why: 'The API server refuses an object with such a name, or with two ports of one name: the new version of it is never deployed.',
  fix: `Give the port a name of its own: ${PORT_NAME_FORM}.`,
  whenNotTo: 'Never: the API server refuses the object.',
  bad: 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, ports: [{ name: Http_Port, containerPort: 8080 }] }] }',
  good: 'apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [{ name: web, ports: [{ name: http, containerPort: 8080 }] }] }',

  *check(facts) {
    for (const { object, path, containers } of facts.pods) {
      for (const { spec, path: at, name } of containers) {
        for (const breach of names(list(spec.ports), joinPath(path, `spec.${at}.ports`), CONTAINER_PORT)) {
          yield { object, ...breach, container: name };
        }
      }
    }
    for (const object of facts.ofKind('Service')) {
      for (const breach of ofService(fields(object.manifest.spec))) {
        yield { object, ...breach };
      }
    }
  },
});

function* ofService({ ports }: Fields): Iterable<Breach> {
  const all = list(ports).map(fields);
  yield* names(all, 'spec.ports', SERVICE_PORT);
  for (const [index, { name, targetPort }] of all.entries()) {
    if (all.length > 1 && (name ?? '') === '') {
      const path = `spec.ports[${index}].name`;
      yield { path, found: 'unset', expected: 'a name, as there are several ports', cause: path };
    }
    if (typeof targetPort === 'string' && !isPortName(targetPort)) {
      const path = `spec.ports[${index}].targetPort`;
      yield { path, found: written(targetPort), expected: PORT_NAME_FORM, cause: path };
    }
  }
}

function* names(ports: readonly unknown[], path: string, { isName, form }: Naming): Iterable<Breach> {
  const seen = new Set<unknown>();
  for (const [index, { name }] of ports.map(fields).entries()) {
    const isGiven = (name ?? '') !== '';
    const at = `${path}[${index}].name`;
    if (isGiven && !isName(name)) {
      yield { path: at, found: written(name), expected: form, cause: at };
    } else if (isGiven && seen.has(name)) {
      yield { path: at, found: `${written(name)}, the name of another port`, expected: 'a name of its own', cause: at };
    }
    seen.add(name);
  }
}
