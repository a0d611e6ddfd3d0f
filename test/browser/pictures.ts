import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded, MANAGED_ZIP } from '../../solution/pack/build';
import { grant } from '../sandbox/administration';
import { Sandbox } from '../sandbox/sandbox';
import { launch, openPage } from './pages';

const FOLDER = path.resolve(__dirname, '../../docs/images');

/** `npm run pictures`: takes the README's pictures off the sandbox. */
async function takePictures(): Promise<void> {
  await buildIfNeeded();
  mkdirSync(FOLDER, { recursive: true });
  const sandbox = await Sandbox.start(readFileSync(MANAGED_ZIP));
  const browser = await launch();
  const { page } = await openPage(browser, sandbox.origin);
  await page.setViewportSize({ width: 1100, height: 900 });
  const { caseForm, setupCheck, clientId } = sandbox.directory();

  const phone = sandbox.cases.find(({ name }) => name === 'phone');
  await page.goto(`${sandbox.origin}${caseForm.replace('{id}', phone?.incidentId ?? '')}&as=agent`);
  await page.waitForSelector('[data-opencx="conversation"][data-state="ready"]');
  await page.screenshot({ path: path.join(FOLDER, 'case-form.png') });

  // A check that has something to say: the role lacks one privilege.
  await grant(sandbox.clientOf('admin'), 'prvAppendToContact', 'None');
  await page.goto(`${sandbox.origin}${setupCheck}?as=admin&data=${encodeURIComponent(`app=${clientId}`)}`);
  await page.waitForSelector('[data-opencx="setup-check"][data-state="done"]');
  await page.screenshot({ path: path.join(FOLDER, 'setup-check.png') });

  // The question that is asked before a form of the organisation's own gets the tab.
  await page.goto(`${sandbox.origin}${setupCheck}?as=admin&data=${encodeURIComponent('forms=1')}`);
  const contoso = page.locator('[data-form]', { hasText: 'Case (Contoso)' });
  await contoso.getByRole('button', { name: 'Add to form' }).click();
  await contoso.getByRole('button', { name: 'Save and publish' }).waitFor();
  await page.locator('details', { has: contoso }).screenshot({ path: path.join(FOLDER, 'case-forms.png') });

  await browser.close();
  await sandbox.close();
}

takePictures().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
