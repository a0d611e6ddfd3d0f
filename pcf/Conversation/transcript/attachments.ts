import { Link } from '@fluentui/react';
import * as React from 'react';
import type { Attachment } from '../../../core/conversation';
import type { Formats } from '../host/formats';
import { fill, type Strings } from '../host/strings';
import { Icon } from '../icons';
import { PlainText } from '../text/PlainText';
import { safeHref } from '../text/segments';

interface AttachmentsProps {
  attachments: readonly Attachment[];
  formats: Formats;
  strings: Strings;
}

/** What was attached to a message, by name: nothing is loaded from elsewhere unless a person follows the link. */
export function Attachments({ attachments, formats, strings }: AttachmentsProps): React.ReactElement {
  return (
    <ul className="ocx-attachments" aria-label={strings.Attachments_Label}>
      {attachments.map((attachment, index) => (
        <li key={index}>
          <Icon name="file" />
          <Name attachment={attachment} strings={strings} />
          {attachment.size !== undefined && (
            <span className="ocx-muted">
              {fill(strings.Attachment_Size, { size: formats.count(Math.ceil(attachment.size / 1024)) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Name({ attachment, strings }: { attachment: Attachment; strings: Strings }): React.ReactElement {
  const { name, type, url } = attachment;
  const href = safeHref(url);
  if (href === undefined) {
    return (
      <bdi>
        <PlainText text={name ?? url ?? type ?? strings.Attachment_Unnamed} strings={strings} />
      </bdi>
    );
  }
  return (
    <Link href={href} title={href} target="_blank" rel="noopener noreferrer" underline>
      <bdi>
        <PlainText text={name ?? href} links={false} strings={strings} />
      </bdi>
    </Link>
  );
}
