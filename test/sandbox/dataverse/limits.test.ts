import { insertRow } from './rows/write';
import { createOrganization, type Organization } from './organization';
import { type Call, caller, CONTACTS, newCase, tokenOf } from './testClient';

const ADMIN = 'a0000000-0000-4000-8000-000000000001';
const CONTACT = `contacts(${CONTACTS.ofAgent})`;
const ANNOTATIONS = { prefer: 'odata.include-annotations="*"' };

let organization: Organization;
let admin: Call;
beforeEach(() => {
  organization = createOrganization();
  admin = caller(organization, tokenOf('admin'));
});

describe('5,000', () => {
  const fill = (count: number): void => {
    for (let index = 0; index < count; index++)
      insertRow(organization, 'account', { name: 'Lamp' }, { user: ADMIN });
  };
  const LAMPS = "accounts?$select=name&$filter=name eq 'Lamp'";

  // "the maximum number of records per page is 5,000" (page-results), whatever is preferred.
  test('is the largest page and the page where none is asked for', async () => {
    fill(5001);
    for (const headers of [{}, { prefer: 'odata.maxpagesize=6000' }] as Record<string, string>[]) {
      const first = await admin('GET', LAMPS, undefined, headers);
      expect(first.rows).toHaveLength(5000);
      const next = await admin('GET', String(first.json['@odata.nextLink']), undefined, headers);
      expect([next.rows.length, next.json['@odata.nextLink']]).toEqual([1, undefined]);
    }
    expect((await admin('GET', `${LAMPS}&$top=5001`)).rows).toHaveLength(5000);
  });

  // "limited to 5,000 rows" (count-rows), in all three ways of counting.
  test('is the most that is counted', async () => {
    fill(5000);
    const count = async () => {
      const { json } = await admin('GET', `${LAMPS}&$count=true`, undefined, ANNOTATIONS);
      const bare = await admin('GET', "accounts/$count?$filter=name eq 'Lamp'");
      return [
        json['@odata.count'],
        json['@Microsoft.Dynamics.CRM.totalrecordcount'],
        json['@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded'],
        bare.text,
      ];
    };
    expect(await count()).toEqual([5000, 5000, false, '5000']);
    fill(1);
    expect(await count()).toEqual([5000, 5000, true, '5000']);
    const uncounted = await admin('GET', 'accounts', undefined, ANNOTATIONS);
    expect(uncounted.json['@Microsoft.Dynamics.CRM.totalrecordcount']).toBe(-1);
  });
});

test('an address of 32,768 characters is served, one of a character more is refused', async () => {
  const start = "contacts?$filter=lastname eq '";
  const served = async (length: number) => {
    const empty = new URL(`http://sandbox.test/api/data/v9.2/${start}'`).href.length;
    return (await admin('GET', `${start}${'x'.repeat(length - empty)}'`)).status;
  };
  expect([await served(32_768), await served(32_769)]).toEqual([200, 400]);
});

test('an error carries annotations where they are preferred, and code and text alone else', async () => {
  const plain = await admin('GET', 'contacts?$top=0');
  expect(Object.keys(plain.error ?? {})).toEqual(['code', 'message']);
  const annotated = await admin('GET', 'contacts?$top=0', undefined, ANNOTATIONS);
  expect(Object.keys(annotated.error ?? {})).toEqual([
    'code',
    'message',
    '@Microsoft.PowerApps.CDS.HelpLink',
    '@Microsoft.PowerApps.CDS.TraceText',
    '@Microsoft.PowerApps.CDS.InnerError.Message',
  ]);
});

describe('an etag', () => {
  const etag = async () => String((await admin('GET', CONTACT)).json['@odata.etag']);

  // "If-None-Match … 304 Not Modified", "not with $expand or annotations" (perform-conditional-operations-using-web-api).
  test('saves reading a row again that nobody has changed, without $expand and annotations', async () => {
    const known = { 'if-none-match': await etag() };
    expect((await admin('GET', CONTACT, undefined, known)).status).toBe(304);
    expect((await admin('GET', `${CONTACT}?$expand=createdby`, undefined, known)).status).toBe(200);
    const some = { ...known, prefer: 'odata.include-annotations="OData.*"' };
    expect((await admin('GET', CONTACT, undefined, some)).status).toBe(200);
    await admin('PATCH', CONTACT, { jobtitle: 'Buyer' });
    expect((await admin('GET', CONTACT, undefined, known)).status).toBe(200);
  });

  test('keeps a row from being deleted that somebody has changed since', async () => {
    const stale = { 'if-match': await etag() };
    await admin('PATCH', CONTACT, { jobtitle: 'Buyer' });
    const refused = await admin('DELETE', CONTACT, undefined, stale);
    expect([refused.status, refused.error?.code]).toEqual([412, '0x80060882']);
    expect((await admin('DELETE', CONTACT, undefined, { 'if-match': await etag() })).status).toBe(204);
  });
});

test('the service document lists every table by its entity set', async () => {
  const { json, rows } = await admin('GET', '');
  expect(String(json['@odata.context'])).toMatch(/\/api\/data\/v9\.2\/\$metadata$/);
  expect(rows.map((row) => row['url'])).toEqual(
    organization.catalogue.tables.map((table) => table.entitySetName),
  );
  expect(rows).toContainEqual({ name: 'incidents', kind: 'EntitySet', url: 'incidents' });
});

test('Consistency: Strong is taken: what it asks for is always so here', async () => {
  const strong = { consistency: 'Strong' };
  await admin('PATCH', CONTACT, { jobtitle: 'Buyer' });
  expect((await admin('GET', CONTACT, undefined, strong)).json['jobtitle']).toBe('Buyer');
});

test('the organisation says how large a file of a note may be', async () => {
  const { rows } = await admin('GET', 'organizations?$select=maxuploadfilesize');
  expect(rows).toMatchObject([{ maxuploadfilesize: 5_242_880 }]);
});

test('cases are in a queue through an item', async () => {
  const [queue] = (await admin('GET', 'queues?$select=queueid')).rows;
  const made = await admin('POST', 'incidents', newCase(CONTACTS.ofAgent));
  const item = await admin('POST', 'queueitems', {
    'queueid@odata.bind': `/queues(${String(queue?.['queueid'])})`,
    'objectid_incident@odata.bind': String(made.headers['OData-EntityId']),
  });
  expect(item.status).toBe(204);
  const { rows } = await admin('GET', `queueitems?$filter=_queueid_value eq ${String(queue?.['queueid'])}`);
  expect(made.headers['OData-EntityId']).toContain(String(rows[0]?.['_objectid_value']));
});
