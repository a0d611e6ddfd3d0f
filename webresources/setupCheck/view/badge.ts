import type { Finding } from '../../../core/access';
import type { Texts } from '../strings/texts';
import { element } from './element';

/** A shape of its own for each finding, so that colour is never the only sign; one for the two that find nothing. 20 × 20 units. */
const SHAPES: Record<Exclude<Finding, 'not-evaluated'>, string> = {
  pass: 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm3.4 5.3L9 11.7 6.8 9.5l-1 1L9 13.8l5.5-5.4-1-1Z',
  'at-risk': 'M10 2.3 18.6 17H1.4L10 2.3Zm-.8 5.2v5h1.6v-5H9.2Zm0 6.2v1.6h1.6v-1.6H9.2Z',
  missing:
    'M6.6 2h6.8L18 6.6v6.8L13.4 18H6.6L2 13.4V6.6L6.6 2Zm.6 4.2-1 1L9 10l-2.8 2.8 1 1L10 11l2.8 2.8 1-1L11 10l2.8-2.8-1-1L10 9 7.2 6.2Z',
  'cannot-tell':
    'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 3.4A2.8 2.8 0 0 0 7.2 8h1.5c0-.7.6-1.2 1.3-1.2s1.3.5 1.3 1.2c0 .5-.3.8-.9 1.3-.8.6-1.2 1.2-1.2 2.2h1.6c0-.5.2-.7.8-1.2.7-.5 1.3-1.2 1.3-2.3A2.8 2.8 0 0 0 10 5.4ZM9.2 12.8v1.7h1.7v-1.7H9.2Z',
  'not-applicable':
    'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 1.6a6.4 6.4 0 1 0 0 12.8 6.4 6.4 0 0 0 0-12.8ZM6 9.2h8v1.6H6V9.2Z',
  'too-much': 'M10 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm-.8 4v3.2H6v1.6h3.2V14h1.6v-3.2H14V9.2h-3.2V6H9.2Z',
};

const SVG = 'http://www.w3.org/2000/svg';

export function icon(finding: Finding): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', `icon ${finding}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[finding === 'not-evaluated' ? 'not-applicable' : finding]);
  path.setAttribute('fill-rule', 'evenodd');
  svg.appendChild(path);
  return svg;
}

/** A finding as a word. */
export function badge(finding: Finding, texts: Texts, word = texts.wording.findings[finding]): HTMLElement {
  return element('span', { class: `badge ${finding}` }, word);
}
