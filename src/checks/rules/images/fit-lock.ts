import { type Image, imagesOf, writtenImage } from '../../../analysis/images/images-of';
import { Severity } from '../../../findings/severity';
import type { ImageLock } from '../../../images/image-lock';
import { joinPath } from '../../../kube/path';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { type Breach, setRule } from '../../rule';

export const fitLock = setRule({
  id: 'fit-lock',
  title: 'Each image stands in the lock, with the same digest',
  severity: Severity.HIGH,
  onYaml: 'not applicable',
  controls: [cis.imageProvenance, nsa.images, owasp.supplyChain, attack.maliciousImage],
  knownAs: [],
  why: 'The lock says what may run. An image that is not in it was looked at by nobody, and another digest is other software.',
  fix: 'Add the image with its digest to the lock, or use one that is in it.',
  whenNotTo: 'An image that is built and replaced by the hour while an app is developed; leave the lock out of that app.',
  bad: `const app = new hardened.App({ images: lock });
const shop = new hardened.Chart(app, 'shop', { namespace: 'shop' });
new hardened.Deployment(shop, 'web', { containers: [{ image: 'registry.example/web:1.0.1' }] });`,
  good: `const app = new hardened.App({ images: lock });
const shop = new hardened.Chart(app, 'shop', { namespace: 'shop' });
new hardened.Deployment(shop, 'web', { containers: [{ image: 'registry.example/web:1.0.0' }] });`,
  absorbs: ['pin-image-digest'],

  *check({ pods, intent }) {
    if (!intent?.images) {
      return;
    }
    for (const pod of pods) {
      for (const image of imagesOf(pod)) {
        const breach = breachOf(image, intent.images);
        if (breach) {
          yield { ...breach, object: pod.object, path: joinPath(pod.path, breach.path) };
        }
      }
    }
  },
});

function breachOf(image: Image, lock: ImageLock): Breach | undefined {
  const { reference, path, container } = image;
  // A text that is no reference is the finding of no-latest-tag.
  if (!reference) {
    return undefined;
  }
  const written = writtenImage(image);
  const locked = lock._locked(written);
  const place = { path, found: written, ...(container === undefined ? {} : { container }) };
  if (!locked) {
    const similar = lock._nearest(written);
    return { ...place, expected: `an image of ${lock._file}${similar ? `; did you mean ${similar}?` : ''}` };
  }
  return locked.reference.digest === reference.digest ? undefined : { ...place, expected: `${locked.text} as in ${lock._file}` };
}
