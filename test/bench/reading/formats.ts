import type { Said } from './talk';

/** How a message is written down. */
export type Format = (said: Said) => string;

const ROLE = { customer: 'Customer', ai: 'AI' };
const MAILBOX = { customer: 'Jane Doe <jane@example.com>', ai: 'Nova <support@shop.example>' };

export const HEADER = `Channel: phone
Summary: The customer was charged twice.
Classification: Billing
Sentiment: neutral
Customer Details:
Name: Jane Doe
Email: jane@example.com
Phone: +1 (555) 010-0000

`;

export const isoInBrackets: Format = ({ by, at, text }) =>
  `[${at.toISOString().replace(/\.\d+/, '')}] ${ROLE[by]}: ${text}\n`;

/** As ICU writes it, with a narrow no-break space before AM and PM. */
export const localeTwelveHours: Format = ({ by, at, text }) =>
  `[${at.toLocaleString('en-US', { timeZone: 'UTC' })}] ${ROLE[by]}: ${text}\n`;

export const speakerOnly: Format = ({ by, text }) => `${ROLE[by]}: ${text}\n`;

export const mailBlock: Format = ({ by, at, text }) =>
  `From: ${MAILBOX[by]}
Sent: ${at.toLocaleString('en-US', { timeZone: 'UTC', dateStyle: 'full', timeStyle: 'short' })}
To: ${MAILBOX[by === 'ai' ? 'customer' : 'ai']}
Subject: Re: Charged twice

${text}

`;
