import { Severity } from '../../../findings/severity';
import type { ImageEvidence } from '../../../images/evidence';
import { listOf, optional, record } from '../../../kube/decode/composite';
import { type Decoded, described, string } from '../../../kube/decode/decoder';
import { matchesPattern } from '../../../kube/matches-pattern';
import { attack } from '../../../standards/attack';
import { cis } from '../../../standards/cis';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import { evidenceRule } from '../../evidence-rule';
import { exampleLock } from '../../lock-example';

const ID = 'signed-image';

const signer = record({
  identity: optional(described('The name in the certificate; `*` stands for any text.', string)),
  issuer: optional(described('Who vouches for that name; `*` stands for any text.', string)),
  key: optional(described('A key by its name.', string)),
});

const options = record({ by: optional(described('Who may have signed; by default anybody whose signature was verified.', listOf(signer))) });

type Signature = NonNullable<ImageEvidence['signatures']>[number];

export const signedImage = evidenceRule({
  id: ID,
  title: 'Images are signed by those whom the policy trusts',
  severity: Severity.HIGH,
  controls: [cis.imageProvenance, nsa.images, owasp.supplyChain, attack.maliciousImage, attack.implant],
  knownAs: [
    'kubescape:C-0236', 'kubescape:C-0237', 'kyverno:verify-image', 'kyverno:verify-image-gcpkms', 'kyverno:verify-image-ivpol',
    'kyverno:verify-image-with-multi-keys',
  ],
  why: 'A digest says which bytes run, not who made them: whoever may push to the registry, or steals that right, makes an image of that name.',
  fix: 'Sign the image where it is built, and have its signature verified when it is locked; or take an image that its maker signs.',
  whenNotTo: 'An image of others that nobody signs; mirror it, and sign the mirror.',
  bad: exampleLock('signatures: []'),
  good: exampleLock(`signatures:
  - identity: https://github.com/acme/web/.github/workflows/release.yml@refs/tags/v2.4.1
    issuer: https://token.actions.githubusercontent.com
    verifiedAt: 2026-11-21T02:07:17Z`),
  examplePolicy: `rules:
  ${ID}:
    by: [{ identity: "https://github.com/acme/*", issuer: https://token.actions.githubusercontent.com }]`,
  part: 'signatures',
  options,
  expected: 'a signature that was verified',

  *finds({ evidence, options: { by } }) {
    if (!evidence.some(signature => by === undefined || by.some(each => isBy(signature, each)))) {
      const found = evidence.length === 0 ? 'signed by nobody' : `signed by ${evidence.map(nameOf).join(' and ')}`;
      yield { found, expected: by === undefined ? 'a signature that was verified' : `a signature by ${by.map(nameOf).join(' or ')}` };
    }
  },
});

/** A signer who is asked for by nothing is nobody. */
function isBy(signature: Signature, asked: Decoded<typeof signer>): boolean {
  const wanted = (['identity', 'issuer', 'key'] as const).filter(name => asked[name] !== undefined);
  return wanted.length > 0 && wanted.every(name => signature[name] !== undefined && matchesPattern(signature[name], asked[name]!));
}

function nameOf({ identity, issuer, key }: Decoded<typeof signer>): string {
  return key !== undefined ? `key ${key}` : `${identity ?? 'anybody'}${issuer === undefined ? '' : ` (${issuer})`}`;
}
