import type { Choice } from './choice';
import type { Contact } from './speakers';

export interface Header {
  text: string;
  values: string[];
}

type Line = [label: string, value: string];

const SUMMARIES = [
  'The customer asks for a refund of the second order.',
  'Parcel is late. The AI looked it up: it left on Monday.\nThe customer wants to speak to a person.',
  'Wants to change the delivery address',
];
const CHANNELS = ['phone', 'email', 'web', 'Phone', 'api'];
const CLASSIFICATIONS = ['Refund', 'Delivery / address', 'billing_issue', 'Support'];
const SENTIMENTS = ['negative', 'neutral', 'angry', 'Positive'];

const block = (label: (name: string) => string, indent: string) => (lines: Line[], customer: Line[]) =>
  [
    ...lines.map(([name, value]) => `${label(name)} ${value}`),
    label('Customer Details'),
    ...customer.map(([name, value]) => `${indent}${label(name)} ${value}`),
  ].join('\n');

const SHAPES = [
  { id: 'plain block', write: block((name) => `${name}:`, '') },
  { id: 'indented', write: block((name) => `${name}:`, '  ') },
  { id: 'bullets', write: block((name) => `${name}:`, '- ') },
  { id: 'bold', write: block((name) => `**${name}:**`, '') },
  { id: 'bold with bullets', write: block((name) => `**${name}**:`, '- ') },
  {
    id: 'details on one line',
    write: (lines: Line[], customer: Line[]) =>
      [
        ...lines.map(([name, value]) => `${name}: ${value}`),
        `Customer Details: ${customer.map(([, value]) => value).join(', ')}`,
      ].join('\n'),
  },
  {
    id: 'labelled details on one line',
    write: (lines: Line[], customer: Line[]) =>
      [
        ...lines.map(([name, value]) => `${name}: ${value}`),
        `Customer Details: ${customer.map(([name, value]) => `${name}: ${value}`).join(', ')}`,
      ].join('\n'),
  },
  {
    id: 'blank lines',
    write: (lines: Line[], customer: Line[]) =>
      block((name) => `${name}:`, '')(lines, customer).replace(/\n(?=\w+: )/g, '\n\n'),
  },
];

/** The documented lines, in the shapes that the documentation leaves open. */
export function writeHeader(choice: Choice, contact: Contact): Header {
  const { random } = choice;
  const lines: Line[] = [
    ['Channel', random.pick(CHANNELS)],
    ['Summary', random.pick(SUMMARIES)],
    ['Classification', random.pick(CLASSIFICATIONS)],
    ['Sentiment', random.pick(SENTIMENTS)],
  ];
  if (choice.rarely('unknown header line', 0.1)) lines.push(['Priority note', 'VIP']);
  const customer: Line[] = [
    ['Name', contact.name],
    ['Email', contact.email],
    ['Phone', contact.phone],
  ];
  const shape = choice.from('header', SHAPES);
  return { text: shape.write(lines, customer), values: [...lines, ...customer].map(([, value]) => value) };
}
