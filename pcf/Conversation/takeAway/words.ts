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
 * The name of a file of a conversation, without its ending: the prefix by which a note's file is known as one, and the ticket
 * or the session, of which nothing but letters and digits of ASCII, hyphens and underscores stay.
 */
export function fileNameOf({ ticketNumber, sessionId }: Conversation): string {
  const id = (sessionId ?? ticketNumber ?? '')
    .replace(/[^\w-]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 80);
  return `opencx-conversation-${id === '' ? 'unknown' : id}`;
}
