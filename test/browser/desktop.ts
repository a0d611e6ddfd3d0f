import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import { ensureChromium } from './chromium';

/** What a desktop needs and this machine has not: an X server without a screen, and a program that types keys there. */
export const MISSING = ['Xvfb', 'xdotool'].filter(
  (name) => spawnSync(name, ['-version']).error !== undefined,
);

/**
 * A desktop that nobody sees, with a window of Chromium on it. What the browser itself does with a key (Ctrl+F) cannot be tried
 * through the DevTools protocol: such keys come to the page alone.
 */
export class Desktop {
  private constructor(
    private readonly server: ChildProcess,
    private readonly display: string,
  ) {}

  static async start(): Promise<Desktop> {
    // It finds a free display by itself, and writes its number to the file that is named: its standard output.
    const size = ['-screen', '0', '1280x1024x24'];
    const server = spawn('Xvfb', ['-displayfd', '1', ...size, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const display = await new Promise<string>((resolve, reject) => {
      server.stdout?.once('data', (number: Buffer) => resolve(`:${String(number).trim()}`));
      server.once('error', reject);
      server.once('exit', (code) => reject(new Error(`Xvfb ended with ${String(code)}.`)));
    });
    return new Desktop(server, display);
  }

  launch(): Promise<Browser> {
    return chromium.launch({
      executablePath: ensureChromium(),
      args: ['--no-sandbox'],
      headless: false,
      env: this.environment(),
    });
  }

  /** Presses keys together, by their X names: `ctrl+f`. */
  press(keys: string): void {
    this.xdotool('key', keys);
  }

  type(text: string): void {
    this.xdotool('type', '--delay', '1', text);
  }

  stop(): void {
    this.server.removeAllListeners();
    this.server.kill();
  }

  private xdotool(...parameters: string[]): void {
    execFileSync('xdotool', parameters, { env: this.environment() });
  }

  private environment(): NodeJS.ProcessEnv {
    return { ...process.env, DISPLAY: this.display };
  }
}
