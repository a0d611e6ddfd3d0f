import { readCase, type Conversation, type Message } from '../../../core/conversation';
import type { Stamp, TrueMessage, Variant } from './truth';

/** What the reader made of one variant. */
export interface Verdict {
  variant: Variant;
  read: Message[];
  /** For each true message, whether it was read right; and which of the read ones it is. */
  right: boolean[];
  /** Messages that nobody wrote. */
  invented: number;
  /** Characters of the source that are nowhere in what was read, as many as are missing. */
  lost: string;
  /** Of the messages that were read right: the name, the fields are as in the truth. */
  namesRight: boolean[];
  fieldsRight: boolean[];
  threw?: unknown;
}

const isoMatches = (truth: Stamp, iso: string | undefined) => {
  if (iso === undefined) return truth.iso === undefined || truth.arguable === true;
  return truth.iso !== undefined && iso.endsWith('Z') && Date.parse(iso) === Date.parse(truth.iso);
};

/** Marks that only steer the direction of writing: a stamp with or without them at its ends is the same. */
const UNSEEN = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;
const seen = (stamp: string | undefined) => stamp?.replace(UNSEEN, '');

export function faultsOf(truth: TrueMessage, read: Message): string[] {
  const faults: string[] = [];
  if (truth.kind !== read.author.kind) faults.push('kind');
  if (truth.text.trim() !== read.text.trim()) faults.push('text');
  if (seen(truth.stamp?.verbatim) !== seen(read.sentAt?.verbatim)) faults.push('stamp');
  else if (truth.stamp && !isoMatches(truth.stamp, read.sentAt?.iso)) faults.push('iso');
  if (truth.stamp?.day !== read.sentAt?.day) faults.push('day');
  return faults;
}

/** Pairs the two lists in their order so that as many as possible are right: one message too many spoils one, not all. */
function align(truths: TrueMessage[], read: Message[]): (Message | undefined)[] {
  const same = truths.map((truth) => read.map((message) => faultsOf(truth, message).length === 0));
  const best = Array.from({ length: truths.length + 1 }, () => new Array<number>(read.length + 1).fill(0));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = truths.length - 1; row >= 0; row--)
    for (let column = read.length - 1; column >= 0; column--)
      (best[row] as number[])[column] = same[row]?.[column]
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs = new Array<Message | undefined>(truths.length).fill(undefined);
  for (let row = 0, column = 0; row < truths.length && column < read.length;) {
    if (same[row]?.[column]) pairs[row++] = read[column++];
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

/** Not words of the source, but of the reader. */
const OWN_WORDS = new Set(['source', 'kind', 'iso', 'limit']);

function stringsOf(value: unknown, into: string[]): string[] {
  if (typeof value === 'string') into.push(value);
  else if (value && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) if (!OWN_WORDS.has(key)) stringsOf(inner, into);
  return into;
}

function count(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const sign of text)
      if (sign.replace(UNSEEN, '').trim()) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

/** What a line begins with that could be taken for an opening's label, role or list mark, and so rightly be left out. */
const BEGINNING = /^[^\p{L}\p{N}]*(\d+[.)]|[^:：\n]{1,40}[:：])/gmu;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]/gu;

/**
 * What of the header's values and of the messages' texts, times, names, days and fields is in none of the conversations. Where
 * a transcript was misread, other marks and labels were taken for openings than stand in it: there letters and digits count.
 */
function lostOf(
  { headerValues, messages }: Variant,
  conversations: Conversation[],
  misread: boolean,
): string {
  const days = messages.map(({ stamp }) => stamp?.day);
  const wanted = [
    ...headerValues,
    ...messages.flatMap(({ text, name, stamp, fields, also }) => [
      misread ? text.replace(BEGINNING, '') : text,
      also ?? '',
      name ?? '',
      stamp?.verbatim ?? '',
      ...(fields ?? []).map(({ value }) => value),
    ]),
    // A heading stands once in the source, however many messages are below it.
    ...days.filter((day, index): day is string => day !== undefined && day !== days[index - 1]),
  ];
  const kept = count(stringsOf(conversations, []));
  let lost = '';
  for (const [sign, times] of count(wanted)) lost += sign.repeat(Math.max(0, times - (kept.get(sign) ?? 0)));
  return misread ? lost.replace(NEITHER_LETTER_NOR_DIGIT, '') : lost;
}

/** Has the reader read a variant and holds what came of it against the truth. */
export function judge(variant: Variant): Verdict {
  const { messages } = variant;
  const none = messages.map(() => false);
  try {
    const conversations = readCase({ description: variant.description, notes: [] });
    const read = conversations.flatMap((conversation) => conversation.messages);
    const pairs = align(messages, read);
    return {
      variant,
      read,
      right: pairs.map((pair) => pair !== undefined),
      invented: Math.max(0, read.length - messages.length),
      lost: lostOf(variant, conversations, pairs.includes(undefined)),
      namesRight: messages.map(
        ({ name, nameOr = [] }, index) =>
          !pairs[index] || [name, ...nameOr].includes(pairs[index]?.author.name),
      ),
      fieldsRight: messages.map(
        ({ fields }, index) =>
          !pairs[index] || JSON.stringify(fields ?? []) === JSON.stringify(pairs[index]?.fields ?? []),
      ),
    };
  } catch (threw) {
    return {
      variant,
      read: [],
      right: none,
      invented: 0,
      lost: '',
      namesRight: none,
      fieldsRight: none,
      threw,
    };
  }
}

export interface Share {
  right: number;
  of: number;
}

/** The share of messages that were read right; a message that nobody wrote counts as one that was read wrong. */
export const score = (verdicts: Verdict[]): Share =>
  verdicts.reduce(
    ({ right, of }, verdict) => ({
      right: right + verdict.right.filter(Boolean).length,
      of: of + verdict.right.length + verdict.invented,
    }),
    { right: 0, of: 0 },
  );
