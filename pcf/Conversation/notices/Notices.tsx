import * as React from 'react';
import type { Notice } from '../../../core/conversation';
import type { Formats } from '../host/formats';
import type { Strings } from '../host/strings';
import { PlainText } from '../text/PlainText';
import { Bar } from './Bar';
import { noticeText } from './wording';

interface NoticesProps {
  notices: readonly Notice[];
  formats: Formats;
  strings: Strings;
}

/** What must be told about the reading of a conversation before it is read; where else it stands is told below it. */
export function Notices({ notices, formats, strings }: NoticesProps): React.ReactElement {
  return (
    <>
      {notices.filter(isUrgent).map((notice, index) => (
        <Bar key={index} kind={notice.kind} tone="warning" text={noticeText(notice, formats, strings)}>
          {notice.kind === 'unread' && (
            <div className="ocx-unread" dir="auto" data-part="unread-text">
              <PlainText text={notice.text} strings={strings} />
            </div>
          )}
        </Bar>
      ))}
    </>
  );
}

function isUrgent({ kind }: Notice): boolean {
  return kind !== 'duplicate';
}
