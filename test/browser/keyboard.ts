import type { Page } from 'playwright-core';

/** Where the focus is: the tool, else the name or the text of the element; and whether one sees it there. */
export interface Stop {
  on: string;
  /** Whether the element, or the box that it fills, shows a ring of its own around it. */
  ring: boolean;
  /** Whether something of it is in sight, and not under something else (WCAG 2.4.11). */
  inSight: boolean;
}

/** The focus of a page, moved by keys alone. */
export class Keys {
  constructor(private readonly page: Page) {}

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  is(selector: string): Promise<boolean> {
    return this.page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  }

  /** Goes on, or back, until the focus is where it is wanted: a hundred stops at most. */
  async tabTo(selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let stops = 0; stops < 100; stops += 1) {
      if (await this.is(selector)) return;
      await this.press(key);
    }
    throw new Error(`No ${key} leads to ${selector}; the focus is on ${(await this.stop()).on}.`);
  }

  /** Goes to a tool, forwards or backwards, and presses it. */
  async use(tool: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.tabTo(`[data-tool="${tool}"]`, key);
    await this.press('Enter');
  }

  stop(): Promise<Stop> {
    return this.page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const box = element.closest('.ocx-search-box') ?? element;
      const isDrawn = (width: string, style: string, colour: string): boolean =>
        parseFloat(width) >= 1 && style !== 'none' && !/^rgba\(.*, 0\)$/.test(colour);
      const own = getComputedStyle(box);
      // Fluent's buttons draw theirs inside themselves.
      const inner = getComputedStyle(box, '::after');
      const ring =
        isDrawn(own.outlineWidth, own.outlineStyle, own.outlineColor) ||
        isDrawn(inner.outlineWidth, inner.outlineStyle, inner.outlineColor) ||
        (inner.content !== 'none' &&
          isDrawn(inner.borderTopWidth, inner.borderTopStyle, inner.borderTopColor));
      const { left, top, right, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const inSight = [0.1, 0.5, 0.9].some((part) => {
        const at = document.elementFromPoint(left + (right - left) / 2, top + (bottom - top) * part);
        return at !== null && (element.contains(at) || at.contains(element));
      });
      const on =
        element.getAttribute('data-tool') ??
        element.getAttribute('aria-label') ??
        (element === document.body ? 'body' : element.textContent?.trim());
      return { on: on ?? '', ring, inSight };
    });
  }

  /** Every stop from here until the focus leaves a part of the page. */
  async stopsUntilOut(part: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop[]> {
    const stops: Stop[] = [];
    while ((await this.is(`${part} *`)) && stops.length < 100) {
      stops.push(await this.stop());
      await this.press(key);
    }
    return stops;
  }
}
