import fc from 'fast-check';
import type { Conversation } from '../../../../core/conversation';
import { mask } from '../../../../core/conversation/mask/mask';
import { maskConversation } from '../../../../core/conversation/mask/maskConversation';
import { anyConversation } from '../written/samples';

test.each([
  ['4111 1111 1111 1111', '•••• •••• •••• 1111'],
  ['my card is 5555-5555-5555-4444.', 'my card is ••••-••••-••••-4444.'],
  ['378282246310005', '•••••••••••0005'],
  ['3782 822463 10005', '•••• •••••• •0005'],
  ['4222222222222', '•••••••••2222'],
  ['6304000000000000 and 3530111333300000', '••••••••••••0000 and ••••••••••••0000'],
  ['order 4711 4111 1111 1111 1111 thanks', 'order 4711 •••• •••• •••• 1111 thanks'],
  ['4111\u00a01111\u00a01111\u00a01111', '••••\u00a0••••\u00a0••••\u00a01111'],
  ['4111 1111 1111 1111 5555 5555 5555 4444', '•••• •••• •••• 1111 •••• •••• •••• 4444'],
])('the card in %j', (text, shown) => {
  expect(mask(text)).toBe(shown);
});

test.each([
  ['DE89 3704 0044 0532 0130 00', '•••• •••• •••• •••• ••30 00'],
  ['IBAN: gb82west12345698765432, please', 'IBAN: ••••••••••••••••••5432, please'],
  ['NO93 8601 1117 947 now', '•••• •••• •••7 947 now'],
  ['FR14-2004-1010-0505-0001-3M02-606', '••••-••••-••••-••••-••••-•••2-606'],
])('the account in %j', (text, shown) => {
  expect(mask(text)).toBe(shown);
});

test.each([
  ['jane.doe@example.com', '••••.•oe@example.com'],
  ['<a@example.com>', '<•@example.com>'],
  ['Call +44 20 7946 0958 or +1 (555) 010-0000', 'Call +•• •• •••• ••58 or +• (•••) •••-••00'],
])('the contact in %j', (text, shown) => {
  expect(mask(text)).toBe(shown);
});

test.each([
  '4111 1111 1111 1112',
  'DE88 3704 0044 0532 0130 00',
  'ORD4111111111111111',
  'CAS-01234-X7K9P2',
  '2026-11-20T14:02:11Z and 20.11.2026 14:02',
  '2026 11 20 14 02 11 2026',
  '41111111-1111-1111-1111-111111111111',
  '1763647331000',
  'sort code 20-00-00, account 55779911',
  '020 7946 0958',
  'user@localhost, @team, a @ b.example',
  '3 + 4 = 7, +5 %',
])('%j stays as it is', (text) => {
  expect(mask(text)).toBe(text);
});

test('no GUID, date, case number or amount is ever masked', () => {
  const date = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  const harmless = fc.oneof(
    fc.uuid(),
    fc.stringMatching(/^\d{8}-\d{4}-\d{4}-\d{4}-\d{12}$/),
    date.map((at) => at.toISOString()),
    date.map((at) => at.toLocaleString('en-GB')),
    fc.stringMatching(/^CAS-\d{5}-[A-Z0-9]{6}$/),
    fc.integer({ min: 0, max: 999_999_999_999 }).map((number) => `#${String(number)}`),
    fc.integer().map((cents) => (cents / 100).toLocaleString('en-US')),
  );
  fc.assert(
    fc.property(fc.array(harmless, { maxLength: 4 }), (texts) => {
      expect(mask(texts.join(', '))).toBe(texts.join(', '));
    }),
    { numRuns: 2000 },
  );
});

/** A card number of a network, with its check digit. */
const card = fc
  .tuple(fc.constantFrom('4', '51', '2221', '6011', '36'), fc.stringMatching(/^\d{15}$/))
  .map(([begin, digits]) => {
    const rest = (begin + digits).slice(0, 15);
    const sum = [...rest].reverse().reduce((all, digit, at) => {
      const value = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
      return all + (value > 9 ? value - 9 : value);
    }, 0);
    return rest + String((10 - (sum % 10)) % 10);
  });

test('every card is masked but for its last four digits, whatever words stand around it', () => {
  fc.assert(
    fc.property(card, fc.constantFrom('', ' ', '-', '\u00a0'), fc.lorem(), (number, gap, words) => {
      const written = number.replace(/\d{4}(?=\d)/g, `$&${gap}`);
      const shown = `${number.slice(0, 12).replace(/\d/g, '•')}${number.slice(12)}`;
      expect(mask(`${words} ${written} ${words}`)).toBe(
        `${words} ${shown.replace(/.{4}(?=.)/g, `$&${gap}`)} ${words}`,
      );
    }),
  );
});

test.each(['4', '4 ', '4-', '4111 ', 'a@', 'a.', '+4', 'DE89 ', 'gb82', '+1(', '@'])(
  'a long text of %j takes time linear to its length',
  (part) => {
    const time = (length: number): number => {
      const text = part.repeat(length / part.length);
      const start = process.cpuUsage().user;
      mask(text);
      return process.cpuUsage().user - start;
    };
    time(50_000);
    // Quadratic time would be 64 times as much.
    expect(time(800_000)).toBeLessThan(20 * Math.max(time(100_000), 30_000));
  },
);

const CARD = '4111 1111 1111 1111';

test('the card leaves every text of a conversation', () => {
  const everywhere: Conversation = {
    summary: CARD,
    classification: CARD,
    handoffReason: CARD,
    sessionId: '0b1f7a52-6f0e-4f5d-9a53-1a7c3f1f9b11',
    customer: { name: CARD, email: 'jane@example.com', phone: '020 7946 0958' },
    otherFields: [{ label: CARD, value: CARD }],
    messages: [
      {
        author: { kind: 'customer', name: CARD },
        sentAt: { iso: '2026-11-20T14:02:11Z', verbatim: '2026-11-20T14:02:11Z' },
        text: CARD,
        attachments: [{ name: CARD, url: `https://x.example/${CARD.replace(/ /g, '')}` }],
        fields: [{ label: CARD, value: CARD }],
      },
    ],
    source: { kind: 'note-file', fileName: CARD, noteId: 'n' },
    notices: [
      { kind: 'unread', text: CARD },
      { kind: 'file-not-read', fileName: CARD, reason: 'empty' },
      { kind: 'duplicate', source: { kind: 'note-file', fileName: CARD, noteId: 'm' } },
    ],
  };
  const before = JSON.stringify(everywhere);
  const masked = maskConversation(everywhere);
  expect(JSON.stringify(masked)).not.toMatch(/4111/);
  expect(masked).toMatchObject({
    sessionId: everywhere.sessionId,
    messages: [{ sentAt: { iso: '2026-11-20T14:02:11Z' } }],
  });
  expect(masked.customer).toMatchObject({ email: '••ne@example.com', phone: '••• •••• ••58' });
  expect(JSON.stringify(everywhere)).toBe(before);
});

test('nothing but texts changes, and no field comes or goes', () => {
  fc.assert(
    fc.property(anyConversation, (conversation) => {
      const masked = maskConversation(conversation);
      expect(masked.messages.map(({ text }) => text)).toEqual(
        conversation.messages.map(({ text }) => mask(text)),
      );
      expect(Object.keys(masked).sort()).toEqual(Object.keys(conversation).sort());
    }),
    { numRuns: 50 },
  );
});
