import { type ImageReference, imageReference } from '../../images/reference';
import { fields, isFields, list, text } from '../../kube/fields';
import type { PodTemplate } from '../../kube/pods';

/** An image that a pod runs or mounts. */
export interface Image {
  /** As it is written, whatever its type; undefined where it is not. */
  readonly written: unknown;
  /** Its parts; undefined for a text that no runtime reads. */
  readonly reference?: ImageReference;
  /** Path of the field, from the mapping that holds `metadata` and `spec`. */
  readonly path: string;
  /** When it is pulled, and the field that says so. */
  readonly pullPolicy: { readonly path: string; readonly written: unknown };
  /** Name of the container; undefined for the image of a volume. */
  readonly container?: string;
}

const known = new WeakMap<PodTemplate, readonly Image[]>();

/** Few images stand in many pods. */
const parsed = new Map<string, ImageReference | undefined>();

const MOST_PARSED = 10_000;

/** The images of a pod: those of its containers, of whatever kind, and those it mounts as volumes (KEP-4639). */
export function imagesOf(pod: PodTemplate): readonly Image[] {
  const images = known.get(pod) ?? [...containerImages(pod), ...volumeImages(pod)];
  known.set(pod, images);
  return images;
}

/** An image as people read it: as it is written, or `unset`. */
export function writtenImage({ written }: Image): string {
  if (written === undefined || written === null || written === '') {
    return 'unset';
  }
  return text(written) ?? JSON.stringify(written);
}

function containerImages({ containers }: PodTemplate): Image[] {
  return containers.map(({ spec, name, path }) => image({
    written: spec.image,
    path: `spec.${path}.image`,
    pullPolicy: { path: `spec.${path}.imagePullPolicy`, written: spec.imagePullPolicy },
    container: name,
  }));
}

function volumeImages({ spec }: PodTemplate): Image[] {
  return list(spec.volumes).flatMap((volume, index) => {
    const source = fields(volume).image;
    const path = `spec.volumes[${index}].image`;
    return isFields(source)
      ? [image({ written: source.reference, path: `${path}.reference`, pullPolicy: { path: `${path}.pullPolicy`, written: source.pullPolicy } })]
      : [];
  });
}

function image(parts: Omit<Image, 'reference'>): Image {
  const reference = typeof parts.written === 'string' ? parse(parts.written) : undefined;
  return reference ? { ...parts, reference } : parts;
}

function parse(written: string): ImageReference | undefined {
  if (!parsed.has(written)) {
    if (parsed.size === MOST_PARSED) {
      parsed.clear();
    }
    parsed.set(written, imageReference(written));
  }
  return parsed.get(written);
}
