import { HANDED_OFF } from '../opencx/samples';
import { handoffFile, type Session } from '../opencx/session';

/** A person wrote something above what OpenCX had written. */
export const WITH_PREFACE = `Bob, please look at this before noon.
It is the customer of last week again.

Channel: phone
Summary: Caller wants a refund for order 88213.
Classification: Billing
Sentiment: angry
Customer Details:
Name: Maria Campbell
Email: maria.campbell@example.com

Transcript:
[2026-11-20T14:02:11Z] Customer: You charged my card twice.
[2026-11-20T14:03:11Z] AI Assistant: I am handing you over to a colleague.`;

/** Nobody says who Robo is, nor whether it was in April or in May. */
export const WITH_DOUBTS = `Channel: chat
Summary: Caller wants a refund.
Classification: Billing
Sentiment: neutral
Customer Details:
Name: Maria Campbell

Transcript:
05/04/2026 10:01 Maria: You charged my card twice.
05/04/2026 10:02 Robo: One moment please.
05/04/2026 10:03 Maria: Still there?
05/04/2026 10:04 Robo: I am handing you over to a colleague.`;

interface File {
  name: string;
  content: () => string;
}

/** The customer of the sample `chat` came back twice. */
export const CAME_BACK: readonly File[] = ['2026-11-22', '2026-11-23'].map((day, index) =>
  fileOf(() => ({
    ...session('chat'),
    id: `0b8f0c52-6f0e-4f0e-9c55-3a4c8e1d010${index}`,
    summary: `Customer came back on ${day}: the gift wrap is still missing.`,
    messages: [
      { sender: 'contact', at: `${day}T08:00:00Z`, text: `It is ${day}, and my order is not wrapped yet.` },
      { sender: 'ai', at: `${day}T08:01:00Z`, text: 'I am sorry. A colleague will look at it.' },
    ],
  })),
);

/** More than a control reads of one file. */
export const TOO_LARGE: File = {
  name: 'opencx-conversation-0b8f0c52-6f0e-4f0e-9c55-3a4c8e1d0200.json',
  content: () => ' '.repeat(4.5 * 1024 * 1024),
};

/** All that a message can be and have: authors of each kind, attachments, a link, a new day, a silence, a turn of direction. */
export const EVERYTHING: File = {
  name: 'opencx-conversation-0b8f0c52-6f0e-4f0e-9c55-3a4c8e1d0300.json',
  content: () =>
    JSON.stringify({
      format: 'opencx.conversation',
      version: 2,
      session: { id: '0b8f0c52-6f0e-4f0e-9c55-3a4c8e1d0300', channel: 'whatsapp', language: 'en' },
      handoff: {
        at: '2026-11-21T11:20:00Z',
        reason: 'Asked for a person',
        summary: 'Everything that a conversation can hold.',
        classification: 'Test',
        sentiment: 'happy',
      },
      contact: { name: 'Nora Lindqvist', email: 'nora@example.com', phone_number: '+46 8 555 0101' },
      messages: [
        message(
          'contact',
          '2026-11-20T08:00:00Z',
          'Both lamps are broken: https://shop.example.com/orders/1',
          [
            { name: 'lamp.jpg', size: 81_920, url: 'https://files.example.com/lamp.jpg' },
            { name: 'receipt.pdf' },
          ],
        ),
        message('contact', '2026-11-20T08:01:00Z', 'And mail to help@example.com does not arrive.'),
        message('ai', '2026-11-20T10:30:00Z', 'The file \u202egnp.exe\u202c was not opened.'),
        message('system', '2026-11-21T11:19:00Z', 'Handed over to a person'),
        message('human_agent', '2026-11-21T11:30:00Z', 'I am a person.\n> I want a person\n> to help me.'),
        message('visitor_of_mars', '2026-11-21T11:31:00Z', 'Nobody knows what I am.'),
        message('contact', '2026-11-21T11:32:00Z', 'مرحباً، لم يصلني الطلب رقم 90455.'),
      ],
    }),
};

function message(type: string, created_at: string, text: string, attachments: object[] = []): object {
  return {
    created_at,
    sender: { type, name: `Name of ${type}` },
    content: { type: 'text', text },
    attachments,
  };
}

function session(name: string): Session {
  const found = HANDED_OFF.find((one) => one.name === name);
  if (!found) throw new Error(`OpenCX hands over no sample '${name}'.`);
  return found.session();
}

function fileOf(made: () => Session): File {
  return { name: handoffFile(made()).name, content: () => handoffFile(made()).content };
}

/** As an assistant writes: all that is shown of Markdown, and what is left as it is. */
export const WITH_MARKDOWN = `Channel: chat
Summary: The customer wants **two** things:
- a new lamp for order \`88213\`
- the shipping costs of 4.90 back
Classification: Refund
Sentiment: negative
Customer Details:
Name: Maria Campbell

[2026-11-20T08:00:38Z] Customer: My lamp is *broken*. I wrote to https://lamps.example/help and **nobody** answered. It is file_name_2 of 2*3.
[2026-11-20T08:01:07Z] AI: I am sorry to hear that.
### What to try
1. **Unplug** the lamp
   - for ten seconds
   - or ~~an hour~~ longer
2. Plug it in, as [the guide](https://guide.example/lamps/1) says
3. Reset it:
\`\`\`
reset --all
\`\`\`
| a table | stays text |
[2026-11-20T08:02:07Z] Customer: It does not help.
`;
