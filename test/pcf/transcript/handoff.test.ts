import type { Conversation, Message } from '../../../core/conversation';
import { messageAtHandoff, messagesBeforeHandoff } from '../../../pcf/Conversation/transcript/handoff';
import { message } from '../../support/conversations';

const at = (time: string, kind: Message['author']['kind'] = 'customer'): Message => {
  const iso = `2026-11-20T${time}:00Z`;
  return message({ author: { kind }, sentAt: { iso, verbatim: time } });
};
const talk = (messages: Message[], more: Partial<Conversation> = {}): Conversation => ({
  customer: {},
  otherFields: [],
  notices: [],
  source: { kind: 'description' },
  messages,
  ...more,
});
const three = [at('10:00'), at('10:01', 'ai'), at('12:00')];

test.each([
  [
    'where its time is known, before the first message after it',
    talk(three, { handedOffAt: '2026-11-20T11:00:00Z' }),
    2,
  ],
  ['at the end, when no message is later', talk(three, { handedOffAt: '2026-11-20T13:00:00Z' }), 3],
  ['at the end, when its time is not known', talk(three), 3],
  ['nowhere, when all messages are later', talk(three, { handedOffAt: '2026-11-20T09:00:00Z' }), undefined],
  ['nowhere, when the end is cut off', talk(three, { notices: [{ kind: 'truncated' }] }), undefined],
  [
    'nowhere, when an agent speaks and no time says since when',
    talk([...three, at('12:01', 'agent')]),
    undefined,
  ],
])('the handoff is %s', (_, conversation, expected) => {
  expect(messagesBeforeHandoff(conversation)).toBe(expected);
});

test('the way to the handoff leads to what the customer said last before it, else to the last message', () => {
  expect(messageAtHandoff(talk([at('10:00'), at('10:01', 'ai'), at('12:00')]), 2)).toBe(0);
  expect(messageAtHandoff(talk([at('10:00', 'ai'), at('10:01', 'ai')]), 2)).toBe(1);
});
