import type { HostileCase } from './page';
import type { Payload } from './payloads';

const AT = '2026-11-20T14:02:11Z';
const ID = '0b8f0c52-6f0e-4f0e-9c55-3a4c8e1d7777';
const TEXT = '[data-part="text"]';

const field = (name: string): string => `[data-field="${name}"]`;
/** Values are single lines of a header, or words: what stands around them is no part of them. */
const isLine = (text: string): boolean => !/[\r\n\u0085\u2028\u2029\f\v]/.test(text) && text.trim() !== '';

interface FileOptions {
  messages: object[];
  text?: string;
}

/** The note with a conversation file, in which every text that a customer or an AI could fill is `text`. */
function note({ messages, text }: FileOptions): HostileCase['notes'][number] {
  const file = {
    format: 'opencx.conversation',
    version: 1,
    session: { id: text ?? ID, ticket_number: text, channel: text, language: text },
    handoff: { at: AT, reason: text, summary: text, classification: text, sentiment: text },
    contact: { name: text, email: text, phone_number: text },
    messages,
  };
  const body = Buffer.from(JSON.stringify(file), 'utf8');
  return {
    annotationid: ID,
    subject: 'OpenCX conversation',
    filename: `opencx-conversation-${ID}.json`,
    mimetype: 'application/json',
    filesize: body.length,
    isdocument: true,
    createdon: AT,
    documentbody: body.toString('base64'),
  };
}

function message(text: string): object {
  return {
    created_at: AT,
    sender: { type: 'contact', name: text },
    content: { type: 'text', text },
    attachments: [
      { name: text, type: text, size: 2048, url: text },
      { name: text, type: text, url: 'https://files.example/a' },
      { url: text },
      { type: text },
    ],
  };
}

/** Every payload as a message, its speaker and its attachments: one file. */
export function messagesOfFile(payloads: readonly Payload[]): HostileCase {
  const texts = payloads.map(({ text }) => text);
  return {
    name: 'messages of a file',
    description: null,
    notes: [note({ messages: texts.map(message) })],
    expected: { [TEXT]: texts },
  };
}

/** A payload as everything else that a file says. */
export function fieldsOfFile({ kind, text }: Payload): HostileCase {
  const names = [
    'summary',
    'classification',
    'sentiment',
    'channel',
    'customer-name',
    'customer-email',
    'customer-phone',
    'handoff-reason',
    'language',
    'ticket-number',
    'session-id',
  ];
  return {
    name: `fields of a file, ${kind}, ${JSON.stringify(text.slice(0, 40))}`,
    description: null,
    notes: [note({ messages: [message('hello')], text })],
    expected: Object.fromEntries(names.map((name) => [field(name), [text]])),
  };
}

/** The handoff text with a payload in every line: as the description, as a note's text, and as a note in HTML. */
export function handoffTexts({ kind, text }: Payload): HostileCase[] {
  const written = [
    `Channel: ${text}`,
    `Summary: ${text}`,
    `Classification: ${text}`,
    `Sentiment: ${text}`,
    'Customer Details:',
    `Name: ${text}`,
    `Email: ${text}`,
    `Phone: ${text}`,
    `Loyalty: ${text}`,
    '',
    'Transcript:',
    `[${AT}] Customer: Hello, ${text}`,
    `[2026-11-20T14:03:11Z] AI Assistant: I see: ${text}.`,
  ].join('\n');
  const name = (where: string): string => `${where}, ${kind}, ${JSON.stringify(text.slice(0, 40))}`;
  // Of a payload with lines of its own, the reader has to make lines: what it holds is looked at, where it stands is not told.
  const expectedOf = (shown: string): HostileCase['expected'] =>
    isLine(text) ? { [TEXT]: [`Hello, ${shown}`, `I see: ${shown}.`] } : {};
  const inNote = (notetext: string): HostileCase['notes'] => [
    {
      annotationid: ID,
      subject: 'OpenCX conversation',
      notetext,
      filename: `${text.slice(0, 200)}.pdf`,
      filesize: 10,
      isdocument: true,
      createdon: AT,
    },
  ];
  const escaped = written.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const asHtml = (inner: string): string =>
    `<div class="ck-content">${inner
      .split('\n')
      .map((each) => `<p>${each}</p>`)
      .join('')}</div>`;
  return [
    {
      name: name('description'),
      description: written,
      notes: [],
      expected: expectedOf(text),
      mayBeEmpty: !isLine(text),
    },
    { name: name('note'), description: null, notes: inNote(written), expected: expectedOf(text) },
    {
      name: name('HTML note, escaped'),
      description: null,
      notes: inNote(asHtml(escaped)),
      // In HTML, a tab is a space, and several are one.
      expected: expectedOf(text.replace(/\t/g, ' ').replace(/^ /, '')),
    },
    // Tags are taken away there, and what they held with them: only what may stand on the page is asked.
    { name: name('HTML note, raw'), description: null, notes: inNote(asHtml(written)), expected: {} },
  ];
}
