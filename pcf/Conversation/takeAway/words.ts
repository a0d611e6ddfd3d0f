import type { Conversation } from '../../../core/conversation';
import type { Words } from '../../../core/conversation/written';
import type { Formats } from '../host/formats';
import { fill, type Strings } from '../host/strings';
import { noticeText } from '../notices/wording';

/** What is written around a conversation, in the user's language and with the user's offset from UTC. */
export function wordsFor(formats: Formats, strings: Strings): Words {
  return {
    title: strings.Region_Label,
    transcript: strings.Transcript_Title,
    attachment: strings.Attachment_Unnamed,
    fields: {
      channel: strings.Field_Channel,
      summary: strings.Field_Summary,
      handoffReason: strings.Field_HandoffReason,
      classification: strings.Field_Classification,
      sentiment: strings.Field_Sentiment,
      sessionId: strings.Field_SessionId,
      ticketNumber: strings.Field_TicketNumber,
      language: strings.Field_Language,
      handedOffAt: strings.Field_HandedOffAt,
      name: strings.Field_CustomerName,
      email: strings.Field_CustomerEmail,
      phone: strings.Field_CustomerPhone,
    },
    authors: {
      customer: strings.Author_Customer,
      ai: strings.Author_Ai,
      agent: strings.Author_Agent,
      system: strings.Author_System,
      unknown: strings.Author_Unknown,
    },
    field: (label, value) => fill(strings.Message_Field, { label, value }),
    named: (name, role) => fill(strings.Author_Named, { name, role }),
    notice: (notice) => noticeText(notice, formats, strings),
    offset: (iso) => formats.zone(iso)?.replace('UTC', ''),
  };
}

/**
 * The name of a file of a conversation, without its ending: the prefix by which a note's file is known as one, and the session.
 * Where that is not known, the ticket or the case, named as such, so that nobody takes it for a session.
 */
export function fileNameOf({ ticketNumber, sessionId }: Conversation, caseId = ''): string {
  const other = ticketNumber === undefined ? `case-${caseId}` : `ticket-${ticketNumber}`;
  return `opencx-conversation-${plain(sessionId ?? '') || plain(other)}`;
}

/** Letters and digits of ASCII, hyphens and underscores are what every file system takes. */
function plain(id: string): string {
  return id
    .slice(0, 80)
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
