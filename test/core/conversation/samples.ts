import type { Note } from '../../../core/conversation';

/** A header as OpenCX documents it: channel, summary, classification, sentiment, customer details. */
export const HEADER = `Channel: phone
Summary: The customer was charged twice.
Classification: Billing
Sentiment: neutral
Customer Details:
Name: Jane Doe
Email: jane@example.com
Phone: +1 (555) 010-0000
`;

export const TRANSCRIPT = `[2026-11-20T14:02:11Z] Customer: I was charged twice.
[2026-11-20T14:02:15Z] AI: Let me look.
Which order is it?
[2026-11-20T14:03:40Z] Customer: 4711
`;

export const HANDOFF_TEXT = `${HEADER}\n${TRANSCRIPT}`;

export const SESSION_ID = '0b1f7a52-6f0e-4f5d-9a53-1a7c3f1f9b11';

/** The same conversation in the note format. */
export const FILE = {
  format: 'opencx.conversation',
  version: 1,
  session: { id: SESSION_ID, ticket_number: 4521, channel: 'phone', language: 'en' },
  handoff: {
    at: '2026-11-20T14:04:00Z',
    reason: 'user request',
    summary: 'The customer was charged twice.',
    classification: 'Billing',
    sentiment: 'neutral',
  },
  contact: { name: 'Jane Doe', email: 'jane@example.com', phone_number: '+1 (555) 010-0000' },
  messages: [
    message('2026-11-20T14:02:11Z', 'contact', 'Jane Doe', 'I was charged twice.'),
    message('2026-11-20T14:02:15Z', 'ai', null, 'Let me look.\nWhich order is it?'),
    message('2026-11-20T14:03:40Z', 'contact', 'Jane Doe', '4711'),
  ],
};

function message(created_at: string, type: string, name: string | null, text: string) {
  return { created_at, sender: { type, name }, content: { type: 'text', text }, attachments: [] };
}

export function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** A note with a conversation file; `content` is the file's text, undefined for a body that was not loaded. */
export function fileNote(content: string | undefined, more: Partial<Note> = {}): Note {
  const name = `opencx-conversation-${SESSION_ID}.json`;
  const body = content === undefined ? {} : { body: base64(content) };
  return {
    id: 'note-1',
    subject: 'OpenCX conversation',
    createdOn: '2026-11-20T14:05:00Z',
    file: { name, mimeType: 'application/json', size: 1000, ...body },
    ...more,
  };
}
