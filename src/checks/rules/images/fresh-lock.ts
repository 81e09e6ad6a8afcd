import { daysSince } from '../../../analysis/images/age';
import { Severity } from '../../../findings/severity';
import { record } from '../../../kube/decode/composite';
import { described } from '../../../kube/decode/decoder';
import { wholeNumber } from '../../../kube/decode/whole-number';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { optionsOf } from '../../options';
import { setRule } from '../../rule';

const ID = 'fresh-lock';

const options = record({ days: described('How many days ago an image may have been resolved.', wholeNumber(1)) });

const lock = (resolvedAt: string): string => `apiVersion: cdk8s-hardened/v1
kind: ImageLock
images:
  - image: ghcr.io/acme/web:2.4.1@sha256:${'0123456789abcdef'.repeat(4)}
    resolvedAt: ${resolvedAt}`;

export const freshLock = setRule({
  id: ID,
  title: 'The image lock was resolved not long ago',
  severity: Severity.MEDIUM,
  profile: 'option',
  controls: [nsa.images, owasp.supplyChain, owasp.outdated, cis.imageProvenance],
  knownAs: [],
  why: 'A digest stays what it is while flaws in it become known; whoever never resolves its tag again never gets the mended image.',
  fix: 'Resolve the image again, and look at what has changed before the lock is committed.',
  whenNotTo: 'The image is built in the same repository, by a tag that never moves.',
  bad: lock('2019-01-01T00:00:00Z'),
  good: lock('2099-01-01T00:00:00Z'),
  options,
  examplePolicy: `rules: { ${ID}: { days: 30 } }`,

  *check({ locks, context: { policy, today } }) {
    const days = optionsOf(ID, options, policy)?.days ?? Infinity;
    for (const { images, object } of days === Infinity ? [] : locks) {
      for (const [index, { image, resolvedAt }] of images._entries.entries()) {
        const age = resolvedAt === undefined ? Infinity : daysSince(resolvedAt, today);
        if (age > days) {
          const found = resolvedAt === undefined ? `unset for ${image.text}` : `${resolvedAt} for ${image.text}, ${age} days ago`;
          yield { object, path: `images[${index}].resolvedAt`, found, expected: `a moment of the last ${days} days` };
        }
      }
    }
  },
});
