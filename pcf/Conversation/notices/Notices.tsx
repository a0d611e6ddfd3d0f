import * as React from 'react';
import type { Notice } from '../../../core/conversation';
import type { Formats } from '../host/formats';
import type { Strings } from '../host/strings';
import type { LargeFiles } from '../useLargeFiles';
import { PlainText } from '../text/PlainText';
import { Bar } from './Bar';
import { LargeFile } from './LargeFile';
import { noticeText } from './wording';

interface NoticesProps {
  notices: readonly Notice[];
  files: LargeFiles;
  formats: Formats;
  strings: Strings;
}

/** What must be told about the reading of a conversation before it is read; where else it stands is told below it. */
export function Notices({ notices, files, formats, strings }: NoticesProps): React.ReactElement {
  return (
    <>
      {notices.filter(isUrgent).map((notice, index) => (
        <Bar key={index} kind={notice.kind} tone="warning" text={noticeText(notice, formats, strings)}>
          {notice.kind === 'unread' && (
            <div className="ocx-unread" dir="auto" data-part="unread-text">
              <PlainText text={notice.text} strings={strings} />
            </div>
          )}
          {notice.kind === 'file-not-read' && notice.noteId !== undefined && (
            <LargeFile noteId={notice.noteId} files={files} strings={strings} />
          )}
        </Bar>
      ))}
    </>
  );
}

function isUrgent({ kind }: Notice): boolean {
  return kind !== 'duplicate';
}
