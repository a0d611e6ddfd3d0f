import { sampleZip } from '../../../solution/sampleSolution';
import { placeForms } from '../../forms/organizationForms';
import { contentsOf } from '../../solutions/contents';
import { importSolution } from '../../solutions/importSolution';
import { createOrganization, type Organization } from '../organization';
import { type Call, caller, CONTACTS, newCase, ORIGIN, tokenOf } from '../testClient';
import { batchBody, batchSender, type SendBatch, type TestOperation } from './testBatch';

const ROOT = `${ORIGIN}/api/data/v9.2/`;
const LONG = 'x'.repeat(201);

let organization: Organization;
let send: SendBatch;
let admin: Call;

beforeEach(() => {
  organization = createOrganization();
  send = batchSender(organization, tokenOf('admin'));
  admin = caller(organization, tokenOf('admin'));
});

const contact = (more: Partial<TestOperation> = {}): TestOperation => ({
  method: 'POST',
  address: 'contacts',
  body: { lastname: 'Lamp' },
  ...more,
});
const tooLong: TestOperation = {
  method: 'POST',
  address: 'incidents',
  body: newCase(CONTACTS.ofApplication, { title: LONG }),
};
const lamps = async (): Promise<number> =>
  (await admin('GET', "contacts?$filter=lastname eq 'Lamp'")).rows.length;

describe('a batch', () => {
  // "These operations will be performed sequentially in the order they're specified. The order of the responses will match".
  test('does its operations in their order and answers in the same', async () => {
    const { status, parts, text } = await send([
      contact({ address: '/api/data/v9.2/contacts' }),
      { method: 'GET', address: `${ROOT}contacts?$filter=lastname%20eq%20'Lamp'&$select=lastname` },
      contact({ address: `${ROOT}contacts` }),
      { method: 'GET', address: "contacts?$filter=lastname eq 'Lamp'&$select=lastname" },
    ]);
    expect([status, ...parts.map((part) => part.status)]).toEqual([200, 204, 200, 204, 200]);
    expect(parts.map(({ json }) => json.value?.length)).toEqual([undefined, 1, undefined, 2]);
    expect(text).toMatch(/^--batchresponse_[\da-f-]{36}\r\nContent-Type: application\/http\r\n/);
    expect(text).toMatch(/\r\nLocation: http.*contacts\([\da-f-]{36}\)\r\nOData-Version/);
    expect(text).toMatch(/--batchresponse_[\da-f-]{36}--\r\n$/);
  });

  // "the error for that request will be returned for the batch request and more requests won't be processed".
  test('ends at the first error, whose status is its own, and keeps what was done outside of change sets', async () => {
    const { status, parts } = await send([contact(), tooLong, contact()]);
    expect([status, ...parts.map((part) => part.status)]).toEqual([400, 204, 400]);
    expect(parts[1]?.json.error).toEqual({
      code: '0x80044331',
      message:
        "A validation error occurred.  The length of the 'title' attribute of the 'incident' entity exceeded the maximum allowed length of '200'.",
    });
    expect(await lamps()).toBe(1);
  });

  // "The batch request will return 200 OK and individual response errors will be returned in the batch response body."
  test('goes on behind errors where that is preferred', async () => {
    const { status, parts } = await send(
      [tooLong, contact(), [contact({ id: '1' }), { ...tooLong, id: '2' }]],
      {
        prefer: 'odata.continue-on-error',
      },
    );
    expect([status, ...parts.map((part) => part.status)]).toEqual([200, 400, 204, 400]);
    expect(await lamps()).toBe(1);
  });

  // "a longer URL, up to 64 KB (65,536 characters), is allowed".
  test('takes addresses of up to 65,536 characters', async () => {
    const get = (length: number): TestOperation => {
      const start = `${ROOT}contacts?$select=lastname&$filter=lastname%20ne%20%27`;
      return { method: 'GET', address: `${start}${'x'.repeat(length - start.length - 3)}%27` };
    };
    expect((await send([get(65_536)])).status).toBe(200);
    expect((await send([get(65_537)])).status).toBe(400);
  });

  test('gives its parts their own headers alone', async () => {
    const { parts } = await send(
      [
        contact(),
        contact({ headers: { Prefer: 'return=representation', 'If-None-Match': 'null' } }),
        { method: 'GET', address: 'contacts?$select=lastname' },
      ],
      { prefer: 'odata.maxpagesize=1' },
    );
    expect(parts.map(({ status }) => status)).toEqual([204, 201, 200]);
    expect(parts[1]?.json['lastname']).toBe('Lamp');
    expect(parts[2]?.json.value?.length).toBeGreaterThan(1);
  });

  test('is its sender’s: it is 401 for nobody', async () => {
    expect((await batchSender(organization, 'nobody')([contact()])).status).toBe(401);
  });
});

describe('a change set', () => {
  // "you can refer to that entity using $1 later in your change set".
  test('refers to its own rows in addresses and in payloads', async () => {
    const { status, text, parts } = await send([
      [
        contact({ id: '1' }),
        {
          method: 'POST',
          address: 'incidents',
          id: '2',
          body: { title: 'Costs $1', 'customerid_contact@odata.bind': '$1' },
        },
        {
          method: 'POST',
          address: 'annotations',
          id: 'note',
          body: { subject: 'A note', 'objectid_incident@odata.bind': '$2' },
        },
        { method: 'PATCH', address: '$2', id: '4', body: { description: 'More' } },
        { method: 'DELETE', address: '$note', id: '5' },
      ],
      {
        method: 'GET',
        address: 'incidents?$select=title,description&$expand=customerid_contact($select=lastname)',
      },
    ]);
    expect(status).toBe(200);
    expect(parts.map(({ contentId, status }) => [contentId, status])).toEqual([
      ['1', 204],
      ['2', 204],
      ['note', 204],
      ['4', 204],
      ['5', 204],
      [undefined, 200],
    ]);
    expect(text).toMatch(
      /Content-Type: multipart\/mixed; boundary=changesetresponse_[\da-f-]{36}\r\n\r\n--changesetresponse_/,
    );
    expect(parts[5]?.json.value).toMatchObject([
      { title: 'Costs $1', description: 'More', customerid_contact: { lastname: 'Lamp' } },
    ]);
    expect((await admin('GET', 'annotations')).rows).toHaveLength(0);
  });

  // "if any one of the operations fails, any completed operations will be rolled back".
  test('leaves the organisation as it was when one of its operations fails', async () => {
    await admin('POST', 'incidents', newCase(CONTACTS.ofAgent));
    const roles = await admin(
      'GET',
      "roles?$filter=name eq 'Customer Service Representative'&$select=roleid",
    );
    const roleId = String(roles.rows[0]?.['roleid']);
    const privileges = await admin('GET', "privileges?$filter=name eq 'prvReadQueue'&$select=privilegeid");
    const before = contentsOf(organization);
    const { status, parts } = await send([
      [
        contact({ id: '1' }),
        {
          method: 'POST',
          address: 'incidents',
          id: '2',
          body: { title: 'A', 'customerid_contact@odata.bind': '$1' },
        },
        {
          method: 'POST',
          address: 'annotations',
          id: '3',
          body: { subject: 'B', 'objectid_incident@odata.bind': '$2' },
        },
        { method: 'PATCH', address: `contacts(${CONTACTS.ofAgent})`, id: '4', body: { jobtitle: 'Buyer' } },
        { method: 'DELETE', address: `contacts(${CONTACTS.ofSecondUser})`, id: '5' },
        { method: 'DELETE', address: `contacts(${CONTACTS.ofAgent})`, id: '6' },
        {
          method: 'POST',
          address: `teams(${String(await defaultTeam())})/teamroles_association/$ref`,
          id: '7',
          body: { '@odata.id': `${ROOT}roles(${roleId})` },
        },
        {
          method: 'POST',
          address: `roles(${roleId})/Microsoft.Dynamics.CRM.RemovePrivilegeRole`,
          id: '8',
          body: { PrivilegeId: String(privileges.rows[0]?.['privilegeid']) },
        },
        { method: 'POST', address: 'businessunits', id: '9', body: { name: 'New unit', ...below } },
        { ...tooLong, id: '10' },
        contact({ id: '11' }),
      ],
    ]);
    // Only the operation that failed is answered, inside the change set's message (microsoft/PowerApps-Samples#473).
    expect([status, parts.map((part) => [part.contentId, part.status])]).toEqual([400, [['10', 400]]]);
    const { caseNumbers, ...after } = contentsOf(organization);
    const { caseNumbers: numbered, ...was } = before;
    expect(after).toEqual(was);
    // Numbers are given once: "gaps in autonumbers" (assumed of case numbers; a sequence in a database does so).
    expect(Number(caseNumbers) - Number(numbered)).toBe(1);
  });

  const below = { 'parentbusinessunitid@odata.bind': '/businessunits(b0000000-0000-4000-8000-000000000001)' };
  const defaultTeam = async (): Promise<unknown> =>
    (await admin('GET', "teams?$filter=isdefault eq true and name eq 'OpenCX Sandbox'")).rows[0]?.['teamid'];

  test('takes back what came with customised metadata and components as well', async () => {
    organization.components.solutions.set('Other', {
      uniqueName: 'Other',
      friendlyName: 'Other',
      version: '1.0',
      managed: true,
      publisher: 'Someone',
      requires: [],
    });
    const before = contentsOf(organization);
    const putBack = organization.keep();
    organization.customize({ queueLookup: true, localizedAdministrator: 'Systemadministrator' });
    const other = organization.components.solutions.get('Other');
    if (other) other.version = '2.0';
    organization.components.unmanagedNeeds.push({} as never);
    organization.components.webResources.put('a.js', { solution: 'Other', value: {} as never });
    expect(contentsOf(organization)).not.toEqual(before);
    putBack();
    expect(contentsOf(organization)).toEqual(before);
  });

  test('takes back what it made of forms and of solutions', async () => {
    placeForms(organization);
    importSolution(organization, sampleZip('Managed', '1.0.0'));
    const form = 'f0000000-0000-4000-8000-000000000001';
    const { json } = await admin('GET', `systemforms(${form})?$select=formxml`);
    const formxml = String(json['formxml']).replace('<form', '<form maxWidth="900"');
    const solution = (await admin('GET', 'solutions?$filter=ismanaged eq true&$select=solutionid')).rows[0];
    const before = contentsOf(organization);
    const undone = [
      { method: 'PATCH', address: `systemforms(${form})`, id: '1', body: { formxml } },
      { method: 'DELETE', address: `solutions(${String(solution?.['solutionid'])})`, id: '2' },
    ];
    const { parts } = await send([[...undone, { ...tooLong, id: '3' }]]);
    expect(parts.map((part) => [part.contentId, part.status])).toEqual([['3', 400]]);
    expect(contentsOf(organization)).toEqual({ ...before, caseNumbers: expect.any(Number) });
    expect((await send([undone])).status).toBe(200);
    expect(contentsOf(organization)).not.toEqual({ ...before, caseNumbers: expect.any(Number) });
  });

  test('gives a row that comes afterwards a version and an id that no undone row had', async () => {
    const undone = await send([[contact({ id: '1' }), { ...tooLong, id: '2' }]]);
    expect(undone.status).toBe(400);
    const version = async (): Promise<number> => {
      const { json } = await admin(
        'POST',
        'contacts',
        { lastname: 'Next' },
        { prefer: 'return=representation' },
      );
      return Number(json['versionnumber']);
    };
    const first = await version();
    await send([[contact({ id: '1' }), { ...tooLong, id: '2' }]]);
    expect(await version()).toBeGreaterThan(first + 1);
  });

  test('refers to its own rows where rows are joined', async () => {
    const unit = 'b0000000-0000-4000-8000-000000000001';
    const user = 'a0000000-0000-4000-8000-000000000004';
    const { status } = await send([
      [
        {
          method: 'POST',
          address: 'teams',
          id: '1',
          body: { name: 'Lamps', 'businessunitid@odata.bind': `/businessunits(${unit})` },
        },
        {
          method: 'POST',
          address: `systemusers(${user})/teammembership_association/$ref`,
          id: '2',
          body: { '@odata.id': '$1' },
        },
      ],
    ]);
    const { rows } = await admin('GET', `systemusers(${user})/teammembership_association?$select=name`);
    expect([status, rows.map(({ name }) => name)]).toEqual([200, expect.arrayContaining(['Lamps'])]);
  });

  test('keeps what earlier change sets of the batch did', async () => {
    const { status, parts } = await send([
      [contact({ id: '1' })],
      [contact({ id: '1' }), { ...tooLong, id: '2' }],
    ]);
    expect([status, parts.map((part) => part.status)]).toEqual([400, [204, 400]]);
    expect(await lamps()).toBe(1);
  });

  // "Referencing a Content-ID before it has been declared in the request body will return the error HTTP 400 Bad request."
  test.each([
    ['not yet declared', '2', {}],
    ['never declared', '9', {}],
    ['of a row that came back with its answer', '1', { Prefer: 'return=representation' }],
  ])('refuses a reference to a Content-ID that is %s', async (_name, id, headers) => {
    const { status, parts } = await send([
      [
        contact({ id: '1', headers }),
        {
          method: 'POST',
          address: 'incidents',
          id: '3',
          body: { title: 'A', 'customerid_contact@odata.bind': `$${id}` },
        },
        contact({ id: '2' }),
      ],
    ]);
    expect([status, parts[0]?.json.error?.message]).toEqual([
      400,
      `Content-ID Reference: '$${id}' does not exist in the batch context.`,
    ]);
    expect(await lamps()).toBe(0);
  });
});

describe('a malformed batch is refused as a whole', () => {
  const body = batchBody([contact(), [contact({ id: '1' })]]);

  test.each<[string, string | (TestOperation | TestOperation[])[], RegExp]>([
    [
      'a GET in a change set',
      [[{ method: 'GET', address: 'contacts', id: '1' }]],
      /invalid HTTP method 'GET'/,
    ],
    [
      'a change set in a change set',
      body.replace(
        '--c\r\nContent-Type: application/http',
        '--c\r\nContent-Type: multipart/mixed; boundary="d"',
      ),
      /Nested change sets/,
    ],
    ['a change set’s operation without Content-ID', [[contact()]], /'Content-ID' was not present/],
    ['a Content-ID twice', [[contact({ id: '1' }), contact({ id: '1' })]], /'1' was found more than once/],
    ['no closing delimiter', body.replace('--b--', ''), /unexpected end of input/],
    ['no closing delimiter of a change set', body.replace('--c--', ''), /unexpected end of input/],
    [
      'no empty line behind the headers',
      '--b\r\nContent-Type: application/http\r\n--b--',
      /header '--b' is invalid/,
    ],
    ['no encoding', body.replace('Content-Transfer-Encoding: binary\r\n', ''), /Content-Transfer-Encoding/],
    ['another type', body.replace('application/http', 'text/plain'), /application\/http/],
    [
      'no version in a request line',
      body.replace(' HTTP/1.1', ''),
      /request line 'POST contacts' is invalid/,
    ],
    ['1,001 operations', Array.from({ length: 1001 }, () => contact()), /too many parts.*'1000'/],
    [
      'a change set of 1,001 operations',
      [Array.from({ length: 1001 }, (_, id) => contact({ id: String(id) }))],
      /change set contains too many operations.*'1000'/,
    ],
    ['LF alone as line ends', body.replace(/\r\n/g, '\n'), /Stream was not readable/],
  ])('with %s, and nothing of it is done', async (_name, items, message) => {
    const { status, error } = await send(items);
    expect([status, error?.message]).toEqual([400, expect.stringMatching(message)]);
    expect(await lamps()).toBe(0);
  });

  test('no boundary', async () => {
    expect((await send(body, { 'content-type': 'application/json' })).error?.code).toBe('0x80060888');
    expect((await send(body, { 'content-type': 'multipart/mixed' })).status).toBe(400);
  });

  test('but LF alone where nothing is written, or with two line ends more at the end', async () => {
    const get = batchBody([{ method: 'GET', address: 'contacts' }]).replace(/\r\n/g, '\n');
    expect((await send(get)).status).toBe(200);
    expect((await send(`${body.replace(/\r\n/g, '\n')}\n`)).status).toBe(200);
    expect(await lamps()).toBe(2);
  });

  test('and 1,000 operations are fine', async () => {
    expect((await send([Array.from({ length: 1000 }, (_, id) => contact({ id: String(id) }))])).status).toBe(
      200,
    );
    expect(await lamps()).toBe(1000);
  });

  test.each(['$batch', 'https://other.example/api/data/v9.2/contacts', '/WebResources/x', 'http://'])(
    'an operation on %s is refused as such',
    async (address) => {
      const { status, parts } = await send([{ method: 'POST', address }]);
      expect([status, parts.map((part) => part.status)]).toEqual([400, [400]]);
    },
  );
});
