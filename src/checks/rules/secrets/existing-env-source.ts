import { ByName } from '../../../analysis/existing/by-name';
import { isExternal } from '../../../analysis/existing/externals';
import { type EnvSource, envSources } from '../../../analysis/secrets/env-sources';
import { FilledSecrets } from '../../../analysis/secrets/filled-secrets';
import { Severity } from '../../../findings/severity';
import { fields } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import { joinPath } from '../../../kube/path';
import type { Container, PodTemplate } from '../../../kube/pods';
import type { Facts } from '../../facts';
import { type SetBreach, setRule } from '../../rule';

/** ConfigMaps that controllers put into every namespace. */
const EVERYWHERE = new Set(['kube-root-ca.crt', 'openshift-service-ca.crt']);

export const existingEnvSource = setRule({
  id: 'existing-env-source',
  title: 'Environment variables come from keys that exist',
  severity: Severity.MEDIUM,
  controls: [],
  noControl: 'It is about a pod that does not start, not about an attack.',
  knownAs: ['kube-linter:env-value-from'],
  why: 'A container whose variable comes from a missing key does not start, and the pod waits without end.',
  fix: 'Name a key that the object has, or set `optional: true`; name objects that others make in `externals` of the policy.',
  whenNotTo: 'Something writes the key into the object before the pod starts; say `optional: true` where the pod can do without.',
  bad: `apiVersion: v1
kind: ConfigMap
metadata: { name: flags }
data: { color: blue }
---
apiVersion: v1
kind: Pod
metadata: { name: web }
spec: { containers: [{ name: web, env: [{ name: COLOR, valueFrom: { configMapKeyRef: { name: flags, key: colour } } }] }] }`,
  good: `apiVersion: v1
kind: ConfigMap
metadata: { name: flags }
data: { color: blue }
---
apiVersion: v1
kind: Pod
metadata: { name: web }
spec: { containers: [{ name: web, env: [{ name: COLOR, valueFrom: { configMapKeyRef: { name: flags, key: color } } }] }] }`,

  *check(facts) {
    const world = new World(facts);
    for (const pod of facts.pods) {
      for (const container of pod.containers) {
        yield* breaches(world, pod, container);
      }
    }
  },
});

function* breaches(world: World, { object, path: podPath }: PodTemplate, { spec, name, path }: Container): Iterable<SetBreach> {
  for (const source of envSources(spec)) {
    const problem = source.isOptional || source.name === '' ? undefined : world.problem(object, source);
    if (problem) {
      const { field, found, expected } = problem;
      yield { object, container: name, path: joinPath(podPath, `spec.${path}.${source.path}.${field}`), found, expected };
    }
  }
}

interface Problem {
  readonly field: 'key' | 'name';
  readonly found: string;
  readonly expected: string;
}

/** What is known to exist; with `externals` the policy has named all that others make. */
class World {
  private readonly objects: Readonly<Record<EnvSource['kind'], ByName>>;
  private readonly filled: FilledSecrets;

  constructor(private readonly facts: Facts) {
    this.objects = { Secret: new ByName(facts.ofKind('Secret')), ConfigMap: new ByName(facts.ofKind('ConfigMap')) };
    this.filled = FilledSecrets.of(kind => facts.ofKind(kind));
  }

  /** Why a container cannot take a variable from its source; undefined where it can, or nobody knows. */
  public problem({ reference: { namespace } }: KubeObject, { kind, name, key }: EnvSource): Problem | undefined {
    if (this.isMadeElsewhere(namespace, kind, name)) {
      return undefined;
    }
    const objects = this.objects[kind].all(namespace, name);
    if (objects.length === 0) {
      const isClosed = this.facts.context.policy.externals !== undefined;
      return isClosed ? { field: 'name', found: name, expected: `a ${kind} of the same namespace` } : undefined;
    }
    const keys = objects.map(keysOf);
    // What has no keys in its manifest gets them from somebody else.
    const isMissing = key !== undefined && keys.every(each => each.length > 0 && !each.includes(key));
    return isMissing ? { field: 'key', found: key, expected: `a key of ${kind} ${name}: ${[...new Set(keys.flat())].join(', ')}` } : undefined;
  }

  private isMadeElsewhere(namespace: string | undefined, kind: EnvSource['kind'], name: string): boolean {
    const isFilled = kind === 'Secret' ? this.filled.has(namespace, name) : EVERYWHERE.has(name);
    return isFilled || isExternal(this.facts.context.policy, { kind, namespace, name });
  }
}

function keysOf({ manifest }: KubeObject): string[] {
  return ['data', 'stringData', 'binaryData'].flatMap(field => Object.keys(fields(manifest[field])));
}
