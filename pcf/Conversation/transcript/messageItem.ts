import * as React from 'react';
import { quotedFrom, type Message } from '../../../core/conversation';
import type { Formats } from '../host/formats';
import { fill, type Strings } from '../host/strings';
import { PlainText } from '../text/PlainText';
import { Attachments } from './Attachments';
import { messageLabel, roleOf, timeText } from './authors';

interface MessageItemProps {
  message: Message;
  number: number;
  total: number;
  /** The one before it is by the same author, whose name is not shown again. */
  sameAuthor: boolean;
  formats: Formats;
  strings: Strings;
}

/** One message: who, when, what. */
export function MessageItem(props: MessageItemProps): React.ReactElement {
  const { message, number, total, sameAuthor, formats, strings } = props;
  const { author, text, attachments, fields = [] } = message;
  const quoted = quotedFrom(text);
  return (
    <li
      className={sameAuthor ? 'ocx-message ocx-same-author' : 'ocx-message'}
      data-author={author.kind}
      aria-label={messageLabel(message, { number, total }, formats, strings)}
    >
      <div className="ocx-meta">
        {author.name !== undefined && (
          <bdi className="ocx-author">
            <PlainText text={author.name} strings={strings} />
          </bdi>
        )}
        <span className={author.name === undefined ? 'ocx-author' : undefined}>
          {roleOf(author, strings)}
        </span>
        <Stamp message={message} formats={formats} />
      </div>
      {fields.map(({ label, value }, index) => (
        <div key={index} className="ocx-message-field" data-part="field" dir="auto">
          <PlainText text={fill(strings.Message_Field, { label, value })} strings={strings} />
        </div>
      ))}
      <div className="ocx-text" data-part="text" dir="auto">
        <PlainText text={text.slice(0, quoted)} strings={strings} />
        {quoted < text.length && (
          <details className="ocx-quoted">
            {/* The style sheet writes the label, so that the text here is the message's and nothing else. */}
            <summary aria-label={strings.Message_Quoted} />
            <PlainText text={text.slice(quoted)} strings={strings} />
          </details>
        )}
      </div>
      {attachments.length > 0 && (
        <Attachments attachments={attachments} formats={formats} strings={strings} />
      )}
    </li>
  );
}

function Stamp({ message, formats }: { message: Message; formats: Formats }): React.ReactElement | null {
  const { sentAt } = message;
  if (sentAt === undefined) return null;
  const text = timeText(message, formats);
  return sentAt.iso === undefined ? (
    <bdi className="ocx-time">{text}</bdi>
  ) : (
    <time className="ocx-time" dateTime={sentAt.iso} title={sentAt.verbatim}>
      {text}
    </time>
  );
}
