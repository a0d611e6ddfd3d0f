import { sessionUrlReader } from '../../../pcf/Conversation/host/sessionUrl';

const TEMPLATE = 'https://app.example.com/{sessionId}';
const VALUES = 'environmentvariabledefinition_environmentvariablevalue';

/** A client Web API that answers with these rows, or rejects. */
function webApi(answer: () => Promise<unknown[]>) {
  const retrieveMultipleRecords = jest.fn(async (_table: string, _options?: string) => ({
    entities: (await answer()) as ComponentFramework.WebApi.Entity[],
    nextLink: '',
  }));
  return { retrieveMultipleRecords };
}

const answering = (...rows: unknown[]) => webApi(() => Promise.resolve(rows));

describe('the address of sessions', () => {
  test('is the value that this environment set, read in one request', async () => {
    const webAPI = answering({ defaultvalue: 'none', [VALUES]: [{ value: TEMPLATE }] });
    await expect(sessionUrlReader()(webAPI)()).resolves.toBe(TEMPLATE);
    const [[table, options = ''] = []] = webAPI.retrieveMultipleRecords.mock.calls;
    expect(table).toBe('environmentvariabledefinition');
    expect(decodeURIComponent(options)).toBe(
      `?$select=defaultvalue&$filter=schemaname eq 'ocx_SessionUrl'&$expand=${VALUES}($select=value)`,
    );
  });

  test('is not asked for before somebody wants it', async () => {
    const webAPI = answering();
    const sessionUrl = sessionUrlReader()(webAPI);
    expect(webAPI.retrieveMultipleRecords).not.toHaveBeenCalled();
    await sessionUrl();
    expect(webAPI.retrieveMultipleRecords).toHaveBeenCalledTimes(1);
  });

  test('is asked for once, by whichever control wants it first', async () => {
    const over = sessionUrlReader();
    const first = answering({ defaultvalue: TEMPLATE, [VALUES]: [] });
    const second = answering();
    const [one, other] = [over(first), over(second)];
    await expect(Promise.all([one(), other(), one()])).resolves.toEqual([TEMPLATE, TEMPLATE, TEMPLATE]);
    await expect(other()).resolves.toBe(TEMPLATE);
    expect(first.retrieveMultipleRecords).toHaveBeenCalledTimes(1);
    expect(second.retrieveMultipleRecords).not.toHaveBeenCalled();
  });

  test.each([
    ['a refusal', { errorCode: 0x80040220, httpStatus: 403 }],
    ['a table that is absent', { errorCode: 0x80060888, httpStatus: 404 }],
    ['a network that is not there', new TypeError('Failed to fetch')],
  ])('is unknown after %s, and not asked for again', async (_, rejection) => {
    const webAPI = webApi(() => Promise.reject(rejection));
    const sessionUrl = sessionUrlReader()(webAPI);
    await expect(sessionUrl()).resolves.toBe('');
    await expect(sessionUrl()).resolves.toBe('');
    expect(webAPI.retrieveMultipleRecords).toHaveBeenCalledTimes(1);
  });

  test('is unknown where two definitions answer, none, or the host throws', async () => {
    const row = { defaultvalue: TEMPLATE, [VALUES]: [] };
    await expect(sessionUrlReader()(answering(row, row))()).resolves.toBe('');
    await expect(sessionUrlReader()(answering())()).resolves.toBe('');
    const throwing = {
      retrieveMultipleRecords: () => {
        throw new Error('not here');
      },
    };
    await expect(sessionUrlReader()(throwing)()).resolves.toBe('');
  });
});
