import { isReadFailure } from '../../../core/access';
import { fill, type Texts } from '../strings';
import { icon } from './badge';
import { button, element } from './element';

/** What stopped a check, what it means and what to do. */
export function failure(thrown: unknown, texts: Texts, runAgain: () => void): HTMLElement {
  const read = isReadFailure(thrown) ? thrown : undefined;
  const { title, meaning } = texts.failures[read?.failure ?? 'unknown'];
  const wait = read?.retryAfterSeconds;
  const detail = thrown instanceof Error || read ? (read ?? (thrown as Error)).message : '';
  return element(
    'section',
    { class: 'card summary missing', role: 'alert', 'data-failure': read?.failure ?? 'unknown' },
    icon('missing'),
    element(
      'div',
      { class: 'summary-words' },
      element('h2', { tabindex: '-1', 'data-part': 'verdict' }, title),
      element('p', {}, meaning),
      wait === undefined
        ? undefined
        : element('p', {}, element('strong', {}, fill(texts.retryAfter, { seconds: String(wait) }))),
      detail ? element('p', { class: 'detail' }, fill(texts.unread.detail, { detail })) : undefined,
    ),
    button(texts.runAgain, 'secondary', runAgain),
  );
}

/** The page was opened where there is no Dataverse behind it. */
export function noContext(texts: Texts): HTMLElement {
  const { title, meaning } = texts.failures['no-context'];
  return element(
    'section',
    { class: 'card summary missing', role: 'alert', 'data-failure': 'no-context' },
    icon('missing'),
    element('div', { class: 'summary-words' }, element('h2', {}, title), element('p', {}, meaning)),
  );
}
