/** @jest-environment node */
import type { FunctionCall } from '../../../core/access';
import { connect } from '../../../webresources/dataverse';

const USER = 'aaaaaaaa-2222-4333-8444-555555555555';
const API = 'https://contoso.crm.dynamics.com/api/data/v9.2/';

/** A client whose requests are answered in turn. */
function connected(...answers: (Response | Error)[]) {
  const fetch = jest.fn((_url: string, _init: RequestInit) => {
    const answer = answers.shift();
    return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer);
  });
  return { fetch, reader: connect({ clientUrl: 'https://contoso.crm.dynamics.com', fetch }) };
}

const json = (body: unknown, status = 200, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const privilegesOf = (PrivilegeNames: string[]): FunctionCall => ({
  name: 'RetrieveUserSetOfPrivilegesByNames',
  user: USER,
  parameters: { PrivilegeNames },
});
const urlsOf = (fetch: jest.Mock) => fetch.mock.calls.map(([url]) => String(url));

describe('the Dataverse client', () => {
  test('asks the environment itself for rows, past every cache', async () => {
    const { reader, fetch } = connected(json({ value: [{ systemuserid: USER }] }));
    await expect(reader.retrieveMultiple('systemuser', '?$select=fullname')).resolves.toEqual([
      { systemuserid: USER },
    ]);
    expect(urlsOf(fetch)).toEqual([`${API}systemusers?$select=fullname`]);
    const [, init] = fetch.mock.calls[0] ?? [];
    expect(init?.method ?? 'GET').toBe('GET');
    expect(init?.headers).toMatchObject({
      Accept: 'application/json',
      'OData-Version': '4.0',
      'OData-MaxVersion': '4.0',
      'If-None-Match': 'null',
      Consistency: 'Strong',
      Prefer: 'odata.include-annotations="*"',
    });
  });

  test('asks for tables as EntityDefinitions', async () => {
    const { reader, fetch } = connected(json({ value: [] }));
    await reader.retrieveMultiple('entitydefinition', '?$select=LogicalName');
    expect(urlsOf(fetch)).toEqual([`${API}EntityDefinitions?$select=LogicalName`]);
  });

  test('leaves rows as they came: lookups, annotations and empty dates', async () => {
    const row = { _businessunitid_value: USER, '_businessunitid_value@x': 'Contoso', createdon: null };
    const { reader } = connected(json({ value: [row] }));
    await expect(reader.retrieveMultiple('systemuser', '?')).resolves.toEqual([row]);
  });

  test('follows pages by their token, and never to another host', async () => {
    const { reader, fetch } = connected(
      json({
        value: [{ teamid: 1 }],
        '@odata.nextLink': 'https://elsewhere.example/teams?$skiptoken=%3Ca%2520b',
      }),
      json({ value: [{ teamid: 2 }] }),
    );
    await expect(reader.retrieveMultiple('team', '?$select=name')).resolves.toEqual([
      { teamid: 1 },
      { teamid: 2 },
    ]);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(urlsOf(fetch)[1]).toBe(`${API}teams?$skiptoken=%3Ca%2520b`);
  });

  test('calls the privilege function with its names as an encoded alias', async () => {
    const answer = {
      '@odata.context': `${API}$metadata#Microsoft.Dynamics.CRM.RetrieveUserSetOfPrivilegesByNamesResponse`,
      RolePrivileges: [{ PrivilegeName: 'prvReadContact', Depth: 'Global' }],
    };
    const { reader, fetch } = connected(json(answer));
    const names = ['prvReadContact', 'prv"&+#'];
    await expect(reader.call(privilegesOf(names))).resolves.toMatchObject({
      RolePrivileges: answer.RolePrivileges,
    });
    const url = urlsOf(fetch)[0] ?? '';
    expect(url).toContain(
      `${API}systemusers(${USER})/Microsoft.Dynamics.CRM.RetrieveUserSetOfPrivilegesByNames(PrivilegeNames=@p1)?@p1=`,
    );
    expect(JSON.parse(new URL(url).searchParams.get('@p1') ?? '')).toEqual(names);
    expect(url).not.toContain('#');
  });

  test('asks for metadata at the address that it is given', async () => {
    const path = "EntityDefinitions(LogicalName='incident')?$select=LogicalName";
    const { reader, fetch } = connected(json({ LogicalName: 'incident' }));
    await expect(reader.retrieveMetadata(path)).resolves.toEqual({ LogicalName: 'incident' });
    expect(urlsOf(fetch)).toEqual([API + path]);
  });

  test('names the row that a function is about', async () => {
    const { reader, fetch } = connected(json({ AccessRights: 'None' }));
    await reader.call({
      name: 'RetrievePrincipalAccess',
      user: USER,
      parameters: { Target: { '@odata.id': `queues(${USER})` } },
    });
    expect(decodeURIComponent(urlsOf(fetch)[0] ?? '')).toBe(
      `${API}systemusers(${USER})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@p1)?@p1={"@odata.id":"queues(${USER})"}`,
    );
  });

  test.each([
    [401, 'not-signed-in'],
    [403, 'forbidden'],
    [404, 'rejected'],
    [400, 'rejected'],
    [429, 'throttled'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [501, 'rejected'],
  ])('status %d is the failure %s, with code and words', async (status, failure) => {
    const body = {
      error: { code: '0x80040220', message: 'Principal user is missing prvReadRole privilege' },
    };
    for (const ask of ['rows', 'function']) {
      const { reader } = connected(json(body, status));
      const asked =
        ask === 'rows' ? reader.retrieveMultiple('team', '?') : reader.call(privilegesOf(['prvReadRole']));
      await expect(asked).rejects.toMatchObject({
        failure,
        status,
        code: '0x80040220',
        message: body.error.message,
      });
    }
  });

  test('hands on how long Dataverse asks to wait', async () => {
    const { reader } = connected(
      json({ error: { code: '0x80072322', message: 'm' } }, 429, { 'Retry-After': '37' }),
    );
    await expect(reader.retrieveMultiple('team', '?')).rejects.toMatchObject({ retryAfterSeconds: 37 });
  });

  test('a refusal that is not in Dataverse’s form is one all the same', async () => {
    const { reader } = connected(new Response('<html>Bad gateway', { status: 502 }));
    await expect(reader.retrieveMultiple('team', '?')).rejects.toMatchObject({
      failure: 'unavailable',
      status: 502,
    });
  });

  test('a connection that breaks is unreachable', async () => {
    const { reader } = connected(new TypeError('Failed to fetch'));
    await expect(reader.retrieveMultiple('team', '?')).rejects.toMatchObject({
      failure: 'unreachable',
      message: 'Failed to fetch',
    });
  });

  test.each([
    ['a sign-in page', new Response('<html>Sign in')],
    ['JSON without rows', json({ rows: [] })],
    ['a bare list', json([])],
  ])('%s in place of an answer is unexpected', async (_, response) => {
    const { reader } = connected(response);
    await expect(reader.retrieveMultiple('team', '?')).rejects.toMatchObject({
      failure: 'unexpected-answer',
    });
  });
});
