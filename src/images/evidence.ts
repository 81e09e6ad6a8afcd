import { listOf, optional, record } from '../kube/decode/composite';
import { anyString, type Decoded, described, matching, string } from '../kube/decode/decoder';
import { instant } from '../kube/decode/instant';
import { wholeNumber } from '../kube/decode/whole-number';

const config = record({
  user: optional(described('The user that the image names: `65532`, `app`, `10001:10001`; empty for root.', anyString)),
  volumes: optional(described('The folders that the image declares as volumes.', listOf(matching(/^[/\\]|^[A-Za-z]:/, 'an absolute path')))),
  created: optional(described('When the image was built.', instant)),
  size: optional(described('Compressed size of the layers, in bytes.', wholeNumber(0))),
  base: optional(described('The image it was built from: `docker.io/library/debian:13`.', string)),
  source: optional(described('Where its source is: `https://github.com/acme/web`.', string)),
});

const signature = record({
  identity: optional(described('Who signed without a key of their own: the name in the certificate.', string)),
  issuer: optional(described('Who vouched for that name.', string)),
  key: optional(described('What the policy or the command called the key it was verified with.', string)),
  verifiedAt: described('When the signature was verified.', instant),
});

const attestation = record({
  predicateType: described('What is attested: `https://slsa.dev/provenance/v1`.', string),
  builder: optional(described('What built it, where a provenance says so.', string)),
  verifiedAt: described('When its signature was verified.', instant),
});

const scan = record({
  scanner: described('What scanned it, with its version.', string),
  scannedAt: described('When it was scanned.', instant),
  critical: described('Known vulnerabilities of critical severity.', wholeNumber(0)),
  high: described('Those of high severity.', wholeNumber(0)),
  medium: described('Those of medium severity.', wholeNumber(0)),
  low: described('Those of low severity and below.', wholeNumber(0)),
  unknown: optional(described('Those whose severity nobody has judged.', wholeNumber(0))),
});

/** What was found out about the digest of an image, field by field. */
export const evidenceRecord = record({
  config: optional(described('What the image says of itself; of several platforms, what holds for all.', config)),
  signatures: optional(described('Signatures that were verified; an empty list says that there are none.', listOf(signature))),
  attestations: optional(described('Attestations whose signatures were verified; an empty list says that there are none.', listOf(attestation))),
  scan: optional(described('What a scan for vulnerabilities counted.', scan)),
});

/** What was found out about the digest of an image. */
export type ImageEvidence = Decoded<typeof evidenceRecord>;
