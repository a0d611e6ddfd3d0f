/** A session as OpenCX holds it when its AI hands over: the input of everything that OpenCX writes into Dataverse. */
export interface Session {
  /** UUID. */
  id: string;
  ticketNumber: number;
  channel: string;
  language: string;
  summary: string;
  classification: string;
  sentiment: string;
  handoffReason: string;
  /** `name` is empty where nobody gave one. */
  contact: { name: string; email?: string; phone?: string };
  messages: SessionMessage[];
}

export interface SessionMessage {
  sender: 'contact' | 'ai' | 'human_agent' | 'system';
  /** ISO 8601, UTC. */
  at: string;
  text: string;
}

const SPEAKERS: Record<SessionMessage['sender'], string> = {
  contact: 'Customer',
  ai: 'AI Assistant',
  human_agent: 'Agent',
  system: 'System',
};

export const handedOffAt = (session: Session): string =>
  session.messages[session.messages.length - 1]?.at ?? '';

const TITLE_LIMIT = 200;

/** `<classification> - <name, e-mail or phone>`; documented with "Support - Anonymous" for a session that has neither. */
export function titleOf({ classification, contact: { name, email, phone } }: Session): string {
  return `${classification || 'Support'} - ${name || email || phone || 'Anonymous'}`.slice(0, TITLE_LIMIT);
}

/**
 * The description as OpenCX documents it: header lines, then the transcript with timestamps. The order of the header is
 * documented; the shape of the transcript's lines is not, this is one plausible shape.
 */
export function handoffText(session: Session): string {
  const { contact } = session;
  return [
    `Channel: ${session.channel}`,
    `Summary: ${session.summary}`,
    `Classification: ${session.classification}`,
    `Sentiment: ${session.sentiment}`,
    'Customer Details:',
    ...(contact.name ? [`Name: ${contact.name}`] : []),
    ...(contact.email ? [`Email: ${contact.email}`] : []),
    ...(contact.phone ? [`Phone: ${contact.phone}`] : []),
    '',
    'Transcript:',
    ...session.messages.map((message) => `[${message.at}] ${SPEAKERS[message.sender]}: ${message.text}`),
  ].join('\n');
}

/** The note's file in format `opencx.conversation` version 1. */
export function handoffFile(session: Session): { name: string; content: string } {
  const { contact, messages } = session;
  return {
    name: `opencx-conversation-${session.id}.json`,
    content: JSON.stringify({
      format: 'opencx.conversation',
      version: 1,
      session: {
        id: session.id,
        ticket_number: session.ticketNumber,
        channel: session.channel,
        language: session.language,
        status: 'open',
        created_at: messages[0]?.at,
      },
      handoff: {
        at: handedOffAt(session),
        reason: session.handoffReason,
        summary: session.summary,
        classification: session.classification,
        sentiment: session.sentiment,
      },
      contact: { name: contact.name, email: contact.email, phone_number: contact.phone },
      messages: messages.map((message, index) => ({
        id: `${session.id}-${index + 1}`,
        created_at: message.at,
        sender: {
          type: message.sender,
          name: message.sender === 'contact' ? contact.name : SPEAKERS[message.sender],
        },
        content: { type: 'text', text: message.text },
        attachments: [],
      })),
    }),
  };
}
