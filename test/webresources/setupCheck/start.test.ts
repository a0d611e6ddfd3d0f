import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostWindow } from '../../../webresources/setupCheck/host';
import { LANGUAGE_FILES } from '../../../webresources/setupCheck/languageFiles';
import { start } from '../../../webresources/setupCheck/start';
import * as tools from '../../../webresources/setupCheck/tools';
import { button, place, settled, texts } from './openedPage';
import { CLIENT_ID, fakeReader } from './fakeReader';

const html = readFileSync(join(__dirname, '../../../webresources/setupCheck/check.html'), 'utf8');
const page = () => new DOMParser().parseFromString(html, 'text/html');

describe('the page', () => {
  test('holds no script or style of its own, and nothing of another host', () => {
    const parsed = page();
    const scripts = [...parsed.querySelectorAll('script')];
    expect(scripts.map((script) => script.getAttribute('src'))).toEqual([
      '../../ClientGlobalContext.js.aspx',
      'dataverse.js',
      'check.js',
    ]);
    expect(scripts.every(({ textContent }) => textContent === '')).toBe(true);
    expect(parsed.querySelectorAll('style, base, iframe')).toHaveLength(0);
    for (const element of parsed.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on/);
        expect(value).not.toMatch(/^(https?:)?\/\//);
      }
    }
  });

  const environment = (languageId?: number) => ({
    GetGlobalContext: () => ({
      getClientUrl: () => 'https://contoso.crm.dynamics.com',
      userSettings: { languageId },
    }),
  });

  /** Opens the page where the named scripts arrive, and each leaves on the window what it should. */
  async function started(host: HostWindow, arriving: readonly string[], search = '') {
    const parsed = page();
    const scripts: string[] = [];
    parsed.head.appendChild = ((script: HTMLScriptElement) => {
      const name = script.getAttribute('src') ?? '';
      scripts.push(name);
      const lcid = /^texts\.(\d+)\.js$/.exec(name)?.[1];
      const arrives = arriving.includes(name);
      if (arrives && lcid) host.OpenCX = { ...host.OpenCX, SetupTexts: { [lcid]: texts } };
      if (arrives && name === 'tools.js') host.OpenCX = { ...host.OpenCX, SetupTools: tools };
      script.dispatchEvent(new Event(arrives ? 'load' : 'error'));
    }) as typeof parsed.head.appendChild;
    await start(parsed, host, place(search));
    const root = parsed.querySelector('main') as HTMLElement;
    return { parsed, root, scripts };
  }

  test('connects to the environment that it lies in, and checks who its address names', async () => {
    const connect = jest.fn((_connection: { clientUrl: string }) => fakeReader().reader);
    const host = { ...environment(), OpenCX: { Dataverse: { connect } } };
    const { root } = await started(host, ['texts.1033.js'], `?data=app%3D${CLIENT_ID}`);
    expect(connect.mock.calls[0]?.[0].clientUrl).toBe('https://contoso.crm.dynamics.com');
    await settled();
    expect(root.getAttribute('data-verdict')).toBe('pass');
  });

  const connected = { Dataverse: { connect: () => fakeReader().reader } };

  test.each([
    ['nobody in particular', undefined, 1033],
    ['an American', 1033, 1033],
    ['a Briton', 2057, 1033],
    ['an Austrian', 3079, 1031],
    ['somebody from Portugal', 2070, 1046],
    ['a Finn, for whom there are none', 1035, 1033],
  ])('loads the texts of one language only, for %s', async (_, languageId, lcid) => {
    const { root, scripts, parsed } = await started({ ...environment(languageId), OpenCX: connected }, [
      `texts.${lcid}.js`,
    ]);
    expect(scripts).toEqual([`texts.${lcid}.js`]);
    expect(parsed.title).toBe(texts.wording.title);
    expect(root.getAttribute('data-state')).toBe('idle');
  });

  test.each([
    [1025, 'ar', 'rtl'],
    [1041, 'ja', 'ltr'],
  ])('says which language and direction its texts have: %d', async (languageId, lang, dir) => {
    const arriving = [`texts.${languageId}.js`];
    const { parsed } = await started({ ...environment(languageId), OpenCX: connected }, arriving);
    expect([parsed.documentElement.lang, parsed.documentElement.dir]).toEqual([lang, dir]);
  });

  test('speaks English, and says so, where the texts of a language do not arrive', async () => {
    const { parsed, scripts } = await started({ ...environment(1025), OpenCX: connected }, ['texts.1033.js']);
    expect(scripts).toEqual(['texts.1025.js', 'texts.1033.js']);
    expect([parsed.documentElement.lang, parsed.documentElement.dir]).toEqual(['en', 'ltr']);
  });

  test('says in one line that its texts did not arrive', async () => {
    const { root } = await started({ ...environment(), OpenCX: connected }, []);
    expect(root.getAttribute('data-state')).toBe('error');
    expect(root.textContent).toContain('Reload');
  });

  test('loads its tools when somebody uses them, and says where they do not arrive', async () => {
    const { root, scripts } = await started({ ...environment(), OpenCX: connected }, ['texts.1033.js']);
    expect(scripts).not.toContain('tools.js');
    button(root, /Choose from/).click();
    await settled();
    expect(scripts).toContain('tools.js');
    expect(root.querySelector('[data-failure="unreachable"]')).not.toBeNull();
  });

  test('finds its tools', async () => {
    const { root } = await started({ ...environment(), OpenCX: connected }, ['texts.1033.js', 'tools.js']);
    button(root, /Choose from/).click();
    await settled();
    expect(root.querySelector('.user-list')).not.toBeNull();
  });

  test.each([
    ['the global context', { OpenCX: connected }],
    ['the Dataverse client', { GetGlobalContext: () => ({ getClientUrl: () => '' }) }],
  ])('says where it belongs when %s is not there', async (_, host) => {
    const { root } = await started(host, ['texts.1033.js']);
    expect(root.getAttribute('data-state')).toBe('error');
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('Dynamics 365');
  });
});

describe('the table of languages', () => {
  test('has one row for each, and English', () => {
    expect(LANGUAGE_FILES.map(({ lcid }) => lcid)).toContain(1033);
    for (const key of ['lcid', 'tag', 'source'] as const) {
      expect(new Set(LANGUAGE_FILES.map((language) => language[key])).size).toBe(LANGUAGE_FILES.length);
    }
  });
});
