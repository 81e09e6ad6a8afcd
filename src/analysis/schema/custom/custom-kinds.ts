import { type Fields, fields, isFields, list, text } from '../../../kube/fields';
import { Multimap } from '../../../kube/multimap';
import type { KubeObject } from '../../../kube/object';
import type { Type } from '../type';
import { ANYTHING, TEXT } from '../values/plain';
import { fits } from './alternatives';
import { Structural } from './structural';

/** The kind of an object that defines kinds, with its group. */
export const DEFINITION_KIND = 'CustomResourceDefinition.apiextensions.k8s.io';

/** A version of a kind, as its definition has it. */
interface Version {
  readonly definition: KubeObject;
  readonly version: Fields;
}

/** The kinds that CustomResourceDefinitions define; a schema is read when an object of its kind is met. */
export class CustomKinds {
  private readonly versions = new Multimap<string, Version>();
  private readonly served = new Map<string, Set<string>>();
  private readonly types = new Map<string, Type | undefined>();

  /**
   * @param definitions CustomResourceDefinitions; of several that define the same, as in files for several clusters, each may be in force
   * @param metadata the type of any object's metadata
   */
  constructor(definitions: readonly KubeObject[], private readonly metadata: Type) {
    definitions.forEach(definition => this.add(definition));
  }

  /** The type of a kind's objects; undefined where no definition says it. */
  kind(apiVersion: string, kind: string): Type | undefined {
    const key = `${apiVersion} ${kind}`;
    if (!this.types.has(key)) {
      this.types.set(key, this.read(key, kind));
    }
    return this.types.get(key);
  }

  /** The `apiVersion`s that a kind of an API group is served in; undefined where no definition has it. */
  versionsOf(group: string, kind: string): readonly string[] | undefined {
    const served = this.served.get(`${group} ${kind}`);
    return served && [...served];
  }

  private add(definition: KubeObject): void {
    const spec = fields(definition.manifest.spec);
    const [group, kind] = [text(spec.group), text(fields(spec.names).kind)];
    if (group === undefined || kind === undefined) {
      return;
    }
    const served = this.served.get(`${group} ${kind}`) ?? new Set();
    this.served.set(`${group} ${kind}`, served);
    for (const version of versionsIn(spec).filter(each => each.served !== false && typeof each.name === 'string')) {
      served.add(`${group}/${String(version.name)}`);
      this.versions.add(`${group}/${String(version.name)} ${kind}`, { definition, version });
    }
  }

  private read(key: string, title: string): Type | undefined {
    const types = this.versions.get(key).map(each => this.typeOf(each, title));
    // One without a schema takes anything.
    return types.includes(undefined) ? undefined : anyOf(types as Type[]);
  }

  private typeOf({ definition, version }: Version, title: string): Type | undefined {
    const spec = fields(definition.manifest.spec);
    const schema = fields(version.schema ?? spec.validation).openAPIV3Schema;
    if (!isFields(schema)) {
      return undefined;
    }
    const implied = new Map<string, Type>([['apiVersion', TEXT], ['kind', TEXT], ['metadata', this.metadata]]);
    // The API server drops the status of what is created.
    const subresources = fields(version.subresources ?? spec.subresources);
    if (isFields(subresources.status)) {
      implied.set('status', ANYTHING);
    }
    return new Structural(schema, { title, prunes: prunes(definition), implied });
  }
}

/** The first type says what is wrong with a value that fits none; undefined where there is none. */
function anyOf(types: readonly Type[]): Type | undefined {
  const [first, ...others] = types;
  if (!first || others.length === 0) {
    return first;
  }
  return {
    name: first.name,
    check(value, walk) {
      if (!others.some(type => fits(value, type))) {
        first.check(value, walk);
      }
    },
  };
}

/** Definitions of v1beta1 name one version outside of the list, and keep unknown fields if they do not say otherwise. */
function versionsIn(spec: Fields): readonly Fields[] {
  const versions = list(spec.versions).filter(isFields);
  return versions.length > 0 || spec.version === undefined ? versions : [{ name: spec.version, served: true }];
}

function prunes({ reference, manifest }: KubeObject): boolean {
  const { preserveUnknownFields } = fields(manifest.spec);
  return reference.apiVersion.endsWith('/v1') ? preserveUnknownFields !== true : preserveUnknownFields === false;
}
