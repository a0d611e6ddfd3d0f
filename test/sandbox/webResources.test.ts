import { runInNewContext } from 'node:vm';
import { sampleZip } from '../solution/sampleSolution';
import { Sandbox } from './sandbox';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await Sandbox.start(sampleZip('Managed', '1.2.3'));
});
afterAll(() => sandbox.close());

const get = (name: string, as = '?as=agent') => fetch(`${sandbox.origin}/WebResources/${name}${as}`);

describe('web resources', () => {
  test('are served to signed-in people, pages under the strict policy', async () => {
    const page = await get('ocx_/setup/check.html');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self' blob:");
    expect(policy).not.toContain('unsafe-eval');
    expect((await get('ocx_/setup/check.html', '')).status).toBe(401);
    expect((await get('ocx_/nothing.js')).status).toBe(404);
  });

  test('ClientGlobalContext.js.aspx gives a page its context, and no Xrm', async () => {
    const window: Record<string, unknown> = {};
    runInNewContext(await (await get('ClientGlobalContext.js.aspx')).text(), { window });
    expect(Object.keys(window)).toEqual(['GetGlobalContext']);
    const context = (
      window['GetGlobalContext'] as () => { getClientUrl(): string; userSettings: { userId: string } }
    )();
    expect(context.getClientUrl()).toBe(sandbox.origin);
    expect(context.userSettings.userId).toBe('{A0000000-0000-4000-8000-000000000002}');
  });
});
