import * as React from 'react';
import type { AuthorKind, Conversation } from '../../../core/conversation';
import { SearchBox } from '../find/SearchBox';
import type { Formats } from '../host/formats';
import type { Strings } from '../host/strings';
import { AuthorFilter } from './AuthorFilter';
import { FoldButton } from './FoldButton';
import { Help } from './Help';
import { JumpBar } from './JumpBar';

interface ToolBarProps {
  /** The region of the transcript; it must be in the document when the bar is. */
  region: React.RefObject<HTMLElement>;
  conversation: Conversation;
  /** How many messages come before the handoff. */
  handoff: number | undefined;
  formats: Formats;
  strings: Strings;
}

/** What one can do with the transcript below; `children` come last. */
export function ToolBar(props: React.PropsWithChildren<ToolBarProps>): React.ReactElement {
  const { region, conversation, handoff, formats, strings, children } = props;
  const [hidden, setHidden] = React.useState<readonly AuthorKind[]>([]);
  return (
    <div className="ocx-tools" role="group" aria-label={strings.Tools_Label}>
      <div className="ocx-tool-row">
        <SearchBox region={region} hidden={hidden} formats={formats} strings={strings} />
        <JumpBar region={region} conversation={conversation} handoff={handoff} strings={strings} />
        {conversation.messages.some(({ author }) => author.kind === 'ai') && (
          <FoldButton region={region} strings={strings} />
        )}
        <Help region={region} strings={strings} />
        {children}
      </div>
      <AuthorFilter
        region={region}
        messages={conversation.messages}
        hidden={hidden}
        onHide={setHidden}
        formats={formats}
        strings={strings}
      />
    </div>
  );
}
