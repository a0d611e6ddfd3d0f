import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAddress } from '../../../webresources/setupCheck/address';
import { start } from '../../../webresources/setupCheck/start';
import { CLIENT_ID, fakeReader } from './fakeReader';

const html = readFileSync(join(__dirname, '../../../webresources/setupCheck/check.html'), 'utf8');
const page = () => new DOMParser().parseFromString(html, 'text/html');

describe('the address of the page', () => {
  test.each([
    ['directly', '?app=x'],
    ['inside data, the only parameter that Dataverse leaves', '?data=app%3Dx'],
    ['inside data, among others', '?userlcid=1033&data=' + encodeURIComponent('a=b&app=x')],
  ])('carries the client id %s', (_, search) => {
    expect(readAddress(search)).toEqual({ app: 'x' });
  });

  test('may carry nothing', () => {
    expect(readAddress('')).toEqual({ app: undefined });
    expect(readAddress('?data=%7Bnot%7D')).toEqual({ app: undefined });
  });
});

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

  test('connects to the environment that it lies in, and checks who its address names', async () => {
    const parsed = page();
    const { reader } = fakeReader();
    const connect = jest.fn((_connection: { clientUrl: string }) => reader);
    start(
      parsed,
      {
        GetGlobalContext: () => ({
          getClientUrl: () => 'https://contoso.crm.dynamics.com',
          userSettings: { languageId: 1031 },
        }),
        OpenCX: { Dataverse: { connect } },
      },
      `?data=app%3D${CLIENT_ID}`,
    );
    expect(connect.mock.calls[0]?.[0].clientUrl).toBe('https://contoso.crm.dynamics.com');
    await new Promise((resolve) => setTimeout(resolve));
    expect(parsed.querySelector('main')?.getAttribute('data-verdict')).toBe('pass');
    // No German texts: English ones, said to be English.
    expect([parsed.documentElement.lang, parsed.documentElement.dir]).toEqual(['en', 'ltr']);
  });

  test.each([
    ['the global context', { OpenCX: { Dataverse: { connect: () => fakeReader().reader } } }],
    ['the Dataverse client', { GetGlobalContext: () => ({ getClientUrl: () => '' }) }],
  ])('says where it belongs when %s is not there', (_, host) => {
    const parsed = page();
    start(parsed, host, '');
    expect(parsed.querySelector('main')?.getAttribute('data-state')).toBe('error');
    expect(parsed.querySelector('[role="alert"]')?.textContent).toContain('Dynamics 365');
  });
});
