import type { Page } from 'playwright-core';

/** WCAG 1.4.12: what a reader may set, with nothing lost by it. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;

/** Spaces text as WCAG 1.4.12 has it; a constructed style sheet is none of the content security policy's business. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, TEXT_SPACING);
}

/** What does not fit into a part of the page: what scrolls sideways, text that is cut off, texts and controls on top of one another. */
export function misfits(page: Page, part: string): Promise<string[]> {
  return page.evaluate((part) => {
    const root = document.querySelector(part);
    if (!root) return [`no ${part}`];
    const misfits: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) misfits.push(`the page is ${scrollWidth} wide on ${clientWidth}`);

    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className.toString().split(' ')[0] ?? ''}[${element.getAttribute('data-tool') ?? element.textContent?.trim().slice(0, 30) ?? ''}]`;
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({
        opacityProperty: true,
        visibilityProperty: true,
        contentVisibilityAuto: true,
      }) &&
      !element.matches('details:not([open])') &&
      !element.closest('.ocx-hidden, .ocx-same-author .ocx-meta > :not(.ocx-time)');

    for (const element of [root, ...root.querySelectorAll('*')]) {
      if (!isSeen(element) || element instanceof SVGElement || element.clientWidth === 0) continue;
      const cutsOff = getComputedStyle(element).overflowX !== 'visible';
      if ((cutsOff || element === root) && element.scrollWidth > element.clientWidth)
        misfits.push(`${name(element)} holds ${element.scrollWidth} in ${element.clientWidth}`);
      const cutsBelow = ['hidden', 'clip'].includes(getComputedStyle(element).overflowY);
      if (cutsBelow && element.scrollHeight > element.clientHeight)
        misfits.push(
          `${name(element)} holds ${element.scrollHeight} in the height of ${element.clientHeight}`,
        );
    }

    // Boxes of lines of text, and of what one can press.
    const boxes: { of: Element; box: DOMRect }[] = [];
    // What has scrolled out of the sight of its region lies on nothing.
    const add = (of: Element, box: DOMRect): void => {
      const view = of.closest('.ocx-scroll, .ocx-unread, pre')?.getBoundingClientRect();
      if (!view || (box.bottom <= view.bottom && box.top >= view.top)) boxes.push({ of, box });
    };
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const of = node.parentElement;
      if (!of || !node.textContent?.trim() || !isSeen(of)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) add(of, box);
    }
    for (const of of root.querySelectorAll('button, input, summary'))
      if (isSeen(of)) add(of, of.getBoundingClientRect());
    const frame = root.getBoundingClientRect();
    boxes.forEach(({ of, box }, index) => {
      if (box.left < frame.left - 1 || box.right > frame.right + 1) misfits.push(`${name(of)} sticks out`);
      for (const { of: other, box: place } of boxes.slice(index + 1)) {
        if (of.contains(other) || other.contains(of)) continue;
        const across = Math.min(box.right, place.right) - Math.max(box.left, place.left);
        const down = Math.min(box.bottom, place.bottom) - Math.max(box.top, place.top);
        if (across > 1 && down > 2) misfits.push(`${name(of)} lies on ${name(other)}`);
      }
    });
    return misfits;
  }, part);
}
