import type { Attachment } from '../../../core/conversation';
import { element } from '../dom';
import { fill } from '../host/strings';
import { iconNode } from '../icons';
import { linkTo, textNodes } from '../text/textNodes';
import { safeHref } from '../text/segments';
import type { Wording } from './wording';

/** What was attached to a message, by name: nothing is loaded from elsewhere unless a person follows the link. */
export function attachmentList(attachments: readonly Attachment[], wording: Wording): HTMLElement {
  const { formats, strings } = wording;
  const items = attachments.map((attachment) =>
    element(
      'li',
      {},
      iconNode('file'),
      nameOf(attachment, wording),
      attachment.size !== undefined &&
        element(
          'span',
          { class: 'ocx-muted' },
          fill(strings.Attachment_Size, { size: formats.count(Math.ceil(attachment.size / 1024)) }),
        ),
    ),
  );
  return element('ul', { class: 'ocx-attachments', 'aria-label': strings.Attachments_Label }, ...items);
}

function nameOf({ name, type, url }: Attachment, { strings }: Wording): HTMLElement {
  const href = safeHref(url);
  const text = name ?? href ?? url ?? type ?? strings.Attachment_Unnamed;
  const shown = element('bdi', {}, ...textNodes(text, strings, href === undefined));
  return href === undefined ? shown : linkTo(href, href, shown);
}
