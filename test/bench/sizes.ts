import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { MANAGED_ZIP } from '../../solution/pack/build';
import { LANGUAGES } from '../../webresources/setupCheck/languages';
import type { Benchmark, Measurement } from './benchmark';
import { BenchStage } from './painting/stage';

const KB = 1024;
const CONTROL = 'Controls/ocx_OpenCX.Conversation/bundle.js';
/** Web resources carry their id at the end of their path. */
const FORM_SCRIPT = 'WebResources/ocx_caseformjs';

/** Files of the managed zip, and what the browser loads of them. */
export const sizes: readonly Benchmark[] = [
  { name: 'size of the control', measure: controlSizes },
  { name: 'size of the form script', measure: () => [size('minified', file(FORM_SCRIPT).length, 6)] },
  {
    name: 'size of the setup check, first visit',
    measure: () => BenchStage.with(async (stage) => visits(stage)),
  },
];

function controlSizes(): Measurement[] {
  const bundle = file(CONTROL);
  return [size('minified', bundle.length, 60), size('gzip', gzipSync(bundle).length, 20)];
}

async function visits(stage: BenchStage): Promise<Measurement[]> {
  const rows: Measurement[] = [];
  for (const { lcid, tag } of LANGUAGES) rows.push(size(tag, await bytesOfVisit(stage, lcid), 90));
  return rows;
}

/** Bytes of ours, stored, that the page loads until it has said what is missing. */
async function bytesOfVisit(stage: BenchStage, lcid: number): Promise<number> {
  const { page, context } = await stage.open();
  const loaded: Promise<number>[] = [];
  let texts = 0;
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/WebResources/ocx_/')) return;
    if (pathname.includes(`texts.${lcid}.`)) texts++;
    loaded.push(response.body().then(({ length }) => length));
  });
  await page.route('**/ClientGlobalContext.js.aspx', async (route) => {
    const script = await (await route.fetch()).text();
    await route.fulfill({ body: script.replace('1033', String(lcid)), contentType: 'text/javascript' });
  });
  const { setupCheck, clientId } = stage.sandbox.directory();
  const data = encodeURIComponent(`app=${clientId}`);
  await page.goto(`${stage.sandbox.origin}${setupCheck}?as=admin&data=${data}`);
  await page.waitForSelector('[data-opencx="setup-check"][data-state="done"]');
  const bytes = await Promise.all(loaded);
  await context.close();
  // English is not to be counted for another language.
  if (texts !== 1) throw new Error(`The setup check loaded ${texts} files of texts in ${lcid}.`);
  return bytes.reduce((sum, length) => sum + length, 0);
}

function size(what: string, bytes: number, most: number): Measurement {
  return { what, value: bytes / KB, unit: 'KB', budget: { atMost: most } };
}

function file(start: string): Uint8Array {
  const files = unzipSync(readFileSync(MANAGED_ZIP));
  const [found, ...others] = Object.keys(files).filter(
    (name) => name.startsWith(start) && !name.endsWith('.txt'),
  );
  if (found === undefined || others.length > 0) throw new Error(`Not one file of the zip is '${start}'.`);
  return files[found] ?? new Uint8Array();
}
