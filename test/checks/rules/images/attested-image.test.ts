import { attestedImage } from '../../../../src/checks/rules/images/attested-image';
import { foundWith } from '../../evidence';

const PROVENANCE = '{ predicateType: "https://slsa.dev/provenance/v1", builder: "https://github.com/acme/builder@v1", verifiedAt: 2026-11-21T02:07:17Z }';
const found = (attestations: string, options: string) => foundWith(attestedImage, `attestations: [${attestations}]`, options);

test.each([
  ['anything where nothing in particular is asked for', '{}'],
  ['the type that is asked for', '{ with: [{ type: "https://slsa.dev/provenance/*" }] }'],
  ['the builder that is asked for', '{ with: [{ type: "https://slsa.dev/provenance/v1", builder: "https://github.com/acme/*" }] }'],
])('accepts %s', (_, options) => {
  expect(found(PROVENANCE, options)).toEqual([]);
});

test.each([
  ['nothing', '', '{}', 'attested by nothing; expected attestations that were verified'],
  ['a type that is missing beside one that is there', PROVENANCE, '{ with: [{ type: "https://slsa.dev/provenance/v1" }, { type: "https://spdx.dev/Document" }] }',
    'attested by https://slsa.dev/provenance/v1; expected https://spdx.dev/Document'],
  ['another builder', PROVENANCE, '{ with: [{ type: "*", builder: "https://github.com/other/*" }] }', 'attested by https://slsa.dev/provenance/v1; expected * of https://github.com/other/*'],
])('rejects %s', (_, attestations, options, what) => {
  expect(found(attestations, options)).toEqual([what]);
});
