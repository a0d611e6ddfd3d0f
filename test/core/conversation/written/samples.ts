import fc from 'fast-check';
import type {
  AuthorKind,
  Conversation,
  Customer,
  Field,
  Message,
  Notice,
} from '../../../../core/conversation';
import type { Words } from '../../../../core/conversation/written';

export const words: Words = {
  title: 'OpenCX conversation',
  transcript: 'Transcript',
  attachment: 'Attachment',
  fields: {
    channel: 'Channel',
    summary: 'Summary',
    handoffReason: 'Reason',
    classification: 'Classification',
    sentiment: 'Sentiment',
    sessionId: 'Session',
    ticketNumber: 'Ticket',
    language: 'Language',
    handedOffAt: 'Handed off',
    name: 'Customer',
    email: 'Email',
    phone: 'Phone',
  },
  authors: { customer: 'Customer', ai: 'AI', agent: 'Agent', system: 'System', unknown: 'Unknown' },
  field: (label, value) => `${label}: ${value}`,
  named: (name, role) => `${name} (${role})`,
  notice: ({ kind }: Notice) => `Mind: ${kind}`,
  offset: () => '+01:00',
};

/** A sentence that no grammar could take for anything else. */
const sentence = fc
  .array(fc.constantFrom('lamp', 'größer', 'invoice', '4711', 'why', 'late', 'مرحبا', 'e.g.', '50 %'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => `So ${parts.join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const instant = fc
  .integer({ min: 1_500_000_000, max: 1_900_000_000 })
  .map((seconds) => new Date(seconds * 1000).toISOString().replace('.000', ''));
const kinds: AuthorKind[] = ['customer', 'ai', 'agent', 'system'];

const message: fc.Arbitrary<Message> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    name: fc.constantFrom(undefined, 'Jane Doe', "Aoife O'Brien", 'Nova', 'Müller'),
    iso: instant,
    text: paragraph,
  })
  .map(({ kind, name, iso, text }) => ({
    author: name === undefined || kind === 'system' ? { kind } : { kind, name },
    sentAt: { iso, verbatim: iso },
    text,
    attachments: [],
  }));

/** Conversations that the handoff text format can state in full. */
export const plainConversation: fc.Arbitrary<Conversation> = fc
  .record({
    channel: fc.constantFrom('phone', 'email', 'web'),
    summary: paragraph,
    classification: sentence,
    sentiment: fc.constantFrom('angry', 'neutral'),
    handoffReason: sentence,
    sessionId: fc.uuid(),
    ticketNumber: fc.integer({ min: 1, max: 99_999 }).map(String),
    language: fc.constantFrom('en', 'pt-BR'),
    handedOffAt: instant,
    customer: fc.constantFrom<Customer>(
      {},
      { name: 'Nora Lindqvist', email: 'nora@example.com', phone: '+46 8 555 0101' },
    ),
    otherFields: fc.constantFrom<Field[]>([], [{ label: 'Plan', value: 'Gold' }]),
    messages: fc.array(message, { minLength: 3, maxLength: 8 }),
  })
  .map((stated) => ({ ...stated, source: { kind: 'description' as const }, notices: [] }));

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), paragraph);
/** Text with something in it, since a field without is one that is not stated. */
export const filledText = anyText.map((text) => `x${text}`);

/** One notice of each kind, and of each shape of it, but `unread`. */
export const TOLD: Notice[] = [
  { kind: 'truncated', limit: 2000 },
  { kind: 'truncated' },
  { kind: 'guessed-format' },
  { kind: 'ambiguous-date', example: '05/04' },
  { kind: 'unknown-version', version: '7' },
  { kind: 'file-not-read', fileName: 'a.json', reason: 'packed' },
  { kind: 'file-not-read', fileName: 'b.json', reason: 'too-large', noteId: 'n', size: 5_000_000 },
  { kind: 'duplicate', source: { kind: 'note-file', fileName: 'c.json', noteId: 'm', format: 'x' } },
];

/** Conversations with whatever a source may hold in any place. */
export const anyConversation: fc.Arbitrary<Conversation> = fc
  .record(
    {
      channel: filledText,
      summary: filledText,
      classification: filledText,
      sentiment: filledText,
      handoffReason: filledText,
      sessionId: filledText,
      ticketNumber: filledText,
      language: filledText,
      handedOffAt: instant,
    },
    { requiredKeys: [] },
  )
  .chain((stated) =>
    fc
      .record({
        name: filledText,
        otherFields: fc.array(fc.record({ label: filledText, value: filledText }), { maxLength: 2 }),
        unread: fc.array(filledText, { maxLength: 1 }),
        told: fc.subarray(TOLD),
        messages: fc.array(
          fc.record(
            {
              author: fc.record(
                { kind: fc.constantFrom(...kinds, 'unknown' as const), name: filledText },
                { requiredKeys: ['kind'] },
              ),
              sentAt: fc.oneof(
                instant.map((iso) => ({ iso, verbatim: iso })),
                fc.constant({ verbatim: '05/04 10:00', day: 'Friday' }),
                fc.constant({ iso: '2026-11-20T14:02:11Z', verbatim: '20 Nov 2026, 15:02:11 +0100' }),
              ),
              text: filledText,
              attachments: fc.array(
                fc.record({ name: filledText, type: filledText, size: fc.nat(), url: filledText }),
                { maxLength: 1 },
              ),
              fields: fc.array(fc.record({ label: filledText, value: filledText }), {
                minLength: 1,
                maxLength: 2,
              }),
            },
            { requiredKeys: ['author', 'text', 'attachments'] },
          ),
          { maxLength: 4 },
        ),
      })
      .map(({ name, unread, told, ...more }) => ({
        ...stated,
        ...more,
        customer: { name },
        source: { kind: 'description' as const },
        notices: [...told, ...unread.map((text) => ({ kind: 'unread' as const, text }))],
      })),
  );

/** Every text that a conversation states and that must stand in whatever is written of it. */
export function textsOf(conversation: Conversation): string[] {
  const { messages, notices, customer, otherFields } = conversation;
  const { summary, channel, classification, sentiment, handoffReason, sessionId, ticketNumber, language } =
    conversation;
  const header = [
    summary,
    channel,
    classification,
    sentiment,
    handoffReason,
    sessionId,
    ticketNumber,
    language,
  ];
  const texts = [...header, ...Object.values(customer)].filter((value) => value !== undefined);
  for (const { label, value } of otherFields) texts.push(label, value);
  for (const notice of notices) if (notice.kind === 'unread') texts.push(notice.text);
  for (const { author, sentAt, text, attachments, fields = [] } of messages) {
    texts.push(text);
    if (author.name !== undefined) texts.push(author.name);
    if (sentAt?.iso === undefined && sentAt) texts.push(sentAt.verbatim);
    if (sentAt?.day !== undefined) texts.push(sentAt.day);
    for (const { label, value } of fields) texts.push(label, value);
    for (const { name = '', type = '', url = '' } of attachments) texts.push(name, type, url);
  }
  return texts;
}
