import * as React from 'react';
import type { Conversation } from '../../../core/conversation';
import { maskConversation } from '../../../core/conversation/mask';

/** The choice holds for every case until the page is left, and is kept nowhere. */
let lastChoice = false;

export interface Masking {
  isMasked: boolean;
  setMasked: (isMasked: boolean) => void;
}

export function useMask(): Masking {
  const [isMasked, setMasked] = React.useState(lastChoice);
  return {
    isMasked,
    setMasked: React.useCallback((next: boolean) => {
      lastChoice = next;
      setMasked(next);
    }, []),
  };
}

/** The conversations as they may be seen, copied, printed and taken along. */
export function useMasked(
  conversations: readonly Conversation[],
  isMasked: boolean,
): readonly Conversation[] {
  return React.useMemo(
    () => (isMasked ? conversations.map(maskConversation) : conversations),
    [conversations, isMasked],
  );
}
