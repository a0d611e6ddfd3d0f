import type { Conversation } from '../conversation';
import { plain } from './plain';
import { isDated, isSame } from './isSame';
import { merged } from './merged';

/** So many others are looked at closely for each conversation: a bound for cases that thousands of notes hang on. */
const CLOSE_LOOKS = 64;

/** Characters at the beginning of a text that bring two conversations together for a closer look. */
const OPENING = 30;

/** A source among others of its conversation, the first of which has them all. */
interface Member {
  conversation: Conversation;
  session: string;
  /** One that is nearer to the first; none for the first. */
  into?: Member;
  all: Conversation[];
}

/** The same conversations with each one once, whatever places it stands in. */
export function withoutDuplicates(found: Conversation[]): Conversation[] {
  if (found.length < 2) return found;
  /** For each key the conversations that have it, by their first source, with their newest source that has it. */
  const byKey = new Map<string, Map<Member, Conversation>>();
  // Sessions are told apart first, or a text without an id might bring two of them together.
  const inTurn = found
    .filter(({ sessionId }) => sessionId)
    .concat(found.filter(({ sessionId }) => !sessionId));
  const members = inTurn.map((conversation) => {
    const own: Member = { conversation, session: (conversation.sessionId || '').toLowerCase(), all: [] };
    let looks = CLOSE_LOOKS;
    let passes = CLOSE_LOOKS * 16;
    const withKeys = keysOf(conversation).map((key) => {
      const having = byKey.get(key) || new Map<Member, Conversation>();
      byKey.set(key, having);
      for (const [other, source] of having) {
        if (looks < 1 || --passes < 1) break;
        const [first, second] = [firstOf(other), firstOf(own)];
        const mayBe =
          first !== second && (!first.session || !second.session || first.session === second.session);
        if (mayBe && looks-- && isSame(source, conversation)) {
          second.into = first;
          first.session = first.session || second.session;
        }
      }
      return having;
    });
    withKeys.forEach((having) => having.set(firstOf(own), conversation));
    return own;
  });
  for (const member of members) firstOf(member).all.push(member.conversation);
  return members.filter(({ all }) => all.length > 0).map(({ all }) => merged(oldestFirst(all)));
}

function firstOf(member: Member): Member {
  let first = member;
  // Ways grow shorter as they are gone.
  for (; first.into; first = first.into) first.into = first.into.into || first.into;
  return first;
}

/** What brings conversations together for a closer look, the most telling first. */
function keysOf({ sessionId = '', messages, summary = '', source }: Conversation): string[] {
  const keys = [`session ${sessionId.toLowerCase()}`, `note ${source.noteId || ''}`];
  for (const { sentAt, text } of messages) {
    if (sentAt && isDated(sentAt))
      keys.push(`${(sentAt.iso || sentAt.verbatim).slice(0, 16)} ${opening(text)}`);
  }
  keys.push(`summary ${opening(summary)}`, `first ${messages[0] ? opening(messages[0].text) : ''}`);
  return keys.filter((key) => !key.endsWith(' '));
}

function opening(text: string): string {
  return plain(text.slice(0, OPENING));
}

function oldestFirst(conversations: Conversation[]): Conversation[] {
  const timed = conversations.map((conversation) => ({ conversation, time: startOf(conversation) }));
  return timed.sort((a, b) => a.time - b.time).map(({ conversation }) => conversation);
}

/** Milliseconds of the first certain time; 0 where nothing says. */
function startOf({ messages, source }: Conversation): number {
  const first = messages.find(({ sentAt }) => sentAt && sentAt.iso);
  return Date.parse((first && first.sentAt && first.sentAt.iso) || source.createdOn || '') || 0;
}
