import { element } from '../dom';
import type { Strings } from '../host/strings';
import { markdown, type Branch, type Part } from './markdown';
import { linkTo, segmentNode } from './textNodes';

/** Marks stay in the document, hidden: the text of an element is the text as it was written, character by character. */
export const MARK = 'ocx-mark';

/** `textNodes`, with the Markdown in the text shown as what it means. */
export function richNodes(text: string, strings: Strings): Node[] {
  return nodesOf(markdown(text), strings);
}

function nodesOf(parts: readonly Part[], strings: Strings): Node[] {
  return parts.map((part) => {
    if ('parts' in part) return branchNode(part, nodesOf(part.parts, strings));
    return part.kind === 'mark' ? element('span', { class: MARK }, part.text) : segmentNode(part, strings);
  });
}

function branchNode(branch: Branch, content: Node[]): HTMLElement {
  switch (branch.kind) {
    case 'strong':
      return element('strong', {}, ...content);
    case 'emphasis':
      return element('em', {}, ...content);
    case 'strike':
      return element('s', {}, ...content);
    case 'code':
      return element('code', {}, ...content);
    case 'codeBlock':
      return element('code', { class: 'ocx-code-block', dir: 'ltr' }, ...content);
    case 'heading':
      // Not a heading of the page, whose outline it would break.
      return element('strong', { class: 'ocx-heading' }, ...content);
    case 'list':
      return element(branch.ordered ? 'ol' : 'ul', { class: 'ocx-list' }, ...content);
    case 'item':
      return element(
        'li',
        { value: branch.number === undefined ? undefined : String(branch.number) },
        ...content,
      );
    case 'namedLink': {
      // The style sheet writes the host behind the name.
      const link = linkTo(branch.href, branch.href, ...content);
      link.dataset['host'] = branch.host;
      return link;
    }
  }
}
