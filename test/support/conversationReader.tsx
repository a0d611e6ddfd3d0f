import * as React from 'react';
import type { Conversation, Message } from '../../core/conversation';
import { ToolBar } from '../../pcf/Conversation/tools/ToolBar';
import { messagesBeforeHandoff } from '../../pcf/Conversation/transcript/handoff';
import { Transcript } from '../../pcf/Conversation/transcript/Transcript';
import { formats, strings } from './controlTexts';

// jsdom lays nothing out, and knows no rectangle of a range.
Range.prototype.getBoundingClientRect = () => new DOMRect();

interface ReaderProps extends Partial<Conversation> {
  messages: Message[];
}

/** The transcript with its tools, as the control has them. */
export function Reader(props: ReaderProps): React.ReactElement {
  const { messages } = props;
  const region = React.useRef<HTMLDivElement>(null);
  const conversation: Conversation = {
    customer: {},
    otherFields: [],
    notices: [],
    source: { kind: 'description' },
    ...props,
  };
  const handoff = messagesBeforeHandoff(conversation);
  return (
    <section data-opencx="conversation">
      <ToolBar
        region={region}
        conversation={conversation}
        handoff={handoff}
        formats={formats}
        strings={strings}
      />
      <Transcript
        region={region}
        handoff={handoff}
        handedOffAt={conversation.handedOffAt}
        messages={messages}
        onFilled={() => undefined}
        formats={formats}
        strings={strings}
      />
    </section>
  );
}
