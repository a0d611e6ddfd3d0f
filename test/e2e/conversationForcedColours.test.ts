import type { Page } from 'playwright-core';
import { Stage } from './stage';
import { seeState } from './scenarioStage';

const stage = Stage.setUp();

/** A state of the conversation where the system's colours take the place of all others; axe-core cannot judge that. */
async function open(id: string): Promise<Page> {
  const { page } = await stage.page();
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await seeState(stage, page, id);
  return page;
}

/** Values of a property of all elements that a selector finds. */
function styles(page: Page, selector: string, property: string, pseudo?: string): Promise<string[]> {
  return page.$$eval(
    selector,
    (all, [property, pseudo]) =>
      all.map((each) => getComputedStyle(each, pseudo ?? null).getPropertyValue(property ?? '')),
    [property, pseudo],
  );
}

describe('with forced colours', () => {
  test('each message has a border, the AI’s in a colour of its own, and icons have the colour of the text around them', async () => {
    const page = await open('state-everything');
    const widths = await styles(page, 'li[data-author]', 'border-width');
    expect(widths).toHaveLength(7);
    expect(new Set(widths)).toEqual(new Set(['1px 1px 1px 3px']));
    const [ground] = await styles(page, 'body', 'background-color');
    const start = async (author: string): Promise<string | undefined> =>
      (await styles(page, `li[data-author="${author}"]`, 'border-inline-start-color'))[0];
    const colours = [ground, await start('customer'), await start('ai')];
    expect(new Set(colours).size).toBe(3);
    const strange = await page.$$eval('[data-opencx] .ocx-icon', (all) =>
      all.filter(
        (icon) => getComputedStyle(icon).stroke !== getComputedStyle(icon.parentElement ?? icon).color,
      ),
    );
    expect(strange).toEqual([]);
  });

  test('what is chosen, pressed or hidden differs from what is not in its lines', async () => {
    const page = await open('state-handoffs');
    expect(await styles(page, '.ocx-picker [aria-pressed="true"]', 'border-width')).toEqual(['3px']);
    expect(await styles(page, '.ocx-picker [aria-pressed="false"]', 'border-width')).toEqual(['1px', '1px']);
    await page.click('[data-tool="author-ai"]');
    expect(await styles(page, '[data-tool="author-customer"]', 'border-width')).toEqual(['3px']);
    expect(await styles(page, '[data-tool="author-ai"]', 'border-width')).toEqual(['1px']);
    expect(await styles(page, '[data-tool="author-ai"]', 'text-decoration-line')).toEqual(['line-through']);
    await page.click('[data-tool="mask"]');
    expect(await styles(page, '[data-tool="mask"]', 'border-width')).toEqual(['3px']);
  });

  test('what the search found stands out, and the hit that one is at among the others', async () => {
    const page = await open('state-found');
    const drawn = async (name: string, part: string): Promise<string | undefined> =>
      (await styles(page, '[data-part="text"]', part, `::highlight(${name})`))[0];
    const [ground] = await styles(page, 'body', 'background-color');
    for (const name of ['ocx-hit', 'ocx-hit-current'])
      expect(await drawn(name, 'background-color')).not.toBe(ground);
    expect(await drawn('ocx-hit', 'text-decoration-line')).toBe('none');
    expect(await drawn('ocx-hit-current', 'text-decoration-line')).toBe('underline');
    expect(await styles(page, '[data-hit="current"]', 'outline-width')).toEqual(['2px']);
  });

  test('one sees that something is on its way', async () => {
    const page = await open('state-loading');
    expect(await styles(page, '.ocx-skeleton span', 'border-width')).toEqual(['1px', '1px', '1px']);
  });
});

test.each(['light', 'dark', 'contrast', 'off'])(
  'what is chosen or pressed differs from what is not in more than its colour, in the theme %s',
  async (theme) => {
    const { page } = await stage.page();
    await seeState(stage, page, 'state-handoffs', `&theme=${theme}`);
    for (const chosen of ['.ocx-picker [aria-pressed="true"]', '[data-tool="author-ai"]'])
      expect(await styles(page, chosen, 'box-shadow')).toEqual([expect.stringContaining('inset')]);
    for (const other of ['.ocx-picker [aria-pressed="false"]', '[data-tool="mask"]'])
      expect((await styles(page, other, 'box-shadow')).join()).toMatch(/^none/);
  },
);

test('in high contrast, a button can be read while one points at it and while one holds it down', async () => {
  const { page } = await stage.page();
  await page.setViewportSize({ width: 1000, height: 1600 });
  await seeState(stage, page, 'state-handoffs', '&theme=contrast');
  /** WCAG's, of the text on what is behind it. */
  const contrast = (selector: string): Promise<number> =>
    page.$eval(selector, (button) => {
      const luminance = (colour: string): number => {
        const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
          const share = Number(part) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const { color, backgroundColor } = getComputedStyle(button);
      const [dark = 0, light = 0] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    });
  const buttons = ['.ocx-picker [aria-pressed="true"]', '.ocx-picker [aria-pressed="false"]'];
  for (const selector of [
    ...buttons,
    ...['fold', 'author-ai', 'download', 'earlier'].map((tool) => `[data-tool="${tool}"]`),
  ]) {
    await page.hover(selector);
    expect([selector, (await contrast(selector)) >= 4.5]).toEqual([selector, true]);
    await page.mouse.down();
    expect([selector, (await contrast(selector)) >= 4.5]).toEqual([selector, true]);
    await page.mouse.move(2, 2);
    await page.mouse.up();
  }
});
