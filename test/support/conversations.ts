import type { Conversation, Message } from '../../core/conversation';

export function message(over: Partial<Message> = {}): Message {
  return { author: { kind: 'customer' }, text: 'Hello', attachments: [], ...over };
}

export function conversation(over: Partial<Conversation> = {}): Conversation {
  return {
    customer: {},
    otherFields: [],
    messages: [message()],
    source: { kind: 'description' },
    notices: [],
    ...over,
  };
}
