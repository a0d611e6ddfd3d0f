import type { Page } from 'playwright-core';
import { OF_COLOURS, OF_ROOM, violations } from '../browser/axe';
import type { Stage } from './stage';

export const ROOT = '[data-opencx="setup-check"]';

/** Opens the setup check with settings in its address, and waits until it has something to say. */
export async function openCheck(
  stage: Stage,
  page: Page,
  settings: Readonly<Record<string, string>> = {},
  persona = 'admin',
): Promise<void> {
  const { setupCheck, clientId } = stage.sandbox.directory();
  const data = new URLSearchParams({ app: clientId, ...settings }).toString();
  await page.goto(`${stage.sandbox.origin}${setupCheck}?as=${persona}&data=${encodeURIComponent(data)}`);
  await page.waitForSelector(`${ROOT}[data-state="done"], ${ROOT}[data-state="error"]`);
}

export const verdict = (page: Page): Promise<string | null> =>
  page.locator(ROOT).getAttribute('data-verdict');

/** Findings by what they are of: `gate`, `operation`, `privilege`, `check` or `excess`. */
export async function findings(page: Page, of: string): Promise<Record<string, string>> {
  const found = await page
    .locator(`${ROOT} [data-${of}][data-finding]`)
    .evaluateAll(
      (rows, kind) =>
        rows.map((row) => [row.getAttribute(`data-${kind}`) ?? '', row.getAttribute('data-finding') ?? '']),
      of,
    );
  return Object.fromEntries(found) as Record<string, string>;
}

/** Everything that is wrong with how the page looks as it is: in light and dark, narrow, and from right to left. */
export async function faultsOfLook(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const note = (where: string, found: readonly string[]) =>
    faults.push(...found.map((fault) => `${where}: ${fault}`));
  await page.emulateMedia({ colorScheme: 'light' });
  note('light', await violations(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  note('dark', await violations(page, 'body', OF_COLOURS));
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  await page.setViewportSize({ width: 320, height: 640 });
  for (const direction of ['ltr', 'rtl'] as const) {
    await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    note(`320 px ${direction}`, width > 320 ? [`${width} px wide`] : []);
    note(`320 px ${direction}`, await violations(page, 'body', OF_ROOM));
  }
  await page.evaluate(() => (document.documentElement.dir = 'ltr'));
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: null });
  return faults;
}
