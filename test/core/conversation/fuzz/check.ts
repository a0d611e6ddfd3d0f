import { readCase, type CaseText, type Conversation } from '../../../../core/conversation';
import { falseInstant, inventedText, lostWords, type Broken } from './laws';
import { isStructured, plain, type Way } from './ways';

/**
 * Milliseconds of the processor that a reading may take: for any text, and for each of its characters. Some hundred times what it
 * takes, and a small part of what time that grows as the square would come to in the longest texts.
 */
const TIME = { any: 20, perCharacter: 0.001 };

interface Reading {
  conversations: Conversation[];
  /** Milliseconds of the processor. */
  time: number;
}

/** Reads a text in one way; the law that the reading breaks, or nothing. */
export function check(text: string, way: Way): Broken {
  const caseText = way.caseText(text);
  let read: Reading;
  try {
    read = timed(caseText);
  } catch (error) {
    return { law: 'it never throws', how: String(error) };
  }
  const limit = TIME.any + text.length * TIME.perCharacter;
  if (read.time > limit && !isFastEnough(caseText, limit))
    return { law: 'time is bounded', how: `${read.time.toFixed(0)} ms for ${text.length} characters` };
  return brokenBy(read.conversations, way.arrives(text));
}

/** A busy machine makes one reading long, and hardly five in a row. */
function isFastEnough(caseText: CaseText, limit: number): boolean {
  return [1, 2, 3, 4, 5].some(() => timed(caseText).time <= limit);
}

function timed(caseText: CaseText): Reading {
  const start = process.cpuUsage();
  const conversations = readCase(caseText);
  return { conversations, time: process.cpuUsage(start).user / 1000 };
}

function brokenBy(conversations: readonly Conversation[], text: string): Broken {
  if (isStructured(text)) return first(conversations, falseInstant);
  const source = plain(text);
  return (
    first(conversations, falseInstant) ??
    first(conversations, (conversation) => inventedText(source, conversation)) ??
    first(conversations.filter(holdsText), (conversation) =>
      lostWords(isUnreadFile(conversation) ? text : source, conversation),
    )
  );
}

/** A file whose bytes are no text (it holds a NUL, say) is named, and that is all. */
function holdsText(conversation: Conversation): boolean {
  return !isUnreadFile(conversation) || conversation.notices.some(({ kind }) => kind === 'unread');
}

/** The text of such a file comes out as it is, its markup included. */
function isUnreadFile({ notices }: Conversation): boolean {
  return notices.some(({ kind }) => kind === 'file-not-read');
}

function first(conversations: readonly Conversation[], law: (conversation: Conversation) => Broken): Broken {
  for (const conversation of conversations) {
    const broken = law(conversation);
    if (broken !== undefined) return broken;
  }
  return undefined;
}
