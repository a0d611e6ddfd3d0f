import * as React from 'react';
import type { Conversation, Source } from '../../../core/conversation';
import type { Formats } from '../host/formats';
import { fill, type Strings } from '../host/strings';
import { noticeText, sourceText } from './wording';

interface SourcesProps {
  conversation: Conversation;
  /** A source's text as it was written, asked for when it is to be shown. */
  rawText: (source: Source) => string | undefined;
  formats: Formats;
  strings: Strings;
}

/** Where the conversation was read from and how, and where else it stands: below it, since nobody in a hurry needs that first. */
export function Sources(props: SourcesProps): React.ReactElement {
  const { conversation, rawText, formats, strings } = props;
  const { source, notices } = conversation;
  const [isOpen, setOpen] = React.useState(false);
  const readFrom = (from: Source): React.ReactNode => (
    <p>{fill(strings.Source_Shown, { source: sourceText(from, formats, strings) })}</p>
  );
  const places = [source];
  for (const notice of notices) if (notice.kind === 'duplicate') places.push(notice.source);
  return (
    <div className="ocx-muted" data-part="sources">
      {readFrom(source)}
      {source.format !== undefined && (
        <p data-field="format">{fill(strings.Source_Format, { format: source.format })}</p>
      )}
      {notices
        .filter(({ kind }) => kind === 'duplicate')
        .map((notice, index) => (
          <p key={index} data-notice={notice.kind}>
            {noticeText(notice, formats, strings)}
          </p>
        ))}
      <details
        className="ocx-raw"
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.hasAttribute('open'));
        }}
      >
        <summary data-tool="raw">{strings.Source_Raw}</summary>
        {isOpen &&
          places.map((place, index) => (
            <React.Fragment key={index}>
              {places.length > 1 && readFrom(place)}
              <pre dir="auto" tabIndex={0} data-part="raw">
                {rawText(place)}
              </pre>
            </React.Fragment>
          ))}
      </details>
    </div>
  );
}
