import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian, other Linuxes, macOS and Windows put a Chromium that speaks the DevTools protocol. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of the Chromium to test with: `CHROME_PATH`, else the first of the usual places; undefined where there is none. */
function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH is '${named}', and there is no such file.`);
  return named ?? USUAL_PLACES.find((place) => existsSync(place));
}

/** Finds Chromium, or installs Debian's where this process may. Throws one line that says what to do otherwise. */
export function ensureChromium(): string {
  return findChromium() ?? installChromium() ?? refuse();
}

/** Chromium, and beside it 6 MB of what lets keys be typed in a window of it: see `desktop.ts`. */
const PACKAGES = ['chromium', 'xvfb', 'xdotool'];

function installChromium(): string | undefined {
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!mayInstall) return undefined;
  process.stdout.write('Installing Chromium from Debian’s packages…\n');
  const quietly = {
    stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], quietly);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], quietly);
  return findChromium();
}

function refuse(): never {
  throw new Error(
    'The end-to-end tests need Chromium: install it (Debian: apt-get install chromium) or name one with CHROME_PATH.',
  );
}
