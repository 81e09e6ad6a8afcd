import { type Fields, fields, isFields, list, text } from '../../kube/fields';

/** A Secret or a ConfigMap that environment variables come from. */
export interface EnvSource {
  readonly kind: 'Secret' | 'ConfigMap';
  /** Empty where none is written. */
  readonly name: string;
  /** The one key that is taken; undefined where all are. */
  readonly key?: string;
  /** Whether the container starts without it. */
  readonly isOptional: boolean;
  /** Path of the reference, from the container: `env[0].valueFrom.secretKeyRef`. */
  readonly path: string;
}

/** Where a container takes its environment variables from. */
export function* envSources(container: Fields): Iterable<EnvSource> {
  const variables = list(container.env);
  for (let index = 0; index < variables.length; index++) {
    const { valueFrom } = fields(variables[index]);
    if (isFields(valueFrom)) {
      yield* sources(valueFrom, ['secretKeyRef', 'configMapKeyRef'], `env[${index}].valueFrom`);
    }
  }
  for (const [index, from] of list(container.envFrom).entries()) {
    yield* sources(fields(from), ['secretRef', 'configMapRef'], `envFrom[${index}]`);
  }
}

function* sources(holder: Fields, [secret, configMap]: readonly [string, string], path: string): Iterable<EnvSource> {
  if (isFields(holder[secret])) {
    yield source('Secret', holder[secret], `${path}.${secret}`);
  }
  if (isFields(holder[configMap])) {
    yield source('ConfigMap', holder[configMap], `${path}.${configMap}`);
  }
}

function source(kind: EnvSource['kind'], { name, key, optional }: Fields, path: string): EnvSource {
  return { kind, name: text(name) ?? '', ...(typeof key === 'string' ? { key } : {}), isOptional: optional === true, path };
}
