import { createOrganization } from './organization';
import { type Call, caller, CONTACTS, newCase, ORIGIN, tokenOf } from './testClient';

let admin: Call;
beforeEach(() => {
  admin = caller(createOrganization(), tokenOf('admin'));
});

const REPRESENTATION = { prefer: 'return=representation' };
const ALL_ANNOTATIONS = { prefer: 'odata.include-annotations="*"' };
const ABSENT = '99999999-9999-4999-8999-999999999999';

async function create(set: string, values: object): Promise<Record<string, unknown>> {
  const { status, json } = await admin('POST', set, values, REPRESENTATION);
  expect(status).toBe(201);
  return json;
}

describe('rows', () => {
  test('are created with 204 and their address, and then read, changed and deleted there', async () => {
    const created = await admin('POST', 'incidents', newCase(CONTACTS.ofAgent));
    expect(created.status).toBe(204);
    const address = String(created.headers['OData-EntityId']);
    expect(address).toMatch(/^http:\/\/sandbox\.test\/api\/data\/v9\.2\/incidents\([0-9a-f-]{36}\)$/);
    expect((await admin('GET', address)).json['title']).toBe('Two lamps');
    expect((await admin('PATCH', address, { title: 'Three lamps' })).status).toBe(204);
    expect((await admin('GET', `${address}/title`)).json['value']).toBe('Three lamps');
    expect((await admin('DELETE', address)).status).toBe(204);
    const gone = await admin('GET', address);
    expect(gone.status).toBe(404);
    expect(gone.error?.code).toBe('0x80040217');
    expect(gone.error?.message).toMatch(/^incident With Id = [0-9a-f-]{36} Does Not Exist$/);
  });

  test('get what the server knows better: number, owner, times, state', async () => {
    const row = await create('incidents', {
      ...newCase(CONTACTS.ofAgent),
      createdon: '2001-01-01T00:00:00Z',
    });
    expect(row['ticketnumber']).toMatch(/^CAS-\d{5}-[A-Z0-9]{6}$/);
    expect(row).toMatchObject({
      prioritycode: 2,
      statecode: 0,
      statuscode: 1,
      _createdby_value: 'a0000000-0000-4000-8000-000000000001',
      _ownerid_value: 'a0000000-0000-4000-8000-000000000001',
    });
    expect(Date.parse(String(row['createdon']))).toBeGreaterThan(Date.parse('2020-01-01'));
    expect(row['createdon']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  test('keep what only the server writes', async () => {
    const address = `contacts(${CONTACTS.ofAgent})`;
    const { createdon } = (await admin('GET', address)).json;
    expect((await admin('PATCH', address, { createdon: '2001-01-01T00:00:00Z' })).status).toBe(204);
    expect((await admin('GET', address)).json['createdon']).toBe(createdon);
  });

  test('are found by ids in any case', async () => {
    const found = await admin('GET', `contacts(${CONTACTS.ofAgent.toUpperCase()})?$select=lastname`);
    expect(found.json['lastname']).toBe("O'Brien");
  });

  test('come back as selected, with their key and an etag that changes with every write', async () => {
    const path = `contacts(${CONTACTS.ofAgent})?$select=lastname`;
    const before = await admin('GET', path);
    expect(Object.keys(before.json)).toEqual(['@odata.context', '@odata.etag', 'lastname', 'contactid']);
    await admin('PATCH', `contacts(${CONTACTS.ofAgent})`, { lastname: 'Brien' });
    const after = await admin('GET', path);
    expect(after.json['@odata.etag']).not.toBe(before.json['@odata.etag']);
    const stale = { 'if-match': String(before.json['@odata.etag']) };
    expect((await admin('PATCH', `contacts(${CONTACTS.ofAgent})`, { lastname: 'X' }, stale)).status).toBe(
      412,
    );
  });

  test('are created by PATCH under an id that is not taken, unless If-Match asks for an existing one', async () => {
    expect(
      (await admin('PATCH', `contacts(${ABSENT})`, { lastname: 'New' }, { 'if-match': '*' })).status,
    ).toBe(404);
    expect((await admin('PATCH', `contacts(${ABSENT})`, { lastname: 'New' })).status).toBe(204);
    expect((await admin('GET', `contacts(${ABSENT})`)).json['fullname']).toBe('New');
    expect(
      (await admin('PATCH', `contacts(${ABSENT})`, { lastname: 'Old' }, { 'if-none-match': '*' })).status,
    ).toBe(412);
  });

  test('go with the row they hang on', async () => {
    const { incidentid: id } = await create('incidents', newCase(CONTACTS.ofAgent));
    const note = await create('annotations', {
      subject: 'x',
      'objectid_incident@odata.bind': `/incidents(${String(id)})`,
    });
    await admin('DELETE', `incidents(${String(id)})`);
    expect((await admin('GET', `annotations(${String(note['annotationid'])})`)).status).toBe(404);
  });
});

describe('queries', () => {
  const names = async (path: string, headers = {}): Promise<unknown[]> =>
    (await admin('GET', path, undefined, headers)).rows.map((row) => row['fullname']);

  test('find a contact by an e-mail address with an apostrophe, in any case', async () => {
    const filter = encodeURIComponent("emailaddress1 eq 'SEAN.o''brien@example.com'");
    expect(await names(`contacts?$select=fullname&$filter=${filter}`)).toEqual(["Seán O'Brien"]);
  });

  test('sort, cut and count', async () => {
    const path = 'contacts?$select=fullname&$orderby=lastname desc&$top=2&$count=true';
    expect(await names(path)).toEqual(['Jürgen Weiß', "Seán O'Brien"]);
    expect((await admin('GET', path)).json['@odata.count']).toBe(3);
    expect((await admin('GET', 'contacts/$count')).text).toBe('3');
  });

  test('filter by lookups and through them', async () => {
    const account = 'acc00000-0000-4000-8000-000000000001';
    expect(await names(`contacts?$filter=_parentcustomerid_value eq ${account}`)).toEqual(["Seán O'Brien"]);
    expect(await names(`contacts?$filter=_parentcustomerid_value eq '${account}'`)).toEqual(["Seán O'Brien"]);
    expect(await names("contacts?$filter=parentcustomerid_account/name eq 'fabrikam lighting'")).toEqual([
      "Seán O'Brien",
    ]);
  });

  test('expand a lookup and a collection, one level, with options', async () => {
    const { incidentid: id } = await create('incidents', newCase(CONTACTS.ofAgent));
    for (const subject of ['a', 'b', 'c']) {
      await create('annotations', { subject, 'objectid_incident@odata.bind': `/incidents(${String(id)})` });
    }
    const { json } = await admin(
      'GET',
      `incidents(${String(id)})?$select=title&$expand=customerid_contact($select=lastname),Incident_Annotation($select=subject;$filter=subject ne 'b';$orderby=subject desc)`,
    );
    expect(json['customerid_contact']).toMatchObject({ lastname: "O'Brien" });
    expect((json['Incident_Annotation'] as { subject: string }[]).map(({ subject }) => subject)).toEqual([
      'c',
      'a',
    ]);
    const again = await admin('GET', String(json['Incident_Annotation@odata.nextLink']));
    expect(again.rows.map((row) => row['subject'])).toEqual(['c', 'a']);
  });

  test('annotate only when asked, and then before the value', async () => {
    const path = `contacts(${CONTACTS.ofAgent})?$select=_parentcustomerid_value,statecode`;
    expect(Object.keys((await admin('GET', path)).json).filter((key) => key.includes('Formatted'))).toEqual(
      [],
    );
    const { json, headers } = await admin('GET', path, undefined, ALL_ANNOTATIONS);
    expect(json).toMatchObject({
      '_parentcustomerid_value@OData.Community.Display.V1.FormattedValue': 'Fabrikam Lighting',
      '_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'account',
      '_parentcustomerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty':
        'parentcustomerid_account',
      'statecode@OData.Community.Display.V1.FormattedValue': 'Active',
    });
    const keys = Object.keys(json);
    expect(keys.indexOf('statecode@OData.Community.Display.V1.FormattedValue')).toBe(
      keys.indexOf('statecode') - 1,
    );
    expect(headers['Preference-Applied']).toBe('odata.include-annotations="*"');
  });

  test.each([
    ['contacts?$skip=1', 400, 'The query parameter $skip is not supported.'],
    ['contacts?$search=x', 400, 'The query parameter $search is not supported.'],
    ['contacts?select=fullname', 400, 'The query parameter select is not supported.'],
    ['contacts?$top=0', 400, 'Invalid value for $top query option.'],
    [
      'contacts?$select=nickname',
      400,
      "Could not find a property named 'nickname' on type 'Microsoft.Dynamics.CRM.contact'.",
    ],
    [
      'incidents?$select=customerid_value',
      400,
      "Could not find a property named 'customerid_value' on type 'Microsoft.Dynamics.CRM.incident'.",
    ],
    [
      'contacts?$orderby=nickname',
      400,
      "Could not find a property named 'nickname' on type 'Microsoft.Dynamics.CRM.contact'.",
    ],
    [
      'contacts?$expand=ParentCustomerId_Account',
      400,
      "Could not find a property named 'ParentCustomerId_Account' on type 'Microsoft.Dynamics.CRM.contact'.",
    ],
    [
      'contacts?$expand=parentcustomerid_account($expand=primarycontactid)',
      501,
      'The sandbox does not have this part of the Web API: $expand inside $expand.',
    ],
    ['contacts?$apply=aggregate(x)', 501, 'The sandbox does not have this part of the Web API: $apply.'],
    ['contacts?fetchXml=<fetch/>', 501, 'The sandbox does not have this part of the Web API: fetchXml.'],
    [
      'contacts?$select=fullname&$select=lastname',
      400,
      "Query option '$select' was specified more than once, but it must be specified at most once.",
    ],
    ['persons', 404, "Resource not found for the segment 'persons'."],
    ['Contacts', 404, "Resource not found for the segment 'Contacts'."],
    ['$metadata', 501, 'The sandbox does not have this part of the Web API: $metadata.'],
    [
      'GetTimeZoneCodeByLocalizedName()',
      404,
      "Resource not found for the segment 'GetTimeZoneCodeByLocalizedName'.",
    ],
    [
      "contacts(emailaddress1='a')",
      501,
      "The sandbox does not have this part of the Web API: alternate keys: contacts(emailaddress1='a').",
    ],
    ['contacts(12)', 400, "Guid should contain 32 digits with 4 dashes: '12'."],
  ])('refuse %s', async (path, status, message) => {
    const refused = await admin('GET', path);
    expect([refused.status, refused.error?.message]).toEqual([status, message]);
  });

  test('refuse an unknown name even where no row comes back', async () => {
    expect((await admin('GET', "contacts?$select=nickname&$filter=lastname eq 'nobody'")).status).toBe(400);
    expect(
      (await admin('GET', "contacts?$filter=lastname eq 'nobody'&$expand=createdby($select=nickname)"))
        .status,
    ).toBe(400);
  });

  test('refuse methods and headers that the sandbox does not have', async () => {
    expect((await admin('PUT', `contacts(${CONTACTS.ofAgent})`)).status).toBe(405);
    expect((await admin('POST', `contacts(${CONTACTS.ofAgent})`)).status).toBe(405);
    expect((await admin('GET', 'contacts', undefined, { 'mscrm.mergelabels': 'true' })).status).toBe(501);
    expect((await admin('GET', '$batch')).status).toBe(405);
  });
});

describe('payloads', () => {
  const refused = async (set: string, body: unknown): Promise<string[]> => {
    const { status, error } = await admin('POST', set, body);
    return [String(status), error?.code ?? '', error?.message ?? ''];
  };

  test.each([
    [
      'an over-long title',
      { title: 'x'.repeat(201) },
      '0x80044331',
      "A validation error occurred.  The length of the 'title' attribute of the 'incident' entity exceeded the maximum allowed length of '200'.",
    ],
    [
      'an over-long description',
      { description: 'x'.repeat(2001) },
      '0x80044331',
      "A validation error occurred.  The length of the 'description' attribute of the 'incident' entity exceeded the maximum allowed length of '2000'.",
    ],
    [
      'a priority that is no option',
      { prioritycode: 4 },
      '0x80044330',
      "A validation error occurred. The value 4 of 'prioritycode' on record of type 'incident' is outside the valid range. Accepted Values: 1,2,3",
    ],
    [
      'a lookup set directly',
      { _customerid_value: CONTACTS.ofAgent },
      '0x80060888',
      'CRM do not support direct update of Entity Reference properties, Use Navigation properties instead.',
    ],
  ])('with %s are refused', async (_what, more, code, message) => {
    expect(await refused('incidents', newCase(CONTACTS.ofAgent, more))).toEqual(['400', code, message]);
  });

  test('of a case without a customer are refused', async () => {
    expect((await refused('incidents', { title: 'x' }))[2]).toBe(
      'You should specify a parent contact or account.',
    );
  });

  test('may be as long as the columns are', async () => {
    const more = { title: 'x'.repeat(200), description: 'y'.repeat(2000) };
    expect((await admin('POST', 'incidents', newCase(CONTACTS.ofAgent, more))).status).toBe(204);
  });

  test('name columns and navigation properties exactly', async () => {
    expect((await refused('incidents', newCase(CONTACTS.ofAgent, { Title: 'x' })))[2]).toContain(
      "The property 'Title' does not exist on type 'Microsoft.Dynamics.CRM.incident'.",
    );
    const wrongCase = { title: 'x', 'CustomerId_Contact@odata.bind': `/contacts(${CONTACTS.ofAgent})` };
    expect((await refused('incidents', wrongCase))[2]).toContain(
      "An undeclared property 'CustomerId_Contact' which only has property annotations",
    );
    expect(
      (await refused('incidents', { title: 5, ...newCase(CONTACTS.ofAgent, { title: 5 }) }))[2],
    ).toContain("Cannot convert the literal '5' to the expected type 'Edm.String'.");
  });

  test('bind rows that exist, of the right table, in each of the forms of an address', async () => {
    expect(await refused('incidents', newCase(ABSENT))).toEqual([
      '404',
      '0x80040217',
      `contact With Id = ${ABSENT} Does Not Exist`,
    ]);
    const account = {
      title: 'x',
      'customerid_contact@odata.bind': '/accounts(acc00000-0000-4000-8000-000000000001)',
    };
    expect((await refused('incidents', account))[0]).toBe('400');
    for (const address of [
      `contacts(${CONTACTS.ofAgent})`,
      `${ORIGIN}/api/data/v9.2/contacts(${CONTACTS.ofAgent.toUpperCase()})`,
    ]) {
      expect(
        (await admin('POST', 'incidents', { title: 'x', 'customerid_contact@odata.bind': address })).status,
      ).toBe(204);
    }
  });

  test('of a request that asks for an unknown column write nothing', async () => {
    const before = (await admin('GET', 'contacts/$count')).text;
    expect((await admin('POST', 'contacts?$select=nickname', { lastname: 'X' }, REPRESENTATION)).status).toBe(
      400,
    );
    expect((await admin('GET', 'contacts/$count')).text).toBe(before);
  });

  test('that are no JSON object are refused', async () => {
    expect((await admin('POST', 'contacts', ['x'])).error?.code).toBe('0x80048d19');
  });
});

describe('notes', () => {
  const body = Buffer.from('{"größe":1}', 'utf8').toString('base64');

  test('compute size and kind of what hangs on them', async () => {
    const { incidentid: id } = await create('incidents', newCase(CONTACTS.ofAgent));
    const note = await create('annotations?$select=filesize,isdocument,objecttypecode,filename', {
      subject: 'OpenCX conversation',
      filename: 'opencx.json',
      mimetype: 'application/json',
      documentbody: body,
      filesize: 1,
      'objectid_incident@odata.bind': `/incidents(${String(id)})`,
    });
    expect(note).toMatchObject({
      filesize: 13,
      isdocument: true,
      objecttypecode: 'incident',
      filename: 'opencx.json',
    });
    const value = await admin('GET', `annotations(${String(note['annotationid'])})/documentbody/$value`);
    expect([value.headers['Content-Type'], value.text]).toEqual(['text/plain; charset=utf-8', body]);
    const onCase = `annotations?$select=subject&$filter=_objectid_value eq ${String(id)}`;
    expect((await admin('GET', onCase)).rows.map((row) => row['subject'])).toEqual(['OpenCX conversation']);
  });

  test('hang on cases, contacts and accounts, and are found from there', async () => {
    const { incidentid: id } = await create('incidents', newCase(CONTACTS.ofAgent));
    const places = [
      ['incidents', String(id), 'objectid_incident', 'Incident_Annotation'],
      ['contacts', CONTACTS.ofAgent, 'objectid_contact', 'Contact_Annotation'],
      ['accounts', 'acc00000-0000-4000-8000-000000000001', 'objectid_account', 'Account_Annotation'],
    ] as const;
    for (const [set, key, lookup, collection] of places) {
      const address = `${set}(${key})`;
      const note = await create('annotations', { subject: set, [`${lookup}@odata.bind`]: `/${address}` });
      expect(note['_objectid_value']).toBe(key);
      const { rows } = await admin('GET', `${address}/${collection}?$select=subject`);
      expect([collection, rows.map(({ subject }) => subject)]).toEqual([collection, [set]]);
    }
  });

  test('take files up to the organisation’s limit, counted on the base64 form', async () => {
    const note = (length: number) =>
      admin('POST', 'annotations', { filename: 'x', documentbody: 'A'.repeat(length) });
    expect((await note(5_242_880)).status).toBe(204);
    expect((await note(5_242_884)).error).toEqual({
      code: '0x80044a02',
      message: 'Attachment file size is too big.',
    });
  });

  test('have file names of at most 255 characters', async () => {
    expect((await admin('POST', 'annotations', { filename: 'x'.repeat(256) })).error?.code).toBe(
      '0x80044331',
    );
  });
});
