import type { Waiver } from '../../findings/waiver';
import type { KubeObject } from '../../kube/object';
import type { Hit } from '../hit';
import { annotationsOf } from './annotations';
import { type Customs, type FoundSuppression, suppressionsOf } from './foreign/foreign-suppressions';
import { readOwnAnnotation } from './own-annotation';

/** The waivers that stand on the objects themselves. */
export interface Annotated {
  readonly waivers: readonly Waiver[];
  /** Annotations that are meant as waivers and are none. */
  readonly problems: readonly Hit[];
  /** What is written for other tools. */
  readonly suppressions: readonly FoundSuppression[];
}

/** Reads the annotations of all objects: waivers, and suppressions for other tools. */
export function readAnnotations(objects: readonly KubeObject[], customs: Customs): Annotated {
  const waivers: Waiver[] = [];
  const problems: Hit[] = [];
  const suppressions: FoundSuppression[] = [];
  for (const annotation of objects.flatMap(object => [...annotationsOf(object)])) {
    const read = readOwnAnnotation(annotation);
    if (read && 'card' in read) {
      problems.push(read);
    } else if (read) {
      waivers.push(read);
    }
    suppressions.push(...suppressionsOf(annotation, customs));
  }
  return { waivers, problems, suppressions };
}
