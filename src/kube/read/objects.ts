import { type Fields, isFields, list } from '../fields';
import { type KubeObject, kubeObject } from '../object';
import { type Document, readDocuments } from './documents';
import type { Positions } from './position';
import type { ReadError } from './read-error';
import type { Chunk } from './split';
import { strangeness } from './strangeness';

/** An object and the text it was read from. */
export interface ReadObject extends KubeObject {
  readonly origin: Origin;
}

/** Where an object was read. */
export interface Origin {
  readonly chunk: Chunk;
  /** Path of the object within its document: empty, or `items[2]` in a List. */
  readonly path: string;
  /** Where the fields of the document stand, if that was noted while it was read. */
  readonly positions?: Positions;
}

/** What a text of manifests holds. */
export interface Objects {
  readonly objects: readonly ReadObject[];
  readonly errors: readonly ReadError[];
}

/** Reads manifests; the items of Lists, nested ones too, stand for themselves. */
export function readObjects(yaml: string): Objects {
  const { documents, errors } = readDocuments(yaml);
  const found = documents.map(objectsOf);
  return { objects: found.flatMap(each => each.objects), errors: [...errors, ...found.flatMap(each => each.errors)].sort((a, b) => a.line - b.line) };
}

function objectsOf(document: Document): Objects {
  const objects: ReadObject[] = [];
  const errors: ReadError[] = [];
  const { chunk, positions } = document;
  const visit = (value: unknown, path: string): void => {
    const problem = strangeness(value);
    if (problem !== undefined) {
      const message = `${path || 'the document'} is ${problem}, expected a Kubernetes object with apiVersion and kind`;
      errors.push({ line: chunk.line, message, isStranger: true });
      return;
    }
    const manifest = value as Fields;
    if (isList(manifest)) {
      list(manifest.items).forEach((item, index) => visit(itemOf(manifest, item), `${path ? `${path}.` : ''}items[${index}]`));
    } else {
      objects.push({ ...kubeObject(manifest), origin: { chunk, path, ...(positions ? { positions } : {}) } });
    }
  };
  visit(document.value, '');
  return { objects, errors };
}

/**
 * An item of a typed list, such as `PodList`, is of its kind where it names none: the API server leaves it out.
 *
 * @see https://github.com/kubernetes/apimachinery/blob/v0.35.4/pkg/apis/meta/v1/unstructured/helpers.go#L490
 */
function itemOf({ apiVersion, kind }: Fields, item: unknown): unknown {
  const ofItem = String(kind).replace(/List$/, '');
  return isFields(item) && !item.kind && !item.apiVersion && ofItem !== '' ? { ...item, apiVersion, kind: ofItem } : item;
}

/** `List` and the typed lists of the API, such as `RoleBindingList`; Go writes one without items as null. */
function isList(manifest: Fields): boolean {
  return (Array.isArray(manifest.items) || manifest.items === null) && /List$/.test(String(manifest.kind));
}
