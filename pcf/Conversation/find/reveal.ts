/** Pixels that a place keeps from the upper and lower edge. */
const MARGIN = 24;

/** Elements that are at most a screen of the region away from what it shows. */
export function near(region: Element, elements: Iterable<Element>): Set<Element> {
  const { top, bottom, height } = region.getBoundingClientRect();
  const found = new Set<Element>();
  for (const element of elements) {
    const place = element.getBoundingClientRect();
    if (place.bottom >= top - height && place.top <= bottom + height) found.add(element);
  }
  return found;
}

/** Scrolls inside the region only, and at once: neither the page nor the focus moves, and no motion is to be reduced. */
export function scrollTo(region: Element, place: Element | Range): void {
  bring(region, place);
  // Runs of messages that come into sight take their real height now, which moves the place.
  requestAnimationFrame(() => {
    bring(region, place);
    requestAnimationFrame(() => {
      bring(region, place);
    });
  });
}

function bring(region: Element, place: Element | Range): void {
  const view = region.getBoundingClientRect();
  const { top, bottom } = place.getBoundingClientRect();
  if (top >= view.top + MARGIN && bottom <= view.bottom - MARGIN) return;
  const tall = bottom - top > view.height - 2 * MARGIN;
  if (tall && top >= view.top && top <= view.top + MARGIN) return;
  region.scrollTop += top - view.top - (tall ? MARGIN : view.height / 3);
}
