import { element } from '../view/element';

const askBefore = (event: Event): void => {
  event.preventDefault();
  // Chromium before 119 asks for this one only.
  event.returnValue = false;
};

/** While it is on, the browser asks before the page is left. */
export function holdPage(on: boolean): void {
  if (on) window.addEventListener('beforeunload', askBefore);
  else window.removeEventListener('beforeunload', askBefore);
}

/**
 * A check that begins anew takes away all results. What somebody still has to see the end of goes on in front of them instead.
 * @param results where the view stands, at whatever depth
 * @param isNeeded whether there is something left to see
 * @returns what takes it from there, for whoever puts it back among results
 */
export function stayAbove(
  results: HTMLElement,
  view: HTMLElement,
  title: string,
  isNeeded: () => boolean,
): () => void {
  let kept: HTMLElement | undefined;
  new MutationObserver(() => {
    if (view.isConnected && !kept?.contains(view)) return;
    release();
    if (!isNeeded()) return;
    kept = element('section', { class: 'card' }, element('h2', {}, title), view);
    results.before(kept);
  }).observe(results, { childList: true });
  return release;

  function release(): void {
    kept?.remove();
    kept = undefined;
  }
}
