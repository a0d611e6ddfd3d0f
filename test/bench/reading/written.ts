import type { ConversationFile } from '../../../core/conversation';
import { HEADER, type Format } from './formats';
import type { Said } from './talk';

const FILE: ConversationFile = {
  format: 'opencx.conversation',
  version: 1,
  session: {
    id: '0b1f7a52-6f0e-4f5d-9a53-1a7c3f1f9b11',
    ticket_number: 4521,
    channel: 'phone',
    language: 'en',
  },
  handoff: {
    at: '2026-11-20T14:04:00Z',
    summary: 'The customer was charged twice.',
    classification: 'Billing',
    sentiment: 'neutral',
  },
  contact: { name: 'Jane Doe', email: 'jane@example.com', phone_number: '+1 (555) 010-0000' },
  messages: [],
};

/** A talk in the handoff text format, up to `bytes` of UTF-8, and how many messages it has. */
export function asText(
  talk: Iterable<Said>,
  format: Format,
  bytes: number,
): { text: string; messages: number } {
  const parts = taken(talk, format, bytes - Buffer.byteLength(HEADER), 0);
  return { text: HEADER + parts.join(''), messages: parts.length };
}

/** The same talk in the note format, up to `bytes` of UTF-8. */
export function asJson(talk: Iterable<Said>, bytes: number): string {
  const frame = JSON.stringify(FILE);
  const messages = taken(
    talk,
    (said) => JSON.stringify(messageInFile(said)),
    bytes - Buffer.byteLength(frame),
    1,
  );
  return frame.replace('"messages":[]', () => `"messages":[${messages.join(',')}]`);
}

function taken(talk: Iterable<Said>, write: Format, bytes: number, separator: number): string[] {
  const parts: string[] = [];
  let length = 0;
  for (const said of talk) {
    const part = write(said);
    length += Buffer.byteLength(part) + separator;
    if (length > bytes) break;
    parts.push(part);
  }
  return parts;
}

function messageInFile({ by, at, text }: Said): ConversationFile['messages'][number] {
  return {
    created_at: at.toISOString(),
    sender: { type: by === 'ai' ? 'ai' : 'contact', name: by === 'ai' ? null : 'Jane Doe' },
    content: { type: 'text', text },
    attachments: [],
  };
}
