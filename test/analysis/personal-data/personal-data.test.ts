import { personalDataIn } from '../../../src/analysis/personal-data/personal-data';

const ADDRESS = 'the e-mail address of a person';

test.each([
  ['jane@acme.shop', ADDRESS], ['Jane.Doe+news@mail.acme.co', ADDRESS], ['to: "jane_doe@acme.example"', ADDRESS], ['Jane Doe <jane@acme.shop>, team', ADDRESS],
  ['4539 1488 0343 6467', 'the number of a payment card'], ['card=4539148803436467;', 'the number of a payment card'],
  ['DE89370400440532013000', 'the number of a bank account'], ['GB82 WEST 1234 5698 7654 32', 'the number of a bank account'],
])('finds data in %p', (text, kind) => {
  expect(personalDataIn(text)).toBe(kind);
});

test.each([
  '', 'team@acme.shop', 'no-reply@acme.shop', 'security-alerts@acme.shop', 'jane@example.com', 'jane@mail.example.org', 'jane@localhost', 'jane@db.shop.svc',
  'ssh://git@github.com/acme/web', 'git@github.com:acme/web.git', 'postgres://app@db.acme.shop:5432', 'sa@project-1.iam.gserviceaccount.com', 'logo@2x.png',
  'nginx@sha256:0a0a', '@scope/package@1.2.3', 'getty@tty1.service', '4539 1488 0343 6468', '4111 1111 1111 1111', '1234567890123456', '0.4539148803436467',
  'DE89370400440532013001', 'AB12CDEFGHIJ', 'DE89',
])('finds none in %p', text => {
  expect(personalDataIn(text)).toBeUndefined();
});
