import type { CaseText } from './caseText';
import type { Conversation } from './conversation';
import { readNotes } from './note/note';
import { readPiece } from './note/piece';
import { withoutDuplicates } from './sameConversation/withoutDuplicates';

/**
 * Where a case's description ends: 2,000 characters as shipped, and the most a memo column can hold
 * (learn.microsoft.com, dynamics365/developer/reference/entities/incident).
 */
const DESCRIPTION_LIMITS = [2_000, 1_048_576];

/**
 * Every conversation that a case's description and notes tell of, newest first. One that stands in several places comes
 * once, from the place that says most, with a notice for each other place. Never throws; time is linear in the
 * length of the texts.
 */
export function readCase(text: CaseText): Conversation[] {
  const inDescription = readPiece({
    text: text.description ?? '',
    source: { kind: 'description' },
    vouchedFor: false,
    mayHavePreface: true,
    limits: DESCRIPTION_LIMITS,
  });
  return newestFirst(withoutDuplicates(inDescription.concat(readNotes(text.notes))));
}

function newestFirst(conversations: Conversation[]): Conversation[] {
  return conversations
    .map((conversation, order) => ({
      conversation,
      order,
      rank: rankOf(conversation),
      time: timeOf(conversation),
    }))
    .sort((a, b) => b.rank - a.rank || b.time - a.time || a.order - b.order)
    .map(({ conversation }) => conversation);
}

/** A file that could not be read says less than any conversation, however new it is. */
function rankOf({ messages, otherFields, customer, ...header }: Conversation): number {
  const stated = header.channel || header.summary || header.classification;
  return Number(!!stated || messages.length + otherFields.length + Object.keys(customer).length > 0);
}

/** Milliseconds of the handoff, else of the last message with a certain time, else of the note; 0 where nothing says. */
function timeOf({ handedOffAt, messages, source }: Conversation): number {
  let lastSent = source.createdOn;
  for (const { sentAt } of messages) if (sentAt && sentAt.iso) lastSent = sentAt.iso;
  return Date.parse(handedOffAt || lastSent || '') || 0;
}
