import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded, MANAGED_ZIP } from '../../solution/pack/build';
import { Sandbox } from '../sandbox/sandbox';
import { launch, openPage } from './pages';
import { PICTURES } from './pictureTable';

const FOLDER = path.resolve(__dirname, '../../docs/images');
const SIZE = { width: 1100, height: 900 };

/** `npm run pictures [-- FILE…]`: takes the documentation's pictures off the sandbox, all or those that are named. */
async function takePictures(named: readonly string[]): Promise<void> {
  const unknown = named.filter((name) => !PICTURES.some(({ file }) => file === name));
  if (unknown.length > 0) throw new Error(`No such picture: ${unknown.join(', ')}.`);
  await buildIfNeeded();
  mkdirSync(FOLDER, { recursive: true });
  const sandbox = await Sandbox.start(readFileSync(MANAGED_ZIP));
  const browser = await launch();
  try {
    for (const { file, take } of PICTURES) {
      if (named.length > 0 && !named.includes(file)) continue;
      const { page, context } = await openPage(browser, sandbox.origin);
      await page.setViewportSize(SIZE);
      const shown = await take({ sandbox, page });
      await shown.screenshot({ path: path.join(FOLDER, file) });
      await context.close();
      await sandbox.reset();
      process.stdout.write(`${file}\n`);
    }
  } finally {
    await browser.close();
    await sandbox.close();
  }
}

takePictures(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
