import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { MANAGED_ZIP } from '../../solution/pack/build';
import { clear, launch, openPage, type WatchedPage } from '../browser/pages';
import { REACT_VERSIONS } from '../sandbox/host/platformFiles';
import { Sandbox } from '../sandbox/sandbox';

/** The control's root, and the same once everything is read and shown. */
export const CONTROL = '[data-opencx="conversation"]';
export const READY = `${CONTROL}[data-state="ready"]`;
/** What the control declares, and what model-driven apps load: `describe.each` of these, and `onReact` in it, runs tests on both. */
export const REACTS = Object.keys(REACT_VERSIONS);
const SETUP_CHECK = '[data-opencx="setup-check"]';

/**
 * A sandbox of the built zip and a browser, from the first to the last test of a file. A page is as good as new in each test,
 * unless a `beforeAll` opened it: that stays as it is.
 */
export class Stage {
  sandbox!: Sandbox;
  private browser!: Browser;
  /** The sandbox's own choice where none is named. */
  private react?: string;
  private readonly opened: WatchedPage[] = [];
  private readonly idle: WatchedPage[] = [];

  static setUp(launchBrowser = launch): Stage {
    const stage = new Stage();
    beforeAll(async () => {
      stage.sandbox = await Sandbox.start(readFileSync(MANAGED_ZIP));
      stage.browser = await launchBrowser();
    });
    beforeEach(() => {
      stage.opened.length = 0;
    });
    afterEach(async () => {
      stage.sandbox.setFaults([]);
      for (const watched of stage.opened.splice(0)) await stage.putBack(watched);
    });
    afterAll(async () => {
      await stage.browser.close();
      await stage.sandbox.close();
    });
    return stage;
  }

  /** In a `describe`: its tests open cases on this version of React. */
  onReact(version: string): void {
    beforeAll(() => {
      this.react = version;
    });
    afterAll(() => {
      this.react = undefined;
    });
  }

  /** A page in a browser context of its own, at nothing yet. */
  async page(): Promise<WatchedPage> {
    const watched = this.idle.pop() ?? (await openPage(this.browser, this.sandbox.origin));
    this.opened.push(watched);
    return watched;
  }

  private async putBack(watched: WatchedPage): Promise<void> {
    try {
      await clear(watched);
      this.idle.push(watched);
    } catch {
      // A page that a test closed, or that asks before it is left.
      await watched.context.close();
    }
  }

  /** Opens a path of the sandbox, on a page that was made ready for it or on any. */
  async open(path: string, prepared?: WatchedPage): Promise<WatchedPage> {
    const watched = prepared ?? (await this.page());
    await watched.page.goto(this.sandbox.origin + path);
    return watched;
  }

  /** Opens a case as an agent, or a new one where none is named; `more` is added to the address. */
  async openCase(incidentId = '', more = '', prepared?: WatchedPage): Promise<WatchedPage> {
    const watched = await this.open(this.caseAddress(incidentId, more), prepared);
    if (this.react !== undefined) expect(await loadedReact(watched.page)).toEqual([this.react, this.react]);
    return watched;
  }

  caseAddress(incidentId: string, more = ''): string {
    const react = this.react === undefined ? '' : `&react=${this.react}`;
    return `${this.sandbox.directory().caseForm.replace('{id}', incidentId)}&as=agent${react}${more}`;
  }

  /** The id of a sample case. */
  sample(name: string): string {
    const found = this.sandbox.cases.find((candidate) => candidate.name === name);
    if (!found) throw new Error(`There is no sample case '${name}'.`);
    return found.incidentId;
  }

  /** Opens the setup check with a client id in its address, waits for its end and gives the verdict. */
  async check(
    page: Page,
    persona = 'admin',
    clientId = this.sandbox.directory().clientId,
  ): Promise<string | null> {
    const data = encodeURIComponent(`app=${clientId}`);
    await page.goto(
      `${this.sandbox.origin}${this.sandbox.directory().setupCheck}?as=${persona}&data=${data}`,
    );
    const done = page.locator(`${SETUP_CHECK}[data-state="done"]`);
    await done.waitFor();
    return done.getAttribute('data-verdict');
  }
}

/** The versions that the page says it has, of the globals that control bundles are compiled against. */
function loadedReact(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Platform = Record<'Reactv16' | 'ReactDOMv16', { version: string }>;
    const { Reactv16, ReactDOMv16 } = window as unknown as Platform;
    return [Reactv16.version, ReactDOMv16.version];
  });
}
