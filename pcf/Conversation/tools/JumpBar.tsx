import * as React from 'react';
import type { Conversation } from '../../../core/conversation';
import type { Strings } from '../host/strings';
import { messageAtHandoff } from '../transcript/handoff';
import { focusMessage } from '../transcript/moveByKey';
import { shownMessages } from '../transcript/shownMessages';
import { ToolButton } from './ToolButton';

interface JumpBarProps {
  region: React.RefObject<HTMLElement>;
  conversation: Conversation;
  /** How many messages come before the handoff. */
  handoff: number | undefined;
  strings: Strings;
}

/** Takes the focus to a message: the first, the one before the handoff, the last. */
export function JumpBar({ region, conversation, handoff, strings }: JumpBarProps): React.ReactElement {
  const jump = (place: number) => () => {
    if (region.current === null) return;
    const item = shownAt(region.current, place);
    if (item) focusMessage(region.current, item);
  };
  return (
    <div className="ocx-tool-row" role="group" aria-label={strings.Jump_Label} data-tool="jump">
      <ToolButton tool="jump-first" label={strings.Jump_First} onClick={jump(0)} />
      {handoff !== undefined && (
        <ToolButton
          tool="jump-handoff"
          label={strings.Jump_Handoff}
          onClick={jump(messageAtHandoff(conversation, handoff))}
        />
      )}
      <ToolButton
        tool="jump-last"
        label={strings.Jump_Last}
        onClick={jump(conversation.messages.length - 1)}
      />
    </div>
  );
}

/** The message at a place, or the one before it that shows: its author may be hidden, or it is not there yet. */
function shownAt(region: HTMLElement, place: number): HTMLElement | undefined {
  const all = region.querySelectorAll('li[data-author]');
  const limit = all[Math.min(place, all.length - 1)];
  const shown = shownMessages(region);
  const until = shown.filter(
    (item) =>
      item === limit || (limit && item.compareDocumentPosition(limit) & Node.DOCUMENT_POSITION_FOLLOWING),
  );
  return until[until.length - 1] ?? shown[0];
}
