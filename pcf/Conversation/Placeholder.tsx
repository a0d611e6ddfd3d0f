import * as React from 'react';
import type { Strings } from './host/strings';
import { Icon } from './icons';
import type { Reading } from './useConversations';

interface PlaceholderProps {
  state: Reading['state'];
  unsaved: boolean;
  strings: Strings;
}

/** What stands where no conversation does (yet). */
export function Placeholder({ state, unsaved, strings }: PlaceholderProps): React.ReactElement | null {
  if (state === 'loading') {
    return (
      <div className="ocx-skeleton" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    );
  }
  if (state !== 'empty') return null;
  return (
    <div className="ocx-empty">
      <Icon name="chat" />
      <h2 className="ocx-title">{unsaved ? strings.Unsaved_Title : strings.Empty_Title}</h2>
      <p className="ocx-muted">{unsaved ? strings.Unsaved_Text : strings.Empty_Text}</p>
    </div>
  );
}
