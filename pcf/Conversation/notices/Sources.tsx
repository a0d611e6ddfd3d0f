import * as React from 'react';
import type { Conversation } from '../../../core/conversation';
import type { Formats } from '../host/formats';
import { fill, type Strings } from '../host/strings';
import { noticeText, sourceText } from './wording';

interface SourcesProps {
  conversation: Conversation;
  formats: Formats;
  strings: Strings;
}

/** Where the conversation was read from, and where else it stands: below it, since nobody in a hurry needs that first. */
export function Sources({ conversation, formats, strings }: SourcesProps): React.ReactElement {
  const duplicates = conversation.notices.filter(({ kind }) => kind === 'duplicate');
  return (
    <div className="ocx-muted">
      <p>{fill(strings.Source_Shown, { source: sourceText(conversation.source, formats, strings) })}</p>
      {duplicates.map((notice, index) => (
        <p key={index} data-notice={notice.kind}>
          {noticeText(notice, formats, strings)}
        </p>
      ))}
    </div>
  );
}
