import { EntityReference, setMetadataCache, XrmContextDataverseClient } from 'dataverse-ify';
import { NodeWebApi } from 'dataverse-ify/lib/webapi/node/NodeWebApi';
import type { NodeWebApiRequest } from 'dataverse-ify/lib/webapi/node/NodeWebApiRequest';
import { sampleZip } from '../solution/sampleSolution';
import { PERSONAS } from './dataverse/identity';
import { Sandbox } from './sandbox';

/**
 * The sandbox as dataverse-ify's Node client sees it (published package 2.0.7, unchanged). It works over plain http with a
 * token that is given to it. What is not tried here, and why:
 * - Writing: `createRecord` and `updateRecord` make the row a JSON text, and the Node request makes that JSON once more, so
 *   that a string comes where a row should; the sandbox refuses it (that Dataverse does is inferred).
 * - `authorize` and `authorizeWithSecret` sign in at Microsoft's own address, which the client has built in.
 * - `associate` and `disassociate` use the browser's global `Xrm`, and FetchXML is not served by the sandbox.
 */

const USER = PERSONAS.find(({ name }) => name === 'admin');

setMetadataCache({
  entities: {
    contact: {
      typeName: 'mscrm.contact',
      logicalName: 'contact',
      collectionName: 'contacts',
      primaryIdAttribute: 'contactid',
      attributeTypes: {},
      navigation: {},
    },
    incident: {
      typeName: 'mscrm.incident',
      logicalName: 'incident',
      collectionName: 'incidents',
      primaryIdAttribute: 'incidentid',
      attributeTypes: {},
      navigation: { primarycontactid: ['mscrm.contact'], customerid: ['account', 'contact'] },
    },
    systemuser: {
      typeName: 'mscrm.systemuser',
      logicalName: 'systemuser',
      collectionName: 'systemusers',
      primaryIdAttribute: 'systemuserid',
      attributeTypes: {},
      navigation: {},
    },
  },
  actions: {
    WhoAmI: { parameterTypes: {}, operationType: 1, operationName: 'WhoAmI' },
    RetrieveUserPrivileges: {
      boundParameter: 'entity',
      parameterTypes: { entity: { typeName: 'mscrm.systemuser', structuralProperty: 5 } },
      operationType: 1,
      operationName: 'RetrieveUserPrivileges',
    },
  },
} as unknown as Parameters<typeof setMetadataCache>[0]);

type Entity = Record<string, unknown>;
let sandbox: Sandbox;
let client: XrmContextDataverseClient;
const as = (persona: string): XrmContextDataverseClient => {
  const webApi = new NodeWebApi(sandbox.origin, '9.2');
  const request = webApi.getRequestImplementation() as NodeWebApiRequest;
  request.setAccessToken(PERSONAS.find(({ name }) => name === persona)?.token ?? '');
  return new XrmContextDataverseClient(webApi as unknown as Xrm.WebApi);
};

beforeAll(async () => {
  sandbox = await Sandbox.start(sampleZip());
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await sandbox.reset();
  client = as('admin');
});

const list = async (query: string): Promise<Entity[]> =>
  (await client.retrieveMultiple(query, { logicalName: 'incident' } as never))
    .entities as unknown as Entity[];
const failure = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'done',
    (error: unknown) => error,
  );

describe("dataverse-ify's Node client", () => {
  test('reads and deletes rows, lookups as references', async () => {
    const [id = ''] = (await list('?$select=incidentid&$top=1')).map(({ incidentid }) => String(incidentid));
    const found = (await client.retrieve('incident', id, ['title', 'customerid'])) as unknown as Entity;
    expect(found).toMatchObject({ incidentid: id, title: expect.any(String) as string });
    expect(found['customerid']).toMatchObject({
      entityType: 'contact',
      name: expect.stringMatching(/./) as string,
    });
    await client.delete('incident', id);
    expect(await list(`?$select=title&$filter=incidentid eq ${id}`)).toEqual([]);
  });

  test('is refused what it writes, which is a text instead of a row', async () => {
    expect(await failure(client.create({ logicalName: 'contact', lastname: 'Lamp' } as never))).toMatchObject(
      {
        message: expect.stringContaining('The payload is not a JSON object.') as string,
      },
    );
  });

  test('pages through rows by the links that it is given', async () => {
    const titles: unknown[] = [];
    let query: string | undefined = '?$select=title&$orderby=title';
    for (let pages = 0; query !== undefined && pages < 20; pages++) {
      const page = (await client.retrieveMultiple(query, {
        logicalName: 'incident',
        maxPageSize: 2,
      } as never)) as unknown as {
        entities: Entity[];
        nextLink?: string;
      };
      expect(page.entities.length).toBeLessThanOrEqual(2);
      titles.push(...page.entities.map(({ title }) => title));
      query = page.nextLink && new URL(page.nextLink).search;
    }
    expect(titles.length).toBe(sandbox.cases.length);
    expect(titles).toEqual([...titles].sort());
  });

  test('calls functions, free and bound to a row', async () => {
    expect(await client.execute({ logicalName: 'WhoAmI' } as never)).toMatchObject({ UserId: USER?.userId });
    const answer = (await client.execute({
      logicalName: 'RetrieveUserPrivileges',
      entity: new EntityReference('systemuser', USER?.userId),
    } as never)) as unknown as { RolePrivileges: Entity[] };
    expect(answer.RolePrivileges).toContainEqual(
      expect.objectContaining({ PrivilegeName: 'prvReadIncident' }),
    );
  });

  test('reads errors', async () => {
    const nobody = 'ffffffff-0000-4000-8000-000000000000';
    expect(await failure(client.retrieve('incident', nobody, ['title']))).toMatchObject({
      message: expect.stringContaining(`incident With Id = ${nobody} Does Not Exist`) as string,
    });
    expect(await failure(list('?$filter=nickname eq 1'))).toMatchObject({
      message: expect.stringContaining("Could not find a property named 'nickname'") as string,
    });
  });
});
