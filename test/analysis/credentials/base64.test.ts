import * as fc from 'fast-check';
import { decodedText } from '../../../src/analysis/credentials/base64';

test('reads what was text, in either alphabet and on several lines', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 3 }), text => {
    const base64 = Buffer.from(text).toString('base64');
    expect(decodedText(base64)).toBe(text);
    expect(decodedText(Buffer.from(text).toString('base64url'))).toBe(text);
    expect(decodedText(`${base64.slice(0, 4)}\n${base64.slice(4)}\n`)).toBe(text);
  }));
});

test.each([
  ['no base64', 'not base64!'],
  ['nothing', ''],
  ['bytes that are no text', Buffer.from([0, 1, 2, 3, 250]).toString('base64')],
  ['bytes that are no UTF-8', Buffer.from([0xff, 0xfe, 0x61, 0x62]).toString('base64')],
])('reads nothing from %s', (_, text) => {
  expect(decodedText(text)).toBeUndefined();
});
