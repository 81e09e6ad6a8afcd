import { signedImage } from '../../../../src/checks/rules/images/signed-image';
import { foundWith } from '../../evidence';

const AT = 'verifiedAt: 2026-11-21T02:07:17Z';
const found = (signatures: string, options = '{}') => foundWith(signedImage, `signatures: [${signatures}]`, options);

test.each([
  ['any signature where nobody in particular is asked for', `{ key: release, ${AT} }`, '{}'],
  ['the key that is named', `{ key: release, ${AT} }`, '{ by: [{ key: release }] }'],
  ['a name that fits, vouched for by whom is named', `{ identity: "https://github.com/acme/web/x", issuer: "https://i", ${AT} }`, '{ by: [{ identity: "https://github.com/acme/*", issuer: "https://i" }] }'],
  ['one of several signatures', `{ key: other, ${AT} }, { key: release, ${AT} }`, '{ by: [{ key: release }] }'],
  ['one of several signers', `{ key: other, ${AT} }`, '{ by: [{ key: release }, { key: other }] }'],
])('accepts %s', (_, signatures, options) => {
  expect(found(signatures, options)).toEqual([]);
});

test.each([
  ['no signature', '', '{}', 'signed by nobody; expected a signature that was verified'],
  ['another key', `{ key: other, ${AT} }`, '{ by: [{ key: release }] }', 'signed by key other; expected a signature by key release'],
  ['the name alone, without who vouches for it', `{ identity: a, ${AT} }`, '{ by: [{ identity: a, issuer: i }] }', 'signed by a; expected a signature by a (i)'],
  ['a name that only looks like it', `{ identity: "https://github.com/acme-evil/web", ${AT} }`, '{ by: [{ identity: "https://github.com/acme/*" }] }',
    'signed by https://github.com/acme-evil/web; expected a signature by https://github.com/acme/*'],
  ['a signer of whom nothing is said', `{ key: release, ${AT} }`, '{ by: [{}] }', 'signed by key release; expected a signature by anybody'],
])('rejects %s', (_, signatures, options, what) => {
  expect(found(signatures, options)).toEqual([what]);
});
