import fc from 'fast-check';
import { readCase, type Conversation } from '../../../core/conversation';
import { fileNote, HEADER } from './samples';

/** Pieces that mean something to the reader, and pieces that nearly do. */
const STAMPS = [
  '2026-11-20T14:02:11Z',
  '2026-11-20 14:02',
  '14:02:05',
  '2:02 PM',
  'Nov 20, 2026 2:02 PM',
  '20/11/2026',
];
const SPEAKERS = ['Customer', 'AI', 'Jane Doe', 'Nova', '+1 (555) 010-0000', 'a: b'];
const KEYS = ['Channel', 'Summary', 'Customer Details', 'Name', 'Email', 'Plan', '**Sentiment**', 'Customer'];
const NEAR_MISSES = [
  '[2026-11-20T14',
  '10:30: call',
  'https://example.com:80/',
  '((',
  '**',
  '---',
  ':',
  '>',
  '- ',
  '\ufeff',
  '\ud800',
];

/** A word that no table of the reader holds, so that it has to come out again wherever it was put. */
const word = fc.integer({ min: 0, max: 99_999 }).map((number) => `wörd${number}q`);
const line = fc.oneof(
  word,
  fc.tuple(fc.constantFrom(...KEYS), word).map(([key, value]) => `${key}: ${value}`),
  fc
    .tuple(fc.constantFrom(...STAMPS), fc.constantFrom(...SPEAKERS), word)
    .map((parts) => '[%] %: %'.replace(/%/g, () => parts.shift() ?? '')),
  fc
    .tuple(fc.constantFrom(...SPEAKERS), fc.constantFrom(...STAMPS), word)
    .map((parts) => '% (%): %'.replace(/%/g, () => parts.shift() ?? '')),
  fc.tuple(fc.constantFrom(...SPEAKERS), word).map(([speaker, text]) => `${speaker}: ${text}`),
  fc.tuple(fc.constantFrom(...STAMPS), word).map(([stamp, text]) => `[${stamp}] ${text}`),
  fc
    .array(fc.oneof(fc.constantFrom(...NEAR_MISSES, ...STAMPS, ...SPEAKERS), word), { maxLength: 6 })
    .map((parts) => parts.join(' ')),
  fc.constantFrom('', '   ', 'Transcript:', '-----'),
);
const handoffText = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\r', '\u2028'))
  .map(([lines, lineBreak]) => [...HEADER.trim().split('\n'), ...lines].join(lineBreak));

/** Everything that a conversation shows of its source. */
function shown({ messages, notices, otherFields, customer, ...header }: Conversation): string[] {
  const texts: (string | undefined)[] = [
    header.channel,
    header.summary,
    header.classification,
    header.sentiment,
    header.handoffReason,
    header.sessionId,
    header.ticketNumber,
    header.language,
    customer.name,
    customer.email,
    customer.phone,
  ];
  for (const { label, value } of otherFields) texts.push(label, value);
  for (const { author, sentAt, text } of messages) texts.push(author.name, sentAt?.verbatim, text);
  for (const notice of notices) if (notice.kind === 'unread') texts.push(notice.text);
  return texts.filter((text): text is string => text !== undefined);
}

const wordsOf = (text: string) => text.match(/wörd\d+q/g) ?? [];

describe('reading', () => {
  test('loses no word of a handoff text, shows none twice, and keeps their order within the transcript', () => {
    fc.assert(
      fc.property(handoffText, (text) => {
        const [conversation] = readCase({ description: text, notes: [] });
        const output = conversation === undefined ? [] : shown(conversation);
        expect(wordsOf(output.join('\n')).sort()).toEqual(wordsOf(text).sort());
        const inMessages = (conversation?.messages ?? [])
          .map(({ author, text: said }) => `${author.name ?? ''}\n${said}`)
          .join('\n');
        const inSource = wordsOf(text);
        expect(wordsOf(inMessages)).toEqual(inSource.slice(inSource.length - wordsOf(inMessages).length));
      }),
      { numRuns: 2000 },
    );
  });

  test('invents nothing: every text, name and time it shows stands in the source', () => {
    fc.assert(
      fc.property(handoffText, (text) => {
        const source = text.replace(/\r\n?|\u2028/g, '\n');
        const [conversation] = readCase({ description: text, notes: [] });
        for (const { author, sentAt, text: said } of conversation?.messages ?? []) {
          expect(source).toContain(said);
          expect(source).toContain(author.name ?? '');
          expect(source).toContain(sentAt?.verbatim ?? '');
          if (sentAt?.iso !== undefined) expect(Date.parse(sentAt.iso)).toBe(Date.parse(sentAt.verbatim));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('never throws, whatever a description, a note or a file holds', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), handoffText, fc.json());
    const anyFormat = fc
      .json()
      .map(
        (value) => `{"format":"opencx.conversation","version":1,"messages":[${value}],"session":${value}}`,
      );
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.oneof(anyText, anyFormat),
        fc.string(),
        (description, text, content, body) => {
          const file = { name: 'opencx-conversation-1.json', body };
          const notes = [
            fileNote(content, { text }),
            { id: 'b', subject: 'OpenCX conversation', text, file },
          ];
          expect(Array.isArray(readCase({ description, notes }))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
