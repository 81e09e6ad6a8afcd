import { type Fields, fields, isFields, list, text } from '../../../kube/fields';
import type { KubeObject } from '../../../kube/object';
import type { Type } from '../type';
import { ANYTHING, TEXT } from '../values/plain';
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
  private readonly versions = new Map<string, Version>();
  private readonly served = new Map<string, string[]>();
  private readonly types = new Map<string, Type | undefined>();

  /**
   * @param definitions CustomResourceDefinitions; of two that define the same, the first counts
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
    return this.served.get(`${group} ${kind}`);
  }

  private add(definition: KubeObject): void {
    const spec = fields(definition.manifest.spec);
    const [group, kind] = [text(spec.group), text(fields(spec.names).kind)];
    if (group === undefined || kind === undefined || this.served.has(`${group} ${kind}`)) {
      return;
    }
    const versions = versionsIn(spec).filter(version => version.served !== false && typeof version.name === 'string');
    this.served.set(`${group} ${kind}`, versions.map(version => `${group}/${String(version.name)}`));
    versions.forEach(version => this.versions.set(`${group}/${String(version.name)} ${kind}`, { definition, version }));
  }

  private read(key: string, title: string): Type | undefined {
    const found = this.versions.get(key);
    const spec = fields(found?.definition.manifest.spec);
    const schema = fields(found?.version.schema ?? spec.validation).openAPIV3Schema;
    if (!isFields(schema)) {
      return undefined;
    }
    const implied = new Map<string, Type>([['apiVersion', TEXT], ['kind', TEXT], ['metadata', this.metadata]]);
    // The API server drops the status of what is created.
    const subresources = fields(found?.version.subresources ?? spec.subresources);
    if (isFields(subresources.status)) {
      implied.set('status', ANYTHING);
    }
    return new Structural(schema, { title, prunes: prunes(found!.definition), implied });
  }
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
