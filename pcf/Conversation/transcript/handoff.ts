import type { Conversation } from '../../../core/conversation';

/**
 * How many messages come before the handoff; undefined where that is not certain. OpenCX writes a case when it hands the
 * talk off, so a transcript without a later message ends with the handoff, unless it is cut or an agent speaks in it.
 */
export function messagesBeforeHandoff(conversation: Conversation): number | undefined {
  const { handedOffAt, messages, notices } = conversation;
  const at = Date.parse(handedOffAt ?? '');
  const later = messages.findIndex(({ sentAt }) => sentAt?.iso !== undefined && Date.parse(sentAt.iso) > at);
  if (later >= 0) return later > 0 ? later : undefined;
  const cut = notices.some(({ kind }) => kind === 'truncated');
  return cut || messages.some(({ author }) => author.kind === 'agent') ? undefined : messages.length;
}

/** The message with which the customer came to the handoff, by its place; else the last one before it. */
export function messageAtHandoff({ messages }: Conversation, before: number): number {
  for (let place = before - 1; place >= 0; place -= 1) {
    if (messages[place]?.author.kind === 'customer') return place;
  }
  return before - 1;
}
