import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { ensureChromium } from './chromium';

/**
 * What Chromium's address bar opens beside each window though nobody sees it: two pages of its own, which took more processor
 * time than ours (Chromium 156; where they have other names, they are opened, and all else is the same).
 */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** Chromium takes the last list only: so ours repeats what Playwright disables (`chromiumSwitches` in playwright-core; a test compares). */
export const PLAYWRIGHT_DISABLES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', `--disable-features=${[...PLAYWRIGHT_DISABLES, ...ADDRESS_BAR].join()}`],
  });
}

/** A page that notes what should not happen: errors, blocked or foreign requests, dialogs. */
export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  /** Uncaught errors and console errors, content security policy violations among them. */
  complaints: string[];
  /** Method and path with query of every request. */
  requests: string[];
}

/** What Playwright gives a page that asks for nothing else. */
const SIZE = { width: 1280, height: 720 };
const NOTHING_EMULATED = {
  media: null,
  colorScheme: 'light',
  reducedMotion: 'no-preference',
  forcedColors: 'none',
  contrast: 'no-preference',
} as const;

/** Opens a fresh browser context in which every request that leaves `origin` is refused and noted as a complaint. */
export async function openPage(browser: Browser, origin: string): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    (route) => {
      complaints.push(`foreign request: ${route.request().url()}`);
      return route.abort();
    },
  );
  page.on('request', (request) => {
    const url = new URL(request.url());
    requests.push(`${request.method()} ${url.pathname}${url.search}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  return { page, context, complaints, requests };
}

/**
 * Makes a page as good as new: at nothing, nobody signed in, nothing emulated, granted or intercepted, nothing noted. Of the CPU
 * time that a form in a fresh browser context takes, two thirds go into a fresh renderer (measured: 1.5 s against 0.5 s).
 */
export async function clear({ page, context, complaints, requests }: WatchedPage): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.goto('about:blank');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.clearCookies();
  await context.clearPermissions();
  await context.setOffline(false);
  await page.emulateMedia(NOTHING_EMULATED);
  await page.setViewportSize(SIZE);
  complaints.length = 0;
  requests.length = 0;
}
