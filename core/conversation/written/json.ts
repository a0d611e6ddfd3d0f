import type { AuthorKind, Conversation, Message, Notice } from '../conversation';
import {
  FORMAT,
  VERSION,
  type ConversationFile,
  type MessageInFile,
  type NoticeInFile,
} from '../note/formatV1';

const SENDER_TYPES: Readonly<Record<AuthorKind, string>> = {
  customer: 'contact',
  ai: 'ai',
  agent: 'human_agent',
  system: 'system',
  unknown: 'unknown',
};

/** A conversation in the published note format, version 1; what the source does not state is left out. */
export function asJson(conversation: Conversation): string {
  const { customer, messages, otherFields, notices } = conversation;
  const unread: string[] = [];
  const told: NoticeInFile[] = [];
  for (const notice of notices) {
    if (notice.kind === 'unread') unread.push(notice.text);
    else if (notice.kind !== 'duplicate') told.push(noticeInFile(notice));
  }
  const file: ConversationFile = {
    format: FORMAT,
    version: VERSION,
    session: {
      id: conversation.sessionId,
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
    notices: told.length > 0 ? told : undefined,
    messages: messages.map(messageInFile),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Where else on the case the conversation stands says nothing away from the case, nor does a note's id. */
function noticeInFile(notice: Exclude<Notice, { kind: 'unread' | 'duplicate' }>): NoticeInFile {
  return notice.kind === 'file-not-read'
    ? { kind: notice.kind, file_name: notice.fileName, reason: notice.reason }
    : notice;
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
