import { buildSync } from 'esbuild';
import path from 'node:path';
import type { WatchedPage } from '../browser/pages';
import { fieldsOfFile, handoffTexts, messagesOfFile } from './hostile/cases';
import type * as HostilePage from './hostile/page';
import { PAYLOADS } from './hostile/payloads';
import { REACTS, Stage } from './stage';

type InPage = { hostile: typeof HostilePage };

const stage = Stage.setUp();
let script = '';
beforeAll(() => {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(__dirname, 'hostile/page.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'hostile',
    target: 'es2022',
    write: false,
  });
  script = outputFiles[0]?.text ?? '';
});

test('there are at least 200 payloads, each another', () => {
  expect(new Set(PAYLOADS.map(({ text }) => text)).size).toBe(PAYLOADS.length);
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(200);
});

/** A form of a case without a conversation, under the strict policy, in which the built control is mounted anew for each case. */
async function open(): Promise<WatchedPage> {
  const watched = await stage.page();
  // What is used again has the script already.
  await watched.page.addInitScript(`if (!window.hostile) { ${script}; window.hostile = hostile; }`);
  await stage.openCase(stage.sample('none'), '', watched);
  await watched.page.waitForFunction(() => (window as unknown as InPage).hostile.isTaken());
  await watched.page.waitForLoadState('networkidle');
  return watched;
}

describe.each(REACTS)('on React %s', (react) => {
  stage.onReact(react);

  test.each([
    ['as messages, speakers and attachments of a file', [messagesOfFile(PAYLOADS)]],
    ['as any other text of a file', PAYLOADS.map(fieldsOfFile)],
    ['in a description and in notes', PAYLOADS.flatMap(handoffTexts)],
  ])(
    'what is hostile stays text %s',
    async (_where, cases) => {
      const { page, complaints, requests } = await open();
      const before = requests.length;
      const faults = await page.evaluate(
        (json) => (window as unknown as InPage).hostile.show(json),
        JSON.stringify(cases),
      );
      // What a text could have started would have asked for something by then.
      await page.waitForTimeout(300);
      expect(faults).toEqual([]);
      expect(complaints).toEqual([]);
      expect(requests.slice(before)).toEqual([]);
    },
    60_000,
  );
});
