import { envSources } from '../../../analysis/secrets/env-sources';
import { secretVolumes } from '../../../analysis/secrets/secret-volumes';
import { Severity } from '../../../findings/severity';
import { listOf, record } from '../../../kube/decode/composite';
import { described, string } from '../../../kube/decode/decoder';
import type { PodTemplate } from '../../../kube/pods';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { optionsOf } from '../../options';
import { type Breach, podRule } from '../../rule';

const ID = 'allowed-secrets';

const options = record({ names: described('Names of the Secrets that pods may use; `*` stands for any characters.', listOf(string)) });

export const allowedSecrets = podRule({
  id: ID,
  title: 'Pods use only Secrets that the policy allows',
  severity: Severity.MEDIUM,
  profile: 'option',
  controls: [cis.secretAccess, nsa.secrets, owasp.secrets],
  knownAs: ['kubescape:C-0255', 'kyverno:disallow-all-secrets', 'kyverno:restrict-secrets-by-name', 'kyverno:restrict-secrets-by-label'],
  why: 'Whoever may create a pod in a namespace can have it mount every Secret there, with no right to read Secrets.',
  fix: 'Use an allowed Secret, or add the name to `names` of the policy.',
  whenNotTo: 'A controller that sets up workloads for others, and is given the names of their Secrets.',
  bad: 'volumes: [{ name: db, secret: { secretName: db-admin } }]',
  good: 'volumes: [{ name: db, secret: { secretName: web-db } }]',
  options,
  examplePolicy: `rules: { ${ID}: { names: ["web-*"] } }`,

  *check(pod, { policy }) {
    const given = optionsOf(ID, options, policy);
    if (given) {
      const allowed = given.names.map(pattern => pattern.split('*'));
      for (const { name, ...use } of uses(pod)) {
        if (!allowed.some(parts => matches(name, parts))) {
          yield { ...use, found: name === '' ? 'unset' : name, expected: given.names.length > 0 ? `one of ${given.names.join(', ')}` : 'no Secret' };
        }
      }
    }
  },
});

interface Use extends Pick<Breach, 'path' | 'container'> {
  readonly name: string;
}

function uses({ spec, containers }: PodTemplate): Use[] {
  return [
    ...secretVolumes(spec).flatMap(({ secrets }) => secrets.map(({ name, path }) => ({ name, path: `spec.${path}` }))),
    ...containers.flatMap(({ spec: container, name: containerName, path: containerPath }) => [...envSources(container)]
      .filter(({ kind }) => kind === 'Secret')
      .map(({ name, path }) => ({ name, path: `spec.${containerPath}.${path}.name`, container: containerName }))),
  ];
}

/** Whether a name is made of the parts of a pattern, with any characters between them. */
function matches(name: string, [first = '', ...rest]: readonly string[]): boolean {
  if (rest.length === 0) {
    return name === first;
  }
  const last = rest.at(-1)!;
  let at = first.length;
  const isInOrder = name.startsWith(first) && rest.slice(0, -1).every(part => {
    const found = name.indexOf(part, at);
    at = found + part.length;
    return found >= 0;
  });
  return isInOrder && name.length - last.length >= at && name.endsWith(last);
}
