import type { Preview } from '../../../core/forms';
import { fill } from '../../../core/texts';
import type { FormTexts } from '../strings/texts';
import { element } from '../view/element';

/** What goes and what comes in a form's text, whole, a line for each tag. */
export function xmlChanges({ changes }: Preview, { page }: FormTexts): HTMLElement {
  const each = changes.map(({ offset, removed, inserted }) =>
    element(
      'li',
      {},
      element('p', { class: 'hint' }, fill(page.at, { offset: String(offset) })),
      ...lines(removed, 'del', '−'),
      ...lines(inserted, 'ins', '+'),
    ),
  );
  return element(
    'details',
    { class: 'xml' },
    element('summary', {}, element('h5', {}, fill(page.xml, { count: String(changes.length) }))),
    element('ol', { class: 'plain' }, ...each),
  );
}

/** Tags and what is between them; a stray `<` stands alone. */
const PIECES = /<[^<>]*>|[^<]+|</g;

function lines(text: string, tag: 'ins' | 'del', sign: string): HTMLElement[] {
  return (text.match(PIECES) ?? []).map((piece) =>
    element(tag, { class: 'line', dir: 'ltr' }, `${sign} `, element('code', {}, shown(piece))),
  );
}

/** Blanks that are all there is would not be seen. */
function shown(piece: string): string {
  if (piece.trim() !== '') return piece;
  return piece.replace(/ /g, '·').replace(/\t/g, '⇥').replace(/\r/g, '␍').replace(/\n/g, '↵');
}
