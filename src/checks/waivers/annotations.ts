import type { AnnotationPlace } from '../../findings/waiver';
import { type Fields, fields } from '../../kube/fields';
import type { KubeObject } from '../../kube/object';
import { joinPath, keyPath } from '../../kube/path';
import { podTemplateOf } from '../../kube/pods';

/** An annotation of an object, or of a template in it. */
export interface Annotation extends AnnotationPlace {
  readonly key: string;
  readonly value: unknown;
  /** All annotations of that place. */
  readonly siblings: Fields;
}

/** The annotations of an object and of the templates that it makes Jobs and pods from: charts often let their users reach only those. */
export function* annotationsOf(object: KubeObject): Iterable<Annotation> {
  for (const { place, path } of placesOf(object)) {
    const siblings = fields(fields(place.metadata).annotations);
    for (const [key, value] of Object.entries(siblings)) {
      yield { object, key, value, siblings, path: keyPath(joinPath(path, 'metadata.annotations'), key) };
    }
  }
}

interface Place {
  readonly place: Fields;
  readonly path: string;
}

/** Each mapping on the way from the manifest to its pod template. */
function* placesOf(object: KubeObject): Iterable<Place> {
  let place = object.manifest;
  let path = '';
  yield { place, path };
  for (const field of podTemplateOf(object)?.path.split('.').filter(Boolean) ?? []) {
    place = fields(place[field]);
    path = joinPath(path, field);
    yield { place, path };
  }
}
