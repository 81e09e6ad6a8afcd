import type { ApiObject } from 'cdk8s';
import type { FindingConstruct } from '../../findings/finding';
import { siteOf } from '../../intent/construct-site';
import { type KubeObject, kubeObject } from '../../kube/object';
import { keyOf } from '../../kube/reference';
import type { Rendered } from '../synthesis/rendering';

/** The manifests of an app, and the constructs behind them. */
export interface Manifests {
  readonly objects: readonly KubeObject[];
  /** Keys of the objects that a construct and those below it render. */
  keysBelow(path: string): ReadonlySet<string>;
  /** What an object was rendered from, where that is known. */
  apiObjectOf(object: KubeObject): ApiObject | undefined;
  /** The construct behind an object, as findings name it. */
  constructOf(object: KubeObject): FindingConstruct | undefined;
}

/** What was rendered, as objects. */
export function manifestsOf(rendered: readonly Rendered[]): Manifests {
  const constructs = new Map<KubeObject, ApiObject>();
  const objects = rendered.map(({ manifest, construct }) => {
    const object = kubeObject(manifest);
    if (construct) {
      constructs.set(object, construct);
    }
    return object;
  });
  let below: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return {
    objects,
    keysBelow: path => (below ??= keysByScope(constructs)).get(path) ?? new Set(),
    apiObjectOf: object => constructs.get(object),
    constructOf: object => describe(constructs.get(object)),
  };
}

/** Keys of objects by the path of each construct that they stand below: with many waivers, asking each of them for its objects would not end. */
function keysByScope(constructs: ReadonlyMap<KubeObject, ApiObject>): ReadonlyMap<string, ReadonlySet<string>> {
  const below = new Map<string, Set<string>>();
  for (const [object, { node }] of constructs) {
    for (const { node: { path } } of node.scopes) {
      const keys = below.get(path) ?? new Set();
      below.set(path, keys.add(keyOf(object.reference)));
    }
  }
  return below;
}

function describe(construct: ApiObject | undefined): FindingConstruct | undefined {
  if (!construct) {
    return undefined;
  }
  const source = siteOf(construct)?.source;
  return { path: construct.node.path, ...(source === undefined ? {} : { source }) };
}
