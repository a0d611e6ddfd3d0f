import type { AuthorKind, Conversation, Message, Moment, Notice } from '../conversation';

/** What a header may state, in the order in which it is written. */
export const HEADER_FIELDS = [
  'channel',
  'summary',
  'handoffReason',
  'classification',
  'sentiment',
  'sessionId',
  'ticketNumber',
  'language',
  'handedOffAt',
  'name',
  'email',
  'phone',
] as const;

export type HeaderField = (typeof HEADER_FIELDS)[number];

/** The words for people around what a conversation says. Labels come without a colon. */
export interface Words {
  title: string;
  transcript: string;
  attachment: string;
  fields: Readonly<Record<HeaderField, string>>;
  authors: Readonly<Record<AuthorKind, string>>;
  /** `{label}: {value}` */
  field: (label: string, value: string) => string;
  /** `{name} ({role})` */
  named: (name: string, role: string) => string;
  notice: (notice: Notice) => string;
  /** Such as `+01:00`: the reader's offset from UTC at an instant; UTC where undefined. */
  offset: (iso: string) => string | undefined;
}

/** What the header states, under the names that are used for writing. */
export function headerOf(conversation: Conversation): Partial<Record<HeaderField, string>> {
  return { ...conversation, ...conversation.customer };
}

/** The stamp of a message: with its offset from UTC where the instant is certain, else as it was written. */
export function stampOf({ iso, verbatim }: Moment, words: Pick<Words, 'offset'>): string {
  return iso === undefined ? verbatim : withOffset(iso, words);
}

/** `2026-11-20T14:02:11Z` as `2026-11-20T15:02:11+01:00`; a text that is no instant as it is. */
export function withOffset(iso: string, { offset }: Pick<Words, 'offset'>): string {
  const time = Date.parse(iso);
  if (isNaN(time)) return iso;
  const zone = /^[+-]\d\d:\d\d$/.exec(offset(iso) ?? '')?.[0] ?? '+00:00';
  const minutes = +zone.slice(1, 3) * 60 + +zone.slice(4);
  const local = new Date(time + minutes * (zone.charAt(0) === '-' ? -60_000 : 60_000));
  return local.toISOString().replace(/(?:\.000)?Z$/, zone);
}

/** Who speaks: the name with what the bearer is, or that alone. */
export function speakerOf(
  { kind, name }: Message['author'],
  words: Pick<Words, 'authors' | 'named'>,
): string {
  return name === undefined
    ? words.authors[kind]
    : kind === 'unknown'
      ? name
      : words.named(name, words.authors[kind]);
}

/** An attachment's name, type, size in bytes and address, as far as they are known. */
export function attachmentText({ name, type, size, url }: Message['attachments'][number]): string {
  return [name, type, size === undefined ? undefined : `${size} B`, url]
    .filter((part) => part !== undefined)
    .join(', ');
}
