import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PLAYWRIGHT_DISABLES } from '../browser/pages';

test('Chromium is started without the features that Playwright disables', () => {
  const bundle = path.resolve(__dirname, '../../node_modules/playwright-core/lib/coreBundle.js');
  const [, list = ''] = /\bdisabledFeatures = \[([^\]]*)\]/.exec(readFileSync(bundle, 'utf8')) ?? [];
  const named = [...list.matchAll(/^\s*"(\w+)",?$/gm)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(0);
  expect(PLAYWRIGHT_DISABLES).toEqual(named);
});
