/** @jest-environment node */
import { writerOver } from '../../../webresources/dataverse/writer';

const PATCH = { method: 'PATCH', path: 'systemforms(1)', body: { formxml: '<form/>' } } as const;

/** A writer whose request is answered so. */
function writing(answer: Response | Error) {
  const fetch = jest.fn((_url: string, _init: RequestInit) =>
    answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer),
  );
  return { fetch, write: writerOver({ clientUrl: 'https://contoso.crm.dynamics.com', fetch }) };
}

describe('what changes something', () => {
  test('goes to the environment itself as JSON, with what it rests on', async () => {
    const { fetch, write } = writing(new Response(null, { status: 204 }));
    await expect(write({ ...PATCH, headers: { 'If-Match': 'W/"7"' } })).resolves.toBeUndefined();
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      'https://contoso.crm.dynamics.com/api/data/v9.2/systemforms(1)',
    ]);
    const [, init] = fetch.mock.calls[0] ?? [];
    expect(init).toMatchObject({
      method: 'PATCH',
      body: '{"formxml":"<form/>"}',
      headers: { 'If-Match': 'W/"7"', 'Content-Type': 'application/json', 'OData-Version': '4.0' },
    });
  });

  test.each([
    [401, 'not-signed-in'],
    [403, 'forbidden'],
    [404, 'rejected'],
    [412, 'rejected'],
    [429, 'throttled'],
    [500, 'unavailable'],
  ])('fails with status %i as %s, in Dataverse’s words', async (status, failure) => {
    const body = { error: { code: '0x80048D19', message: 'said Dataverse' } };
    const { write } = writing(new Response(JSON.stringify(body), { status }));
    await expect(write(PATCH)).rejects.toMatchObject({
      failure,
      status,
      code: '0x80048d19',
      message: 'said Dataverse',
    });
  });

  test('fails as unreachable without an answer', async () => {
    const { write } = writing(new TypeError('Failed to fetch'));
    await expect(write(PATCH)).rejects.toMatchObject({ failure: 'unreachable', message: 'Failed to fetch' });
  });
});
