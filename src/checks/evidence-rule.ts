import { type Image, imagesOf, writtenImage } from '../analysis/images/images-of';
import { evidenceFor } from '../analysis/images/locks';
import type { ImageEvidence } from '../images/evidence';
import type { Decoder } from '../kube/decode/decoder';
import { joinPath } from '../kube/path';
import type { PodTemplate } from '../kube/pods';
import type { Card } from './card';
import { optionsOf } from './options';
import { type SetBreach, type SetRule, setRule } from './rule';

/** A part of what a lock may know of an image. */
type Part = keyof ImageEvidence;

/** An image, what is known of it, and what the policy asks for. */
export interface Judging<P extends Part, Options> {
  readonly evidence: NonNullable<ImageEvidence[P]>;
  readonly options: Options;
  readonly image: Image;
  readonly pod: PodTemplate;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** What is wrong with an image. */
export interface EvidenceBreach {
  readonly found: string;
  readonly expected: string;
}

/** A rule about what the image lock knows of an image. */
export interface EvidenceRule<P extends Part, Options> extends Omit<Card, 'options' | 'profile'> {
  readonly part: P;
  readonly options: Decoder<Options>;
  /** What is expected where the lock knows nothing. */
  readonly expected: string;
  finds(judging: Judging<P, Options>): Iterable<EvidenceBreach>;
}

/** A rule that judges images by the evidence of the lock; an image of which the lock knows nothing is a breach too. */
export function evidenceRule<P extends Part, Options>({ part, expected, finds, options: decoder, ...card }: EvidenceRule<P, Options>): SetRule {
  return setRule({
    ...card,
    profile: 'option',
    options: decoder,
    *check({ pods, locks, context: { policy, today } }) {
      const options = optionsOf(card.id, decoder, policy) ?? ({} as Options);
      for (const [pod, image] of imagesIn(pods)) {
        const evidence = evidenceFor(image, locks)?.[part];
        const unknown = { found: `${writtenImage(image)}, of which the lock has no ${part}: unknown`, expected };
        const breaches = evidence === undefined || evidence === null ? [unknown] : finds({ evidence, options, image, pod, today });
        for (const breach of breaches) {
          yield { ...placeOf(image, pod), ...breach };
        }
      }
    },
  });
}

/** A text that is no reference is the finding of no-latest-tag. */
function* imagesIn(pods: readonly PodTemplate[]): Iterable<[PodTemplate, Image]> {
  for (const pod of pods) {
    for (const image of imagesOf(pod).filter(({ reference }) => reference)) {
      yield [pod, image];
    }
  }
}

function placeOf({ path, container }: Image, pod: PodTemplate): Omit<SetBreach, 'found' | 'expected'> {
  return { object: pod.object, path: joinPath(pod.path, path), ...(container === undefined ? {} : { container }) };
}
