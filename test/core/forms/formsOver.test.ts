import type { Row } from '../../../core/access';
import { change, formsOver, stateOf, type CaseForm, type WriteRequest } from '../../../core/forms';
import { failure } from './organisation';
import { placed } from './outcome';
import { PLAIN } from './samples';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const CASES = id(9000);
const COLUMNS =
  '$select=name,formid,formxml,ismanaged,iscustomizable,formactivationstate,objecttypecode,type';
const FILTER =
  "$filter=objecttypecode%20eq%20'incident'%20and%20type%20eq%202%20and%20formactivationstate%20eq%201";
const SAVED = 'Microsoft.Dynamics.CRM.RetrieveUnpublishedMultiple()';

const formRow = (number: number, more: Row = {}): Row => ({
  '@odata.etag': `W/"${number}"`,
  formid: id(number),
  name: `Form ${number}`,
  formxml: PLAIN,
  ismanaged: false,
  iscustomizable: { Value: true, CanBeChanged: true, ManagedPropertyLogicalName: 'iscustomizable' },
  ...more,
});
const component = (app: number, componenttype: number, objectid: string): Row => ({
  componenttype,
  objectid,
  _appmoduleidunique_value: id(app),
});

interface Given {
  saved?: Row[];
  published?: Row[];
  apps?: Row[];
  components?: Row[];
  /** What other paths answer. */
  other?: (path: string) => Row | undefined;
}

/** A Web API that answers what forms are read by, and keeps what it was asked and sent. */
function webApi({ saved = [formRow(1)], published = saved, apps = [], components = [], other }: Given) {
  const asked: string[] = [];
  const sent: WriteRequest[] = [];
  const answer = (path: string): Row => {
    const special = other?.(path);
    if (special) return special;
    if (path.startsWith('EntityDefinitions(')) return { MetadataId: CASES };
    if (path.startsWith('appmodules?')) return { value: apps };
    if (path.startsWith('appmodulecomponents?')) return { value: components };
    if (path.startsWith(`systemforms/${SAVED}?`)) return { value: saved };
    if (path.startsWith('systemforms?')) return { value: published };
    const rows = path.includes('/Microsoft.Dynamics.CRM.RetrieveUnpublished()?') ? saved : published;
    const row = rows.find(({ formid }) => path.startsWith(`systemforms(${String(formid)})`));
    if (row) return row;
    throw failure(404, '0x80040217', `${path} is not there.`);
  };
  const connection = formsOver(
    async (path) => {
      asked.push(path);
      await Promise.resolve();
      return answer(path);
    },
    async (request) => {
      sent.push(request);
      await Promise.resolve();
    },
  );
  return { connection, asked, sent };
}

test('all active main forms of the case table are asked for, as saved and as published', async () => {
  const { connection, asked, sent } = webApi({});
  await connection.forms();
  expect(asked).toContain(`systemforms?${COLUMNS}&${FILTER}`);
  expect(asked).toContain(`systemforms/${SAVED}?${COLUMNS}&${FILTER}`);
  expect(sent).toEqual([]);
});

test('what is no active main form of the case table is left out, should the filter not be heeded', async () => {
  const active = { objecttypecode: 'incident', type: 2, formactivationstate: 1 };
  const saved = [
    formRow(1, active),
    formRow(2, { ...active, objecttypecode: 'account' }),
    formRow(3, { ...active, type: 7 }),
    formRow(4, { ...active, formactivationstate: 0 }),
  ];
  const forms = await webApi({ saved }).connection.forms();
  expect(forms.map((form) => form.id)).toEqual([id(1)]);
});

test('a form is what its rows say', async () => {
  const changed = placed(PLAIN);
  const [form] = await webApi({
    saved: [formRow(1, { name: 'Case "Contoso" <&>', formxml: changed, ismanaged: true })],
    published: [formRow(1)],
  }).connection.forms();
  expect(form).toEqual({
    id: id(1),
    name: 'Case "Contoso" <&>',
    managed: true,
    customizable: true,
    formXml: changed,
    publishedXml: PLAIN,
    unpublished: true,
    etag: 'W/"1"',
    apps: [],
  });
});

test.each([
  [true, { Value: false, CanBeChanged: false }, false],
  [true, { Value: true }, true],
  [true, null, true],
  [false, { Value: false }, true],
])(
  'whether it may be customized is the managed property’s value, on a managed form: %j, %j',
  async (ismanaged, iscustomizable, expected) => {
    const { connection } = webApi({ saved: [formRow(1, { ismanaged, iscustomizable })] });
    expect((await connection.forms())[0]?.customizable).toBe(expected);
  },
);

test('300 forms over pages are all there, each with its published text', async () => {
  const rows = Array.from({ length: 300 }, (_, index) => formRow(index));
  const published = rows.map((row, index) => ({ ...row, formxml: index === 299 ? placed(PLAIN) : PLAIN }));
  const page = (all: Row[], path: string): Row => {
    const at = Number(/skiptoken=(\d+)/.exec(path)?.[1] ?? 0);
    const next =
      at + 50 < all.length ? { '@odata.nextLink': `https://x.test/api?$skiptoken=${at + 50}` } : {};
    return { value: all.slice(at, at + 50), ...next };
  };
  const { connection } = webApi({
    other: (path) => {
      if (path.startsWith(`systemforms/${SAVED}`)) return page(rows, path);
      return path.startsWith('systemforms?') ? page(published, path) : undefined;
    },
  });
  const forms = await connection.forms();
  expect(forms.map((form) => form.id)).toEqual(rows.map(({ formid }) => formid));
  expect(forms.filter(({ unpublished }) => unpublished).map((form) => form.id)).toEqual([id(299)]);
});

test('a form that was never published has no published text', async () => {
  const { connection } = webApi({ published: [] });
  expect(await connection.forms()).toMatchObject([{ publishedXml: '', unpublished: true }]);
  expect(await connection.form(id(1))).toMatchObject({ publishedXml: '', unpublished: true });
});

test('one form is read by its id, in both states', async () => {
  const { connection, asked } = webApi({});
  expect(await connection.form(id(1))).toMatchObject({ id: id(1), unpublished: false });
  expect(asked).toContain(`systemforms(${id(1)})?${COLUMNS}`);
  expect(asked).toContain(`systemforms(${id(1)})/Microsoft.Dynamics.CRM.RetrieveUnpublished()?${COLUMNS}`);
  await expect(connection.form(id(2))).rejects.toMatchObject({ status: 404 });
});

test('a form without its text cannot be read, and the others can', async () => {
  const forms = await webApi({ saved: [formRow(1, { formxml: null }), formRow(2)] }).connection.forms();
  expect(forms.map(({ formXml }) => formXml)).toEqual(['', PLAIN]);
  expect(stateOf(forms[0] as CaseForm)).toMatchObject({ problem: { kind: 'not-well-formed' } });
});

test('a change is one PATCH under the form’s etag, and publishing is for the case table alone', async () => {
  const { connection, sent } = webApi({});
  await change(connection, await connection.form(id(1)), { add: {} });
  const body = { formxml: placed(PLAIN, { formId: id(1) }) };
  const ParameterXml = '<importexportxml><entities><entity>incident</entity></entities></importexportxml>';
  expect(sent).toEqual([
    { method: 'PATCH', path: `systemforms(${id(1)})`, body, headers: { 'If-Match': 'W/"1"' } },
    { method: 'POST', path: 'PublishXml', body: { ParameterXml } },
  ]);
});

test('without an etag, a form that is gone is not created anew', async () => {
  const { connection, sent } = webApi({});
  await connection.save(id(1), PLAIN);
  expect(sent).toMatchObject([{ headers: { 'If-Match': '*' } }]);
});

describe('the apps that offer a form', () => {
  const given: Given = {
    saved: [formRow(1), formRow(2)],
    apps: [
      { name: 'Workspace', appmoduleidunique: id(101) },
      { name: 'Hub', appmoduleidunique: id(102) },
      { name: 'Sales', appmoduleidunique: id(103) },
    ],
    components: [
      component(101, 1, CASES),
      component(101, 60, id(2)),
      component(102, 1, CASES),
      component(102, 60, id(8000)),
      component(103, 60, id(8001)),
    ],
  };

  test('are those that name it, and those that have the table and name none of its forms', async () => {
    const forms = await webApi(given).connection.forms();
    expect(forms.map(({ apps }) => apps)).toEqual([['Hub'], ['Hub', 'Workspace']]);
  });

  test.each(['EntityDefinitions', 'appmodules?', 'appmodulecomponents?'])(
    'are unknown where %s may not be read, and the forms are read all the same',
    async (start) => {
      const { connection } = webApi({
        ...given,
        other: (path) => {
          if (path.startsWith(start)) throw failure(403);
          return undefined;
        },
      });
      expect((await connection.forms()).map(({ apps }) => apps)).toEqual(['unknown', 'unknown']);
      expect((await connection.form(id(1))).apps).toBe('unknown');
    },
  );

  test('are read once for a list and what follows', async () => {
    const { connection, asked } = webApi(given);
    await connection.forms();
    await connection.form(id(1));
    expect(asked.filter((path) => path.startsWith('appmodulecomponents'))).toHaveLength(1);
    await connection.forms();
    expect(asked.filter((path) => path.startsWith('appmodulecomponents'))).toHaveLength(2);
  });
});
