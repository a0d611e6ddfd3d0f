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
