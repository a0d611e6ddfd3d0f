import { sampleZip } from '../solution/sampleSolution';
import { Sandbox } from './sandbox';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await Sandbox.start(sampleZip());
});
afterAll(() => sandbox.close());

const post = (path: string, body: unknown) =>
  fetch(sandbox.origin + path, { method: 'POST', body: JSON.stringify(body) });

const descriptionLength = async (): Promise<unknown> =>
  (
    await sandbox
      .clientOf('agent')
      .send(
        'GET',
        "EntityDefinitions(LogicalName='incident')/Attributes(LogicalName='description')/Microsoft.Dynamics.CRM.MemoAttributeMetadata?$select=MaxLength",
      )
  )['MaxLength'];

describe('POST /sandbox/customizations', () => {
  test('makes the organisation another one until the next reset', async () => {
    expect((await post('/sandbox/customizations', { descriptionLength: 5000 })).status).toBe(204);
    expect(await descriptionLength()).toBe(5000);
    await post('/sandbox/reset', {});
    expect(await descriptionLength()).toBe(2000);
  });

  test('replaces what was customised before', async () => {
    await post('/sandbox/customizations', { descriptionLength: 5000 });
    await post('/sandbox/customizations', { absentTables: ['msdyn_liveworkstream'] });
    expect(await descriptionLength()).toBe(2000);
    await expect(sandbox.clientOf('admin').send('GET', 'msdyn_liveworkstreams')).rejects.toThrow('404');
    await post('/sandbox/customizations', {});
    expect((await sandbox.clientOf('admin').send('GET', 'msdyn_liveworkstreams'))['value']).toHaveLength(1);
  });

  test('is refused with the reason where it makes no sense', async () => {
    const refused = await post('/sandbox/customizations', { descriptionLength: -1 });
    expect([refused.status, await refused.json()]).toEqual([
      400,
      { error: "'descriptionLength' wants a number of characters: -1." },
    ]);
    const malformed = await fetch(`${sandbox.origin}/sandbox/customizations`, { method: 'POST', body: '{' });
    expect(malformed.status).toBe(400);
  });
});

describe('the front page', () => {
  const page = async (path: string): Promise<string> => (await fetch(sandbox.origin + path)).text();
  const openCase = async (): Promise<number> => {
    const { status } = await fetch(`${sandbox.origin}/api/data/v9.2/incidents`, {
      method: 'POST',
      headers: { Authorization: 'Bearer sandbox-token-admin' },
      body: JSON.stringify({
        title: 'A lamp',
        'customerid_contact@odata.bind': '/contacts(c0000000-0000-4000-8000-000000000003)',
      }),
    });
    return status;
  };

  test('switches plug-ins on and off by its links, and says which are on', async () => {
    await post('/sandbox/reset', {});
    const addresses = [...(await page('/')).matchAll(/href="(\/\?plugIns=[^"]+)"/g)].map(
      ([, address = '']) => address,
    );
    const [phone = '', none = ''] = [addresses[0], addresses.at(-1)];
    expect(await openCase()).toBe(204);
    expect(await page(phone)).toMatch(/aria-current="true">no case without a phone number.*\(now\)/);
    expect(await openCase()).toBe(400);
    expect(await page('/?plugIns=nonsense')).toMatch(/aria-current="true">no case without a phone number/);
    expect(await page(none)).toMatch(/aria-current="true">none/);
    expect(await openCase()).toBe(204);
  });
});

test('an answer that is cut in the middle comes to an end for its reader, and the request is done', async () => {
  await post('/sandbox/faults', { faults: [{ match: 'contacts', method: 'POST', cut: 'middle', times: 1 }] });
  const cut = fetch(`${sandbox.origin}/api/data/v9.2/contacts`, {
    method: 'POST',
    headers: { Authorization: 'Bearer sandbox-token-admin', Prefer: 'return=representation' },
    body: JSON.stringify({ lastname: 'Halved' }),
  }).then((response) => response.text());
  await expect(cut).rejects.toThrow();
  const found = await sandbox.clientOf('admin').send('GET', "contacts?$filter=lastname eq 'Halved'");
  expect(found['value']).toHaveLength(1);
});
