import { daysSince } from '../../../analysis/images/age';
import { liesBelowAny } from '../../../analysis/images/registry-prefix';
import { Severity } from '../../../findings/severity';
import type { ImageEvidence } from '../../../images/evidence';
import { imageReference } from '../../../images/reference';
import { listOf, optional, record } from '../../../kube/decode/composite';
import { boolean, type Decoded, described, string } from '../../../kube/decode/decoder';
import { quantity } from '../../../kube/decode/quantity';
import { wholeNumber } from '../../../kube/decode/whole-number';
import { matchesPattern } from '../../../kube/matches-pattern';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { type EvidenceBreach, evidenceRule } from '../../evidence-rule';
import { exampleLock } from '../../lock-example';

const ID = 'fit-image-config';

const options = record({
  bases: optional(described('Prefixes of the images it may be built from: `docker.io/library`.', listOf(string))),
  sources: optional(described('Where its source may be; `*` stands for any text.', listOf(string))),
  days: optional(described('How many days ago it may have been built.', wholeNumber(1))),
  size: optional(described('The most it may weigh, compressed: `500Mi`.', quantity)),
  root: optional(described('Whether it may name root, or nobody, as its user; by default it may.', boolean)),
});

type Config = NonNullable<ImageEvidence['config']>;
type Options = Decoded<typeof options>;

export const fitImageConfig = evidenceRule({
  id: ID,
  title: 'Images are built as the policy asks',
  severity: Severity.MEDIUM,
  controls: [cis.imageProvenance, nsa.images, nsa.nonRoot, owasp.supplyChain],
  knownAs: [
    'kyverno:allowed-base-images', 'kyverno:require-base-image', 'kyverno:require-image-source', 'kyverno:block-large-images', 'kyverno:block-stale-images',
    'kyverno:only-trustworthy-registries-set-root',
  ],
  why: 'An old, large or unknown base brings software that nobody looks after, and an image whose user is root makes each pod say otherwise.',
  fix: 'Build the image again as the policy asks: from such a base, with a user by number, and with the labels that say where its source is.',
  whenNotTo: 'An image of others that there is no second of.',
  bad: exampleLock('config: { user: "", created: 2026-11-01T00:00:00Z, base: docker.io/library/debian:13 }'),
  good: exampleLock('config: { user: "65532", created: 2026-11-01T00:00:00Z, base: docker.io/library/debian:13 }'),
  examplePolicy: `rules: { ${ID}: { root: false, bases: [docker.io/library] } }`,
  part: 'config',
  options,
  expected: 'what the image says of itself',

  *finds({ evidence, options: asked, today }) {
    yield* ofOrigin(evidence, asked);
    yield* ofBuild(evidence, asked, today);
  },
});

function* ofOrigin({ base, source }: Config, { bases, sources }: Options): Iterable<EvidenceBreach> {
  const reference = base === undefined ? undefined : imageReference(base);
  if (bases && !(reference && liesBelowAny(reference, bases))) {
    yield { found: `built from ${base ?? 'an unknown image'}`, expected: `built from an image below ${bases.join(' or ')}` };
  }
  if (sources && !(source !== undefined && sources.some(each => matchesPattern(source, each)))) {
    yield { found: `built from source at ${source ?? 'an unknown place'}`, expected: `source at ${sources.join(' or ')}` };
  }
}

function* ofBuild({ created, size, user }: Config, { days, size: most, root }: Options, today: string): Iterable<EvidenceBreach> {
  if (days !== undefined && !(created !== undefined && daysSince(created, today) <= days)) {
    yield { found: created === undefined ? 'built at an unknown time' : `built at ${created}`, expected: `built in the last ${days} days` };
  }
  if (most && !(size !== undefined && BigInt(size) * BILLION <= most.billionths)) {
    yield { found: size === undefined ? 'of an unknown size' : `of ${size} bytes`, expected: `at most ${most.text}` };
  }
  if (root === false) {
    yield* ofUser(user);
  }
}

function* ofUser(user: string | undefined): Iterable<EvidenceBreach> {
  if (user === undefined || isRoot(user)) {
    const found = user === undefined ? 'an image with an unknown user' : `an image with user ${JSON.stringify(user)}, which is root`;
    yield { found, expected: 'another user than root' };
  }
}

const BILLION = 1_000_000_000n;

/** An image that names nobody runs as root. */
function isRoot(user: string): boolean {
  return /^(?:0+|root)?(?::.*)?$/.test(user);
}
