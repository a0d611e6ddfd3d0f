import type { AuthorKind, Conversation, Message } from '../conversation';
import { FORMAT, VERSION, type ConversationFile, type MessageInFile } from '../note/formatV1';

const SENDER_TYPES: Readonly<Record<AuthorKind, string>> = {
  customer: 'contact',
  ai: 'ai',
  agent: 'human_agent',
  system: 'system',
  unknown: 'unknown',
};

/** The format asks for a session's id: this stands where the source states none. */
export const NO_SESSION = 'unknown';

/** A conversation in the published note format, version 1; what the source does not state is left out. */
export function asJson(conversation: Conversation): string {
  const { customer, messages, otherFields, notices } = conversation;
  const unread: string[] = [];
  for (const notice of notices) if (notice.kind === 'unread') unread.push(notice.text);
  const file: ConversationFile = {
    format: FORMAT,
    version: VERSION,
    session: {
      id: conversation.sessionId ?? NO_SESSION,
      ticket_number: conversation.ticketNumber,
      channel: conversation.channel,
      language: conversation.language,
    },
    handoff: {
      at: conversation.handedOffAt,
      reason: conversation.handoffReason,
      summary: conversation.summary,
      classification: conversation.classification,
      sentiment: conversation.sentiment,
    },
    contact: { name: customer.name, email: customer.email, phone_number: customer.phone },
    other_fields: otherFields.length > 0 ? otherFields : undefined,
    unread: unread.length > 0 ? unread : undefined,
    notices: notices.length > 0 ? notices.filter(({ kind }) => kind !== 'unread') : undefined,
    messages: messages.map(messageInFile),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function messageInFile({ author, sentAt, text, attachments, fields }: Message): MessageInFile {
  const { iso, verbatim, day } = sentAt ?? {};
  return {
    created_at: iso,
    stamp: verbatim === iso ? undefined : verbatim,
    day,
    sender: { type: SENDER_TYPES[author.kind], name: author.name },
    content: { type: 'text', text },
    fields,
    attachments: attachments.length > 0 ? attachments : undefined,
  };
}
