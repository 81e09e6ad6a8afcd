import * as fc from 'fast-check';
import { isProblem, parseWaiverText, type WaiverText } from '../../../src/checks/waivers/waiver-text';

/** A waiver as people write it, with blanks where they may stand. */
function print({ reason = '', owner, expires }: WaiverText, blank: string, isExpiryFirst: boolean): string {
  const fields = [...(owner === undefined ? [] : [`owner${blank}=${blank}${owner}`]), ...(expires === undefined ? [] : [`expires=${blank}${expires}`])];
  return [reason, ...(isExpiryFirst ? fields.reverse() : fields)].map(part => blank + part).join(`${blank};`) + blank;
}

/** A reason that holds no `word=` at its start or behind a semicolon. */
const reasons = fc.string({ minLength: 1, unit: fc.constantFrom(...'aZ9 ;:=-_.,#"\'é☃\n') })
  .map(text => text.trim())
  .filter(text => text !== '' && !/(?:^|;)\s*[A-Za-z][\w-]*\s*=/.test(text));
const owners = fc.string({ minLength: 1, unit: fc.constantFrom(...'ops @/=.-') }).map(text => text.trim()).filter(text => text !== '');
const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map(day => day.toISOString().slice(0, 10));
const waivers = fc.record({ reason: reasons, owner: owners, expires: days }, { requiredKeys: ['reason'] });

test('reads what was written, in whatever order and with whatever blanks', () => {
  fc.assert(fc.property(waivers, fc.constantFrom('', ' ', '  ', '\n'), fc.boolean(), (waiver, blank, isExpiryFirst) => {
    expect(parseWaiverText(print(waiver, blank, isExpiryFirst))).toEqual(waiver);
  }));
});

test('never throws, and never takes for ever what has a field that it does not know', () => {
  fc.assert(fc.property(fc.string(), fc.constantFrom('expiry', 'until', 'Expires', 'owners'), (text, key) => {
    expect(isProblem(parseWaiverText(`${text}; ${key}=2027-01-01`))).toBe(true);
  }));
});

test.each<[what: string, value: string, waiver: WaiverText]>([
  ['a reason alone', 'traces the node', { reason: 'traces the node' }],
  ['a semicolon in the reason', 'slow; see docs; owner=ops', { reason: 'slow; see docs', owner: 'ops' }],
  ['an equals sign in the reason', 'needs net.core=1 to start', { reason: 'needs net.core=1 to start' }],
  ['an equals sign in the owner', 'why; owner=team=web', { reason: 'why', owner: 'team=web' }],
  ['a semicolon at the end', 'why; owner=ops;', { reason: 'why', owner: 'ops' }],
  ['no reason', '; owner=ops', { owner: 'ops' }],
  ['nothing', '  ', {}],
])('reads %s', (_, value, waiver) => {
  expect(parseWaiverText(value)).toEqual(waiver);
});

test.each([
  ['a field that is not known', 'why; ticket=ABC-1', 'with the field ticket', 'owner=… or expires=…'],
  ['a field that is nearly known', 'why; expire=2027-06-30', 'with the field expire', 'owner=… or expires=…; did you mean expires?'],
  ['a day that is none', 'why; expires=2027-02-30', 'with expires=2027-02-30', 'a date such as expires=2027-06-30'],
  ['a day in another order', 'why; expires=30.06.2027', 'with expires=30.06.2027', 'a date such as expires=2027-06-30'],
  ['an owner without a name', 'why; owner=', 'with owner=', 'a name behind owner='],
  ['a field twice', 'why; owner=a; owner=b', 'with two fields owner', 'one'],
  ['a reason behind the fields', 'owner=ops; why', 'with "why" behind its fields', 'the reason first, then the fields'],
])('says what is wrong with %s', (_, value, found, expected) => {
  expect(parseWaiverText(value)).toEqual({ found, expected });
});

test.each([
  ['a comma before a field of the reason', 'why, expires=2027-01-31'], ['a blank before it', 'why expires: 2027-01-31'], ['another line', 'why\nexpires=2027-01-31'],
  ['a comma between fields', 'why; owner=ops, expires=2027-01-31'], ['a comma before the owner', 'why, owner=ops'],
])('is no waiver for ever with %s', (_, value) => {
  expect(parseWaiverText(value)).toMatchObject({ found: expect.stringMatching(/behind no semicolon$/) as string });
});
