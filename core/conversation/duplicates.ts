import type { Conversation, Field, Message, Notice, Source } from './conversation';

/** A file keeps fields apart that a text runs together, and a note's text holds what a description is too short for. */
const RANK: Record<Source['kind'], number> = { 'note-file': 2, 'note-text': 1, description: 0 };

/** So many conversations with one opening are looked at closely: a bound for cases that thousands of notes hang on. */
const CLOSE_LOOKS = 64;

/** Characters of an opening that bring two conversations together for a closer look. */
const OPENING = 60;

/** The same conversations with each one once: from its fullest source, with notices for the other sources. */
export function withoutDuplicates(conversations: Conversation[]): Conversation[] {
  const kept: Conversation[] = [];
  const byKey = new Map<string, number[]>();
  for (const conversation of conversations) {
    const keys = keysOf(conversation);
    const same = candidates(byKey, keys).filter((index) => {
      const other = kept[index];
      return other !== undefined && isSame(other, conversation);
    })[0];
    const index = same ?? kept.length;
    const other = kept[index];
    kept[index] = other === undefined ? conversation : merged(other, conversation);
    for (const key of keys) remember(byKey, key, index);
  }
  return kept;
}

function remember(byKey: Map<string, number[]>, key: string, index: number): void {
  const indices = byKey.get(key) ?? [];
  if (indices.indexOf(index) < 0) byKey.set(key, indices.concat(index).slice(-CLOSE_LOOKS));
}

function candidates(byKey: Map<string, number[]>, keys: string[]): number[] {
  return keys.reduce<number[]>((all, key) => all.concat(byKey.get(key) ?? []), []);
}

function keysOf({ sessionId, messages, summary, source }: Conversation): string[] {
  const keys: string[] = [];
  if (sessionId !== undefined) keys.push(`session ${sessionId.toLowerCase()}`);
  const first = messages[0]?.text ?? '';
  if (first !== '') keys.push(`opening ${plain(first).slice(0, OPENING)}`);
  if (summary !== undefined) keys.push(`summary ${plain(summary).slice(0, OPENING)}`);
  if (source.noteId !== undefined) keys.push(`note ${source.noteId}`);
  return keys;
}

function isSame(a: Conversation, b: Conversation): boolean {
  if (a.sessionId !== undefined && b.sessionId !== undefined) {
    return a.sessionId.toLowerCase() === b.sessionId.toLowerCase();
  }
  // By the format, a note's text is the readable copy of its file.
  if (a.source.noteId !== undefined && a.source.noteId === b.source.noteId) return true;
  if (contradicts(a.customer.email, b.customer.email)) return false;
  const [shorter, longer] = a.messages.length <= b.messages.length ? [a, b] : [b, a];
  if (shorter.messages.length === 0)
    return shorter.summary !== undefined && isCut(shorter.summary, longer.summary);
  return shorter.messages.every((message, index) => {
    const isLast = index === shorter.messages.length - 1;
    return isSameMessage(message, longer.messages[index], isLast);
  });
}

/** The last message of a text that was cut may be cut itself. */
function isSameMessage(a: Message, b: Message | undefined, mayBeCut: boolean): boolean {
  if (b === undefined || contradicts(a.sentAt?.iso, b.sentAt?.iso)) return false;
  return plain(a.text) === plain(b.text) || (mayBeCut && (isCut(a.text, b.text) || isCut(b.text, a.text)));
}

function isCut(short: string, long: string | undefined): boolean {
  return long !== undefined && plain(long).startsWith(plain(short));
}

function contradicts(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.toLowerCase() !== b.toLowerCase();
}

/** The fuller one with the other's fields where it has none, and the messages that only the other has as unread text. */
function merged(a: Conversation, b: Conversation): Conversation {
  const [fuller, other] = isFuller(b, a) ? [b, a] : [a, b];
  const notices = fuller.notices.slice();
  if (!isUnreadFile(other)) notices.push({ kind: 'duplicate', source: other.source });
  for (const notice of other.notices) if (concerns(notice)) notices.push(notice);
  const stated = new Set(fuller.otherFields.map(nameOfField));
  const missing = missingMessages(fuller, other);
  if (missing !== '') notices.push({ kind: 'unread', text: missing });
  return {
    ...other,
    ...fuller,
    customer: { ...other.customer, ...fuller.customer },
    otherFields: fuller.otherFields.concat(
      other.otherFields.filter((field) => !stated.has(nameOfField(field))),
    ),
    notices,
  };
}

/** That the other source is cut or of another version no longer matters once the fuller one is shown. */
function concerns({ kind }: Notice): boolean {
  return kind === 'unread' || kind === 'duplicate' || kind === 'file-not-read';
}

function isUnreadFile({ notices }: Conversation): boolean {
  return notices.some(({ kind }) => kind === 'file-not-read');
}

function nameOfField({ label, value }: Field): string {
  return `${label}:${value}`;
}

function missingMessages(fuller: Conversation, other: Conversation): string {
  const texts = fuller.messages.map(({ text }) => plain(text));
  const known = new Set(texts);
  return other.messages
    .filter(({ text }, index) => !known.has(plain(text)) && !(texts[index] ?? '').startsWith(plain(text)))
    .map(({ author, sentAt, text }) =>
      [sentAt?.verbatim, author.name ?? author.kind, text].filter(Boolean).join(' '),
    )
    .join('\n');
}

function isFuller(a: Conversation, b: Conversation): boolean {
  const byMessages = a.messages.length - b.messages.length;
  const byLength = lengthOf(a) - lengthOf(b);
  return (byMessages || RANK[a.source.kind] - RANK[b.source.kind] || byLength) > 0;
}

function lengthOf({ messages }: Conversation): number {
  return messages.reduce((sum, { text }) => sum + text.length, 0);
}

/** Text by which two renderings of one message are compared. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
