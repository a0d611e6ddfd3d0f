import { readCase, type CaseText, type Conversation } from '../../../../core/conversation';
import { falseInstant, inventedText, lostWords, type Broken } from './laws';
import { isStructured, plain, type Way } from './ways';

/** Milliseconds that a reading may take: for any text, and for each of its characters. Ten times what it takes. */
const TIME = { any: 30, perCharacter: 0.003 };

/** Reads a text in one way; the law that the reading breaks, or nothing. */
export function check(text: string, way: Way): Broken {
  const caseText = way.caseText(text);
  let read: Conversation[];
  try {
    read = readCase(caseText);
  } catch (error) {
    return { law: 'it never throws', how: String(error) };
  }
  return slow(caseText, text.length) ?? brokenBy(read, way.arrives(text));
}

function brokenBy(conversations: readonly Conversation[], text: string): Broken {
  if (isStructured(text)) return first(conversations, falseInstant);
  const source = plain(text);
  return (
    first(conversations, falseInstant) ??
    first(conversations, (conversation) => inventedText(source, conversation)) ??
    first(conversations.filter(holdsText), (conversation) => lostWords(source, conversation))
  );
}

/** A file whose bytes are no text (it holds a NUL, say) is named, and that is all. */
function holdsText({ notices }: Conversation): boolean {
  return (
    !notices.some(({ kind }) => kind === 'file-not-read') || notices.some(({ kind }) => kind === 'unread')
  );
}

function first(conversations: readonly Conversation[], law: (conversation: Conversation) => Broken): Broken {
  for (const conversation of conversations) {
    const broken = law(conversation);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

/** A busy machine makes one reading long, and hardly five in a row. */
function slow(caseText: CaseText, length: number): Broken {
  const limit = TIME.any + length * TIME.perCharacter;
  let least = Infinity;
  for (let round = 0; round < 5 && least > limit; round++) {
    const start = process.cpuUsage();
    readCase(caseText);
    least = Math.min(least, process.cpuUsage(start).user / 1000);
  }
  if (least <= limit) return undefined;
  return { law: 'time is bounded', how: `${least.toFixed(0)} ms for ${length} characters` };
}
