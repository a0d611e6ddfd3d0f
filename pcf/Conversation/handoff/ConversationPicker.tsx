import { DefaultButton } from '@fluentui/react';
import * as React from 'react';
import type { Conversation } from '../../../core/conversation';
import type { Formats } from '../host/formats';
import { fill, type Strings } from '../host/strings';
import { dateTime } from '../text/When';
import { inWords } from './vocabulary';

interface ConversationPickerProps {
  /** Newest first. */
  conversations: readonly Conversation[];
  selected: number;
  onSelect: (index: number) => void;
  formats: Formats;
  strings: Strings;
}

/** Switches between the conversations of a case that was handed off more than once. */
export function ConversationPicker(props: ConversationPickerProps): React.ReactElement | null {
  const { conversations, selected, onSelect, formats, strings } = props;
  if (conversations.length < 2) return null;
  return (
    <ul className="ocx-picker" aria-label={strings.Conversations_Label}>
      {conversations.map((conversation, index) => (
        <li key={index}>
          <DefaultButton
            toggle
            checked={index === selected}
            text={optionText(conversation, conversations.length - index, formats, strings)}
            onClick={() => {
              onSelect(index);
            }}
          />
        </li>
      ))}
    </ul>
  );
}

/** `number` counts from the oldest, so that it stays when another conversation joins. */
function optionText(conversation: Conversation, number: number, formats: Formats, strings: Strings): string {
  const { handedOffAt, source, classification, channel } = conversation;
  const at = handedOffAt ?? source.createdOn;
  const detail =
    (at && dateTime(at, formats, strings)) ??
    classification ??
    (channel && inWords('Channel', channel, strings));
  return detail === undefined
    ? fill(strings.Conversation_Option, { number: formats.count(number) })
    : fill(strings.Conversation_OptionWithDetail, { number: formats.count(number), detail });
}
