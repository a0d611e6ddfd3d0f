import type { Page } from 'playwright-core';
import { pdfText } from '../browser/pdfText';

/** The text of each sheet that Chromium prints, without white space. */
export const onPaper = async (page: Page): Promise<string[]> => pdfText(await page.pdf());

/** Presses the control's own button, and lets no window of the browser's come of it. */
export function pressPrint(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.print = () => undefined;
    document.querySelector<HTMLElement>('[data-tool="print"]')?.click();
  });
}

/** The texts that are not on paper, in their order, one after another. */
export function missingOn(
  paper: readonly string[],
  texts: readonly (string | null | undefined)[],
): unknown[] {
  const printed = paper.join('');
  let at = 0;
  return texts.filter((text) => {
    const found = printed.indexOf((text ?? '').replace(/\s/g, ''), at);
    if (found >= 0) at = found;
    return found < 0;
  });
}
