import { mailLink, phoneLink } from '../../../pcf/Conversation/handoff/contactLinks';

test.each([
  ['anna@example.com', 'mailto:anna@example.com'],
  ['anna+lamp@example.com', 'mailto:anna%2Blamp@example.com'],
  ["o'hara@example.com", "mailto:o'hara@example.com"],
  ['anna?bcc=all@example.com', 'mailto:anna%3Fbcc%3Dall@example.com'],
  ['anna@example.com,bob@example.com', undefined],
  ['anna@example.com&body=x@y', undefined],
  ['Anna <anna@example.com>', undefined],
  ['not given', undefined],
  ['@', undefined],
  ['••na@example.com', undefined],
  ['half\ud83d@example.com', undefined],
])('mail to %j', (email, expected) => {
  expect(mailLink(email)).toBe(expected);
});

test.each([
  ['+46 8 555 0101', 'tel:+4685550101'],
  ['(030) 123-456', 'tel:030123456'],
  ['030/123.456', 'tel:030123456'],
  ['anonymous', undefined],
  ['555 0101 ext 12', undefined],
  ['+1;phone-context=evil', undefined],
  ['12', undefined],
])('call %j', (phone, expected) => {
  expect(phoneLink(phone)).toBe(expected);
});
