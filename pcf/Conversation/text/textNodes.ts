import { element, type Child } from '../dom';
import type { Strings } from '../host/strings';
import { segments, type Segment } from './segments';

/**
 * Text that someone outside wrote: shown as text, whatever it holds. Only plain addresses become links, unless it stands in one
 * already, and characters that would turn the direction of the text are shut in and shown.
 */
export function textNodes(text: string, strings: Strings, links = true): Node[] {
  return segments(text).map((part) =>
    part.kind === 'link' && !links ? document.createTextNode(part.text) : segmentNode(part, strings),
  );
}

export function segmentNode(part: Segment, strings: Strings): Node {
  switch (part.kind) {
    case 'text':
      return document.createTextNode(part.text);
    case 'link':
      return hostShown(linkTo(part.href, part.host, part.text), part.host);
    case 'bidi':
      // An isolate ends its effect; the style sheet writes `data-name` before it.
      return element(
        'bdi',
        { class: 'ocx-bidi', 'data-name': part.name, title: strings.Text_HiddenCharacter },
        part.text,
      );
  }
}

/** Where a link leads is seen: where its text does not say the host plainly, the style sheet writes it behind. */
function hostShown(link: HTMLAnchorElement, host: string): HTMLAnchorElement {
  if (!link.textContent.toLowerCase().includes(host)) link.dataset['host'] = host;
  return link;
}

/** A link out of the form, which learns nothing of it. */
export function linkTo(href: string, title: string, ...children: Child[]): HTMLAnchorElement {
  return element('a', { href, title, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}
