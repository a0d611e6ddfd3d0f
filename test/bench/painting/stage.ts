import { buildSync } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { MANAGED_ZIP } from '../../../solution/pack/build';
import { launch, openPage, type WatchedPage } from '../../browser/pages';
import { Sandbox } from '../../sandbox/sandbox';
import type * as Bench from './page';

/** The members of `page.ts` as the browser has them. */
export type InPage = { bench: typeof Bench };

/** The sandbox with the built managed zip, and a browser. */
export class BenchStage {
  private constructor(
    readonly sandbox: Sandbox,
    readonly browser: Browser,
  ) {}

  /** Closes both when `use` is done, or fails. */
  static async with<T>(use: (stage: BenchStage) => Promise<T>): Promise<T> {
    const sandbox = await Sandbox.start(readFileSync(MANAGED_ZIP));
    try {
      const browser = await launch();
      try {
        return await use(new BenchStage(sandbox, browser));
      } finally {
        await browser.close();
      }
    } finally {
      await sandbox.close();
    }
  }

  open(): Promise<WatchedPage> {
    return openPage(this.browser, this.sandbox.origin);
  }

  caseAddress(name: string): string {
    const found = this.sandbox.cases.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`There is no sample case '${name}'.`);
    return this.addressOf(found.incidentId);
  }

  addressOf(incidentId: string): string {
    return `${this.sandbox.origin}${this.sandbox.directory().caseForm.replace('{id}', incidentId)}&as=agent`;
  }

  /** A form of a case without a conversation, ready to measure in, its CPU as many times slower as `slower` says. */
  async measure<T>(slower: number, use: (page: Page) => Promise<T>): Promise<T> {
    const { context, page } = await this.open();
    try {
      await page.addInitScript({ content: script() });
      await page.goto(this.caseAddress('none'));
      await page.waitForFunction(() => (window as unknown as InPage).bench.isLoaded());
      const debug = await context.newCDPSession(page);
      await debug.send('HeapProfiler.collectGarbage');
      await debug.send('Emulation.setCPUThrottlingRate', { rate: slower });
      return await use(page);
    } finally {
      await context.close();
    }
  }
}

let built: string | undefined;

function script(): string {
  built ??= buildSync({
    entryPoints: [path.join(__dirname, 'page.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'bench',
    target: 'es2022',
    write: false,
  }).outputFiles[0]?.text;
  // Playwright runs it inside a function.
  return `${built ?? ''};window.bench = bench;`;
}
