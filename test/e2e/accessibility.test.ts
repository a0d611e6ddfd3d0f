import { source as axeSource } from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { MANAGED_ZIP } from '../../solution/pack/build';
import { launch, openPage } from '../browser/pages';
import { Sandbox } from '../sandbox/sandbox';

let sandbox: Sandbox;
let browser: Browser;

beforeAll(async () => {
  sandbox = await Sandbox.start(readFileSync(MANAGED_ZIP));
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await sandbox.close();
});
afterEach(() => sandbox.setFaults([]));

/** What axe-core finds in the part of the page that is ours: rule and element. */
async function violations(page: Page, part: string): Promise<string[]> {
  // Through the debugger: a script element of axe's would fall to the content security policy.
  await page.evaluate(axeSource);
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(selector);
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
  }, part);
}

const control = '[data-opencx="conversation"]';

async function openCase(name: string, more: string, state: string): Promise<Page> {
  const { page } = await openPage(browser, sandbox.origin);
  const found = sandbox.cases.find((candidate) => candidate.name === name);
  const { caseForm } = sandbox.directory();
  await page.goto(`${sandbox.origin}${caseForm.replace('{id}', found?.incidentId ?? '')}&as=agent${more}`);
  await page.waitForSelector(`${control}[data-state="${state}"]`);
  return page;
}

test.each([
  ['email', ''],
  ['email', '&theme=dark'],
  ['email', '&theme=off'],
  ['truncated', ''],
  ['hostile', '&theme=dark'],
  ['right-to-left', '&lcid=1025'],
])('axe finds nothing in the conversation of %s%s', async (name, more) => {
  const page = await openCase(name, more, 'ready');
  expect(await violations(page, control)).toEqual([]);
  await page.context().close();
});

test.each(['', '&theme=dark'])('axe finds nothing where the notes cannot be read%s', async (more) => {
  sandbox.setFaults([{ match: 'annotations', status: 403 }]);
  const page = await openCase('phone', more, 'error');
  expect(await violations(page, control)).toEqual([]);
  await page.context().close();
});

test.each(['light', 'dark'] as const)('axe finds nothing in the setup check, %s', async (colorScheme) => {
  const { page } = await openPage(browser, sandbox.origin);
  await page.emulateMedia({ colorScheme });
  const { setupCheck, clientId } = sandbox.directory();
  for (const app of [clientId, '11111111-2222-4333-8444-555555555555']) {
    await page.goto(`${sandbox.origin}${setupCheck}?as=admin&app=${app}`);
    await page.waitForSelector('[data-opencx="setup-check"][data-state="done"]');
    expect(await violations(page, 'body')).toEqual([]);
  }
  await page.context().close();
});

test('neither page scrolls sideways on a screen of 320 pixels', async () => {
  const { page } = await openPage(browser, sandbox.origin);
  await page.setViewportSize({ width: 320, height: 640 });
  const { setupCheck, clientId, caseForm } = sandbox.directory();
  const email = sandbox.cases.find(({ name }) => name === 'email');
  const pages: [string, string][] = [
    [`${caseForm.replace('{id}', email?.incidentId ?? '')}&as=agent`, `${control}[data-state="ready"]`],
    [`${setupCheck}?as=admin&app=${clientId}`, '[data-opencx="setup-check"][data-state="done"]'],
  ];
  for (const [address, ready] of pages) {
    await page.goto(sandbox.origin + address);
    await page.waitForSelector(ready);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
  await page.context().close();
});
