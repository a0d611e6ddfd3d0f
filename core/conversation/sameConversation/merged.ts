import type { Conversation, Field, Message, Notice, Source } from '../conversation';
import { filled } from './fields';
import { threaded } from './thread';

/** A file keeps fields apart that a text runs together, and a note's text holds what a description is too short for. */
const RANK: Record<Source['kind'], number> = { 'note-file': 2, 'note-text': 1, description: 0 };

/**
 * Several sources of one conversation, oldest first, as one: the fullest, with the fields that others state, and with the
 * messages that only others have in their places. Every other source is named by a notice.
 */
export function merged(all: Conversation[]): Conversation {
  const fullest = all.reduce((best, each) => (isFuller(each, best) ? each : best));
  if (all.length === 1) return fullest;
  const customer = { ...fullest.customer };
  const messages: Message[] = [];
  const whole = { ...fullest, customer, messages };
  let fields: Field[] = [];
  const notices: Notice[] = [];
  const gave = new Set([fullest]);
  let last = fullest;
  for (const { message, from } of threaded(all, fullest)) {
    if (isCopy(from, fullest)) notices.push({ kind: 'unread', text: inWords(message) });
    else {
      messages.push(message);
      gave.add(from);
      last = from;
    }
  }
  for (const each of new Set([fullest].concat(all))) {
    const { source } = each;
    fields = fields.concat(each.otherFields, filled(whole, each), filled(customer, each.customer));
    if (each !== fullest && !each.notices.some(({ kind }) => kind === 'file-not-read')) {
      notices.push({ kind: 'duplicate', source });
    }
    for (const notice of each.notices) {
      // That a source is cut matters where the conversation ends with it; how it was read, where its messages are shown.
      if (
        notice.kind === 'truncated' ? each === last : gave.has(each) || /unread|dup|file/.test(notice.kind)
      ) {
        notices.push(notice);
      }
    }
  }
  return { ...whole, otherFields: once(fields), notices: once(notices) };
}

/** By the format, a note's text is the readable copy of its file: what it words otherwise is no other message. */
function isCopy(a: Conversation, b: Conversation): boolean {
  return (
    a.source.kind === 'note-text' && b.source.kind === 'note-file' && a.source.noteId === b.source.noteId
  );
}

function inWords({ author, sentAt, text }: Message): string {
  return [sentAt && sentAt.verbatim, author.name || author.kind, text].filter(Boolean).join(' ');
}

function isFuller(a: Conversation, b: Conversation): boolean {
  const byMessages = a.messages.length - b.messages.length;
  return (byMessages || RANK[a.source.kind] - RANK[b.source.kind] || lengthOf(a) - lengthOf(b)) > 0;
}

function lengthOf({ messages }: Conversation): number {
  return messages.reduce((sum, { text }) => sum + text.length, 0);
}

function once<T>(list: T[]): T[] {
  return Array.from(new Map(list.map((each) => [JSON.stringify(each), each])).values());
}
