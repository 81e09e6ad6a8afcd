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

const ID = 'attested-image';

const wanted = record({
  type: described('The predicate type; `*` stands for any text: `https://slsa.dev/provenance/*`.', string),
  builder: optional(described('What may have built it; `*` stands for any text.', string)),
});

const options = record({ with: optional(described('What has to be attested, all of it; by default something.', listOf(wanted))) });

export const attestedImage = evidenceRule({
  id: ID,
  title: 'Images come with the attestations that the policy asks for',
  severity: Severity.HIGH,
  controls: [cis.imageProvenance, nsa.images, owasp.supplyChain, attack.maliciousImage, attack.implant],
  knownAs: [
    'kyverno:verify-image-slsa', 'kyverno:verify-sbom-cyclonedx', 'kyverno:require-vulnerability-scan', 'kyverno:verify-image-cve-2022-42889',
  ],
  why: 'Without a signed statement nobody can tell what an image was built from, by whom and of what it consists, neither today nor when a flaw becomes known.',
  fix: 'Have the build attest its provenance and its bill of materials, and have them verified when the image is locked.',
  whenNotTo: 'An image of others that comes without; build it again from its source, or sign what a scan of it says.',
  bad: exampleLock('attestations: []'),
  good: exampleLock(`attestations:
  - predicateType: https://slsa.dev/provenance/v1
    verifiedAt: 2026-11-21T02:07:17Z`),
  examplePolicy: `rules: { ${ID}: { with: [{ type: "https://slsa.dev/provenance/*" }] } }`,
  part: 'attestations',
  options,
  expected: 'attestations that were verified',

  *finds({ evidence, options: { with: all } }) {
    if (all === undefined && evidence.length === 0) {
      yield { found: 'attested by nothing', expected: 'attestations that were verified' };
    }
    for (const { type, builder } of (all ?? []).filter(each => !isAttested(evidence, each))) {
      const types = [...new Set(evidence.map(({ predicateType }) => predicateType))];
      yield { found: `attested by ${types.join(' and ') || 'nothing'}`, expected: `${type}${builder === undefined ? '' : ` of ${builder}`}` };
    }
  },
});

function isAttested(evidence: NonNullable<ImageEvidence['attestations']>, { type, builder }: Decoded<typeof wanted>): boolean {
  return evidence.some(each => (
    matchesPattern(each.predicateType, type) && (builder === undefined || (each.builder !== undefined && matchesPattern(each.builder, builder)))
  ));
}
