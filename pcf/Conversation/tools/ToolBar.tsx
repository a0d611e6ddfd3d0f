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
  formats: Formats;
  strings: Strings;
}

/** Messages; a talk of more is laid out as far as it is in sight: see `data-long` in the style sheet. */
const LAID_OUT_WHOLE = 400;

/** What one can do with the transcript below; `children` come last. */
export function ToolBar(props: React.PropsWithChildren<ToolBarProps>): React.ReactElement {
  const { region, conversation, formats, strings, children } = props;
  const [hidden, setHidden] = React.useState<readonly AuthorKind[]>([]);
  const isLong = conversation.messages.length > LAID_OUT_WHOLE;
  React.useEffect(() => {
    region.current?.toggleAttribute('data-long', isLong);
  }, [region, isLong]);
  return (
    <div className="ocx-tools" role="group" aria-label={strings.Tools_Label}>
      <div className="ocx-tool-row">
        <SearchBox region={region} hidden={hidden} formats={formats} strings={strings} />
        <JumpBar region={region} conversation={conversation} strings={strings} />
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
