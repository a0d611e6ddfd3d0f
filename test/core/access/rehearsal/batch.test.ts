import { readSettings, type Settings } from '../../../../core/access';
import { changeSetBody, questionBody } from '../../../../core/access/rehearsal/batch';
import { errorIn, partsOf } from '../../../../core/access/rehearsal/batchAnswer';
import { failingCopyOf } from '../../../../core/access/rehearsal/deliberateFailure';
import { runIdOf } from '../../../../core/access/rehearsal/marker';
import { caseSteps, chatSteps, readSteps, updateStep } from '../../../../core/access/rehearsal/steps';
import { CLIENT_ID, OWNER_ID, QUEUE_ID } from '../sampleFacts';

const RUN = runIdOf('01234567-89ab-4cde-8f01-23456789abcd');

function settings(written: Record<string, string> = {}): Settings {
  const read = readSettings({ app: CLIENT_ID, ...written });
  if ('problems' in read) throw new Error('These are no settings.');
  return read.settings;
}

describe('a batch', () => {
  test('is written as the Web API documents it, line for line, with CRLF', () => {
    const body = changeSetBody(
      'WhoAmI()',
      [
        { method: 'POST', target: 'contacts', body: { lastname: 'Ünal\r\n--c\n' } },
        { method: 'POST', target: 'incidents', body: { a: 1 }, returned: 'incidentid' },
        { method: 'DELETE', target: '$1' },
      ],
      { batch: 'b', changeSet: 'c' },
    );
    expect(body).toBe(
      [
        '--b',
        'Content-Type: application/http',
        'Content-Transfer-Encoding: binary',
        '',
        'GET /api/data/v9.2/WhoAmI() HTTP/1.1',
        'Accept: application/json',
        '',
        '',
        '--b',
        'Content-Type: multipart/mixed; boundary="c"',
        '',
        '--c',
        'Content-Type: application/http',
        'Content-Transfer-Encoding: binary',
        'Content-ID: 1',
        '',
        'POST /api/data/v9.2/contacts HTTP/1.1',
        'Content-Type: application/json; type=entry',
        '',
        '{"lastname":"Ünal\\r\\n--c\\n"}',
        '--c',
        'Content-Type: application/http',
        'Content-Transfer-Encoding: binary',
        'Content-ID: 2',
        '',
        'POST /api/data/v9.2/incidents?$select=incidentid HTTP/1.1',
        'Content-Type: application/json; type=entry',
        'Prefer: return=representation',
        '',
        '{"a":1}',
        '--c',
        'Content-Type: application/http',
        'Content-Transfer-Encoding: binary',
        'Content-ID: 3',
        '',
        'DELETE $1 HTTP/1.1',
        '',
        '',
        '--c--',
        '',
        '--b--',
        '',
      ].join('\r\n'),
    );
  });

  test('of one question has no change set', () => {
    expect(questionBody('WhoAmI()', { batch: 'b' }).split('\r\n')).toEqual([
      ...['--b', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', ''],
      ...['GET /api/data/v9.2/WhoAmI() HTTP/1.1', 'Accept: application/json', '', '', '--b--', ''],
    ]);
  });
});

describe('the steps', () => {
  test('carry the marker in every row that they create, whatever the ticket properties say', () => {
    const given = settings({ chat: '1', properties: '{"title":"Mine","description":"x","new_a":1}' });
    const steps = [...caseSteps(RUN, given, {}), updateStep(RUN), ...chatSteps(RUN, given, undefined)];
    for (const { method, body = {} } of steps.filter(({ method }) => method === 'POST')) {
      const named = String(body['title'] ?? body['subject'] ?? body['lastname']);
      expect([method, named.startsWith(RUN.marker)]).toEqual(['POST', true]);
    }
    expect(steps.find(({ id }) => id === 'case-from-email')?.body).toMatchObject({ new_a: 1 });
  });

  test('have a marker that fits into a last name as Microsoft ships it', () => {
    expect(RUN.marker).toHaveLength(49);
  });

  test('do with a case what the settings add', () => {
    const given = settings({
      owner: OWNER_ID,
      queue: QUEUE_ID,
      priority: '3',
      properties: '{"casetypecode":1}',
    });
    const [, , , phone, email] = caseSteps(RUN, given, { caseQueue: 'cx_Queue' });
    for (const [step, contact] of [
      [phone, '$1'],
      [email, '$2'],
    ] as const) {
      expect(step?.body).toMatchObject({
        'customerid_contact@odata.bind': contact,
        'ownerid@odata.bind': `/systemusers(${OWNER_ID})`,
        'cx_Queue@odata.bind': `/queues(${QUEUE_ID})`,
        prioritycode: 3,
        casetypecode: 1,
      });
    }
    expect(email?.proves).toEqual(['case-from-email', 'default-owner', 'default-queue']);
    expect(phone?.body?.['description']).toMatch(/^Channel: phone\n/);
  });

  test('end in a copy whose title is one character longer than a title can be', () => {
    const step = caseSteps(RUN, settings(), {})[4];
    if (!step) throw new Error('There is no case.');
    const known = failingCopyOf(step, { titleLength: 200 });
    expect(known.column).toBe('title');
    expect(String(known.operation.body?.['title'])).toHaveLength(201);
    expect({ ...known.operation.body, title: step.body?.['title'] }).toEqual(step.body);
    expect(String(failingCopyOf(step, { titleLength: 300 }).operation.body?.['title'])).toHaveLength(301);
    expect(String(failingCopyOf(step, {}).operation.body?.['title'])).toHaveLength(4001);
  });

  test('read first what OpenCX reads first', () => {
    expect(readSteps(RUN).map(({ path }) => decodeURIComponent(path))).toEqual([
      'incidents?$select=incidentid&$top=1',
      `contacts?$select=contactid&$filter=emailaddress1 eq 'rehearsal.0123456789ab4cde8f0123456789abcd@opencx.invalid'`,
    ]);
  });
});

const multipart = (...parts: string[]): string =>
  ['--batchresponse_1', ...parts.flatMap((part) => [part, '--batchresponse_1'])].join('\r\n') + '--\r\n';
const http = (status: string, json: string, ...headers: string[]): string =>
  [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...headers,
    '',
    `HTTP/1.1 ${status}`,
    'Content-Type: application/json; odata.metadata=minimal',
    'OData-Version: 4.0',
    '',
    json,
  ].join('\r\n');
const ERROR =
  '{"error":{"code":"0x80040220","message":"Nein: \\"--batchresponse_1\\"\\r\\nHTTP/1.1 200 OK"}}';

describe('an answer', () => {
  test.each([
    ['one part', multipart(http('403 Forbidden', ERROR))],
    [
      'one part behind answers from before',
      multipart(http('200 OK', '{"UserId":"a"}'), http('403 Forbidden', ERROR)),
    ],
    ['LF alone', multipart(http('403 Forbidden', ERROR)).replace(/\r\n/g, '\n')],
    ['lines in front', `\r\n${multipart(http('403 Forbidden', ERROR))}`],
    ['plain JSON', ERROR],
  ])('is read as %s', (_, body) => {
    expect(errorIn(partsOf({ status: 403, body }))).toEqual({
      status: 403,
      code: '0x80040220',
      message: 'Nein: "--batchresponse_1"\r\nHTTP/1.1 200 OK',
      contentId: undefined,
    });
  });

  test('is read out of a change set, with the place of what was refused', () => {
    const inner = multipart(http('400 Bad Request', ERROR, 'Content-ID: 4')).replace(
      /batchresponse_1(?!\\)/g,
      'set_1',
    );
    const body = multipart(`Content-Type: multipart/mixed; boundary=set_1\r\n\r\n${inner}`);
    expect(errorIn(partsOf({ status: 400, body }))?.contentId).toBe('4');
  });

  test.each([
    ['nothing', ''],
    ['HTML', '<html>Bad gateway</html>'],
    ['a boundary alone', '--'],
    ['a part without a status', '--b\r\nContent-Type: application/http\r\n\r\nhello\r\n--b--'],
    ['a number', '42'],
    ['an error without a code', '{"error":{"message":"no"}}'],
    ['an error of another shape', multipart(http('400 Bad Request', '{"error":"no"}'))],
    ['JSON that ends early', multipart(http('400 Bad Request', '{"error":{"code":"0x8'))],
  ])('that is %s is no error in Dataverse’s form', (_, body) => {
    expect(errorIn(partsOf({ status: 400, body }))).toBeUndefined();
  });
});
