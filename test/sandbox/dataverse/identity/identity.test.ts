import type { Reply } from '../../http';
import { createOrganization, type Organization } from '../organization';
import { answerOf, applicationToken, caller, ORIGIN, tokenOf, withApplication } from '../testClient';
import { webApi } from '../webApi';
import { APPLICATION, PERSONAS, STRANGER, tokenEndpoint, userOfCookie } from '.';

const USER = APPLICATION.applicationUserId;

async function askForToken(
  form: Record<string, string> = {},
  tenant = APPLICATION.tenantId,
  now = Date.now,
  origin = ORIGIN,
): Promise<Reply | undefined> {
  const fields = {
    grant_type: 'client_credentials',
    client_id: APPLICATION.clientId,
    client_secret: APPLICATION.clientSecret,
    scope: `${ORIGIN}/.default`,
    ...form,
  };
  return tokenEndpoint(
    () => origin,
    now,
  )({
    method: 'POST',
    url: new URL(`${ORIGIN}/${tenant}/oauth2/v2.0/token`),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: Buffer.from(new URLSearchParams(fields).toString()),
  });
}

async function withHeaders(organization: Organization, headers: Record<string, string>) {
  const url = new URL(`${ORIGIN}/api/data/v9.2/WhoAmI()`);
  return answerOf(
    await webApi({ organization: () => organization })({
      method: 'GET',
      url,
      headers,
      body: Buffer.alloc(0),
    }),
  );
}

describe('the token endpoint', () => {
  test('gives a token for the right triple', async () => {
    const { status, json } = answerOf(await askForToken());
    expect(status).toBe(200);
    expect(json).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
  });

  test.each([
    ['an unknown tenant', {}, '11111111-2222-4333-8444-555555555555', 400, 'invalid_request', 90002],
    ['an unknown client', { client_id: USER }, undefined, 400, 'unauthorized_client', 700016],
    ['a wrong secret', { client_secret: 'x' }, undefined, 401, 'invalid_client', 7000215],
    ['no secret', { client_secret: '' }, undefined, 401, 'invalid_client', 7000216],
    ['another grant', { grant_type: 'password' }, undefined, 400, 'unsupported_grant_type', 70003],
    ['a scope without .default', { scope: ORIGIN }, undefined, 400, 'invalid_scope', 1002012],
    [
      'another environment',
      { scope: 'https://other.crm.dynamics.com/.default' },
      undefined,
      400,
      'invalid_resource',
      500011,
    ],
  ])('refuses %s as Entra does', async (_what, form, tenant, status, error, code) => {
    const reply = answerOf(await askForToken(form as Record<string, string>, tenant));
    expect(reply.status).toBe(status);
    expect(reply.json).toMatchObject({ error, error_codes: [code] });
    expect(reply.json['error_description']).toMatch(new RegExp(`^AADSTS${code}: `));
  });

  test('leaves other addresses to others', async () => {
    const url = new URL(`${ORIGIN}/x/oauth2/token`);
    expect(
      await tokenEndpoint(() => ORIGIN)({ method: 'POST', url, headers: {}, body: Buffer.alloc(0) }),
    ).toBeUndefined();
  });
});

describe('a request to the Web API', () => {
  test.each([
    ['no identity', {}],
    ['a token nobody gave', { authorization: 'Bearer abc' }],
    [
      'a forged token',
      { authorization: `Bearer ${Buffer.from('{"applicationId":"x"}').toString('base64url')}.c2ln` },
    ],
    ['another scheme', { authorization: `Basic ${tokenOf('admin')}` }],
    ['a wrong token beside a good cookie', { authorization: 'Bearer abc', cookie: 'sandbox-persona=admin' }],
  ])('with %s is a 401 that says where to sign in', async (_what, headers) => {
    const {
      status,
      text,
      headers: answered,
    } = await withHeaders(createOrganization(), headers as Record<string, string>);
    expect([status, text]).toEqual([401, 'HTTP Error 401 - Unauthorized: Access is denied']);
    expect(answered['WWW-Authenticate']).toContain(
      `authorization_uri=${ORIGIN}/${APPLICATION.tenantId}/oauth2/authorize`,
    );
  });

  test('comes from the persona of its token or its cookie', async () => {
    for (const { name, userId, token } of PERSONAS) {
      const organization = createOrganization();
      expect((await withHeaders(organization, { authorization: `Bearer ${token}` })).json['UserId']).toBe(
        userId,
      );
      expect(
        (await withHeaders(organization, { cookie: `a=b; sandbox-persona=${name}` })).json['UserId'],
      ).toBe(userId);
    }
  });

  test('comes from the application user of the app that its token is for', async () => {
    const { application } = await withApplication();
    expect((await application('GET', 'WhoAmI()')).json['UserId']).toBe(USER);
  });

  test('is no longer let in when its token has run out', async () => {
    const { organization } = await withApplication();
    const old = answerOf(await askForToken({}, APPLICATION.tenantId, () => Date.now() - 3_600_000));
    expect((await caller(organization, String(old.json['access_token']))('GET', 'WhoAmI()')).status).toBe(
      401,
    );
  });

  test('with a token whose claims were changed, or that is for another environment, is a 401', async () => {
    const { organization } = await withApplication();
    const call = (token: string) => caller(organization, token)('GET', 'WhoAmI()');
    const strangers = answerOf(
      await askForToken({ client_id: STRANGER.clientId, client_secret: STRANGER.clientSecret }),
    );
    const [payload = '', signature = ''] = String(strangers.json['access_token']).split('.');
    const claims = Buffer.from(payload, 'base64url')
      .toString('utf8')
      .replace(STRANGER.clientId, APPLICATION.clientId);
    expect((await call(`${Buffer.from(claims).toString('base64url')}.${signature}`)).status).toBe(401);
    const elsewhere = answerOf(
      await askForToken({ scope: 'http://other.test/.default' }, undefined, Date.now, 'http://other.test'),
    );
    expect(elsewhere.status).toBe(200);
    expect((await call(String(elsewhere.json['access_token']))).status).toBe(401);
  });

  test('of an app without application user is refused with 403', async () => {
    const reply = answerOf(
      await askForToken({ client_id: STRANGER.clientId, client_secret: STRANGER.clientSecret }),
    );
    const { status, error } = await caller(createOrganization(), String(reply.json['access_token']))(
      'GET',
      'incidents',
    );
    expect([status, error]).toEqual([
      403,
      { code: '0x80072560', message: 'The user is not a member of the organization.' },
    ]);
  });

  test('of an application user that is disabled, or has no role, is refused with 403', async () => {
    const { organization, admin, application } = await withApplication();
    await admin('PATCH', `systemusers(${USER})`, { isdisabled: true });
    expect((await application('GET', 'incidents')).error?.code).toBe('0x80040225');
    const { status, error } = await caller(createOrganization(), await applicationToken())(
      'GET',
      'incidents',
    );
    expect([status, error]).toEqual([
      403,
      {
        code: '0x80042f09',
        message: `RetrievePrivilegeForUser: The user with id ${USER} has not been assigned any roles. They need a role with the prvReadUser privilege.`,
      },
    ]);
    expect(organization.tables.of('incident').all()).toEqual([]);
  });
});

test('a browser’s cookie names the person that a page greets', () => {
  const organization = createOrganization();
  expect(userOfCookie(organization, 'sandbox-persona=agent')?.name).toBe('Alex Agent');
  expect(userOfCookie(organization, 'sandbox-persona=nobody')).toBeUndefined();
});
