import { MULTISESSION, ourDiff, real, realFullForms } from '../forms/testing/caseForms';
import { mergeForm } from '../forms/mergeForm';
import type { SystemForm } from '../components';
import { readForm, writeForm } from '../forms/formXml';
import { contentOf } from '../forms/testing/laws';
import { createOrganization, type Organization } from '../dataverse/organization';
import { type Answer, type Call, caller, tokenOf } from '../dataverse/testClient';
import { createRole, relationship } from '../dataverse/security/roles';
import { placeForms } from '../forms/organizationForms';
import { webResources } from '../host/webResources';
import { importSolution } from '../solutions/importSolution';
import { uninstallSolution } from '../solutions/uninstallSolution';
import { codeOf } from '../solutions/testSolutions';
import { sampleZip } from '../../solution/sampleSolution';

const PERSON = { id: 'a0000000-0000-4000-8000-000000000001', name: 'Ada Admin' };
const CONTOSO = 'f0000000-0000-4000-8000-000000000001';
const VENDORS = 'f0000000-0000-4000-8000-000000000003';
const QUICK_CREATE = 'f0000000-0000-4000-8000-000000000004';
const CUSTOMIZER = '0c000000-0000-4000-8000-00000000000c';
const UNPUBLISHED = 'Microsoft.Dynamics.CRM.RetrieveUnpublished';
const publish = (tables: string) =>
  `<importexportxml><entities><entity>${tables}</entity></entities></importexportxml>`;

let organization: Organization;
let admin: Call;
let agent: Call;
beforeEach(() => {
  organization = createOrganization();
  placeForms(organization);
  importSolution(organization, sampleZip('Managed', '1.2.3'));
  admin = caller(organization, tokenOf('admin'));
  agent = caller(organization, tokenOf('agent'));
});

const formXml = async (id: string, state: 'published' | 'saved' = 'published'): Promise<string> => {
  const path = state === 'saved' ? `/${UNPUBLISHED}()` : '';
  return String((await agent('GET', `systemforms(${id})${path}?$select=formxml`)).json['formxml']);
};
const save = (
  id: string,
  formxml: string,
  headers: Record<string, string> = {},
  as = admin,
): Promise<Answer> => as('PATCH', `systemforms(${id})`, { formxml }, headers);
const form = (id: string): SystemForm => {
  const found = organization.components.forms.get(id);
  if (!found) throw new Error(`There is no form ${id}.`);
  return found;
};
const outcome = ({ status, error }: Answer): string => (error ? `${status} ${error.code}` : String(status));
/** The form with our tab, control and handler on it, as a program places them. */
const placed = async (): Promise<string> => mergeForm(await formXml(CONTOSO), [placeable()]);
/** Our diff without what it changes of Multisession's own tabs. */
const placeable = (): string => ourDiff(MULTISESSION).replace(/<tab (?![^>]*solutionaction)[^>]*\/>/g, '');

describe('the list of forms', () => {
  it('has the main forms of a table, those that nobody sees too, and no other types', async () => {
    const { rows } = await agent(
      'GET',
      "systemforms?$select=name,formactivationstate,ismanaged&$filter=objecttypecode eq 'incident' and type eq 2&$orderby=name",
    );
    expect(rows).toMatchObject([
      { name: 'Case (Contoso)', formactivationstate: 1, ismanaged: false },
      { name: 'Case (Contoso, until 2024)', formactivationstate: 0, ismanaged: false },
      { name: 'Case for Interactive experience', formactivationstate: 1, ismanaged: true },
      { name: 'Case for Multisession experience', formactivationstate: 1, ismanaged: true },
      { name: 'Warranty claim', formactivationstate: 1, ismanaged: true },
    ]);
    const all = await agent('GET', 'systemforms?$select=type');
    expect(all.rows.map(({ type }) => type)).toEqual([2, 2, 2, 2, 2, 7, 11]);
  });

  it('says which may be customised, and whether that can be changed', async () => {
    const { rows } = await agent(
      'GET',
      `systemforms?$select=iscustomizable&$filter=formid eq ${VENDORS} or formid eq ${CONTOSO}`,
    );
    expect(rows.map(({ iscustomizable }) => iscustomizable)).toEqual([
      { Value: true, CanBeChanged: true, ManagedPropertyLogicalName: 'iscustomizableanddeletable' },
      { Value: false, CanBeChanged: false, ManagedPropertyLogicalName: 'iscustomizableanddeletable' },
    ]);
    const fixed = await agent('GET', 'systemforms?$select=name&$filter=iscustomizable/Value eq false');
    expect(fixed.rows).toMatchObject([{ name: 'Warranty claim' }]);
    const whole = await agent('GET', 'systemforms?$filter=iscustomizable eq true');
    expect(outcome(whole)).toBe('400 0x80060888');
  });

  it('carries the merged FormXml', async () => {
    expect(await formXml(MULTISESSION)).toContain('<tab name="ocx_conversation"');
    expect(await formXml(CONTOSO)).not.toContain('ocx_conversation');
    const { rows } = await agent(
      'GET',
      "systemforms?$select=name&$filter=contains(formxml,'ocx_conversation')",
    );
    expect(rows).toHaveLength(2);
  });
});

describe('a form that is changed', () => {
  it('comes back to the letter, and for everybody once its table is published', async () => {
    const [before, after] = [await formXml(CONTOSO), await placed()];
    const text = after.replace('<tabs>', '<tabs>\n  <!-- ours -->').replace('"general"', "'general'");
    expect(outcome(await save(CONTOSO, text))).toBe('204');
    expect([await formXml(CONTOSO), await formXml(CONTOSO, 'saved')]).toEqual([before, text]);
    expect(outcome(await admin('POST', 'PublishXml', { ParameterXml: publish('contact') }))).toBe('204');
    expect(await formXml(CONTOSO)).toBe(before);
    expect(outcome(await admin('POST', 'PublishXml', { ParameterXml: publish('incident') }))).toBe('204');
    expect(await formXml(CONTOSO)).toBe(text);
  });

  it('is published with everything, too', async () => {
    const text = (await formXml(MULTISESSION)).replace('"Summary" l', '"Overview" l');
    await save(MULTISESSION, text);
    expect(await formXml(MULTISESSION)).not.toBe(text);
    expect(outcome(await admin('POST', 'PublishAllXml', {}))).toBe('204');
    expect(await formXml(MULTISESSION)).toBe(text);
  });

  it('is listed as it is saved, on request', async () => {
    await admin('PATCH', `systemforms(${CONTOSO})`, { name: 'Case (Contoso 2)' });
    const list = async (path: string): Promise<unknown[]> =>
      (
        await agent('GET', `${path}?$select=name,componentstate&$filter=startswith(name,'Case (Contoso')`)
      ).rows.map(({ name, componentstate }) => [name, componentstate]);
    expect(await list('systemforms')).toEqual([
      ['Case (Contoso)', 0],
      ['Case (Contoso, until 2024)', 0],
    ]);
    for (const parentheses of ['()', ''])
      expect(await list(`systemforms/${UNPUBLISHED}Multiple${parentheses}`)).toEqual([
        ['Case (Contoso 2)', 1],
        ['Case (Contoso, until 2024)', 0],
      ]);
    await admin('POST', 'PublishAllXml', {});
    expect(await list('systemforms')).toContainEqual(['Case (Contoso 2)', 0]);
  });

  it('is read as it is saved without the columns that hold nothing', async () => {
    const read = async (path: string): Promise<string[]> =>
      Object.keys((await agent('GET', `systemforms(${VENDORS})${path}?$select=name,description`)).json);
    expect(await read('')).toContain('description');
    expect(await read(`/${UNPUBLISHED}()`)).toEqual(['@odata.context', '@odata.etag', 'name', 'formid']);
  });

  it('loses what its solution brought when that is uninstalled, and keeps the change', async () => {
    const text = (await formXml(MULTISESSION)).replace('"Summary" l', '"Overview" l');
    await save(MULTISESSION, text);
    await admin('POST', 'PublishAllXml', {});
    uninstallSolution(organization, 'OpenCX');
    const left = await formXml(MULTISESSION);
    expect(left).toContain('"Overview"');
    expect(left).not.toContain('ocx_');
  });

  it('is as before once its old text is saved again', async () => {
    const before = await formXml(CONTOSO);
    await save(CONTOSO, await placed());
    await admin('POST', 'PublishAllXml', {});
    await save(CONTOSO, before);
    expect(codeOf(() => uninstallSolution(organization, 'OpenCX'))).toBe('0x8004f01d');
    await admin('POST', 'PublishAllXml', {});
    expect([await formXml(CONTOSO), await formXml(CONTOSO, 'saved')]).toEqual([before, before]);
    expect(codeOf(() => uninstallSolution(organization, 'OpenCX'))).toBe('done');
  });

  it.each(['saved', 'published'])(
    'keeps our solution in place while it carries the control: %s',
    async (state) => {
      await save(CONTOSO, await placed());
      if (state === 'published') await admin('POST', 'PublishAllXml', {});
      expect(codeOf(() => uninstallSolution(organization, 'OpenCX'))).toBe('0x8004f01d');
      const library = (await formXml(CONTOSO, 'saved')).replace(
        /<controlDescriptions>.*<\/controlDescriptions>/s,
        '',
      );
      expect(outcome(await save(CONTOSO, library))).toBe('204');
      await admin('POST', 'PublishAllXml', {});
      expect(codeOf(() => uninstallSolution(organization, 'OpenCX'))).toBe('0x8004f01d');
    },
  );
});

describe('another writer of FormXml', () => {
  it('puts the same in other words', async () => {
    const text = (await placed()).replace('description="General"', 'description=\'A &lt;b&gt; \n"&amp;"\'');
    await save(CONTOSO, text.replace('<tabs>', '<tabs>\n <!-- ours --> '));
    organization.customize({ rewrittenFormXml: true });
    const written = await formXml(CONTOSO, 'saved');
    expect(written).toMatch(
      /^<form showImage="true"><tabs><tab name="general" id="\{\w{8}-[^"]*" IsUserDefined="0"/,
    );
    expect(written).toContain('<label description="A &lt;b&gt;  &quot;&amp;&quot;" languagecode="1033" />');
    expect(written).not.toMatch(/<!--|>\s+<|\n/);
    expect(contentOf(readForm(written))).toEqual(contentOf(readForm(text)));
    expect(written).not.toBe(await formXml(CONTOSO));
  });

  it('does not make a change of what is saved as it came back', async () => {
    organization.customize({ rewrittenFormXml: true });
    const before = await formXml(MULTISESSION);
    await save(MULTISESSION, before);
    await admin('POST', 'PublishAllXml', {});
    expect(await formXml(MULTISESSION)).toBe(before);
    organization.customize({});
    uninstallSolution(organization, 'OpenCX');
    expect(await formXml(MULTISESSION)).toBe(form(MULTISESSION).baseFormXml);
  });
});

describe('an unmanaged solution', () => {
  const served = async (name: string): Promise<number | undefined> => {
    const route = webResources(
      () => organization,
      () => PERSON,
    );
    const url = new URL(`http://sandbox.test/WebResources/${name}`);
    return (await route({ method: 'GET', url, headers: {}, body: Buffer.from('') }))?.status;
  };
  beforeEach(() => {
    uninstallSolution(organization, 'OpenCX');
    importSolution(organization, sampleZip('Unmanaged', '1.2.3'));
  });

  it('shows nothing before everything is published', async () => {
    expect(await formXml(MULTISESSION)).not.toContain('ocx_conversation');
    expect(await formXml(MULTISESSION, 'saved')).toContain('ocx_conversation');
    expect(await served('ocx_/setup/check.html')).toBeUndefined();
    await admin('POST', 'PublishAllXml', {});
    expect(await formXml(MULTISESSION)).toContain('ocx_conversation');
    expect(await served('ocx_/setup/check.html')).toBe(200);
  });

  it('is published table by table and web resource by web resource, too', async () => {
    const id = organization.components.webResources.get('ocx_/setup/check.html')?.id ?? '';
    const xml = `<importexportxml><webresources><webresource>{${id.toUpperCase()}}</webresource></webresources></importexportxml>`;
    expect(outcome(await admin('POST', 'PublishXml', { ParameterXml: xml }))).toBe('204');
    expect(await served('ocx_/setup/check.html')).toBe(200);
    expect(await served('ocx_/case/form.js')).toBeUndefined();
    expect(await formXml(MULTISESSION)).not.toContain('ocx_conversation');
    await admin('POST', 'PublishXml', { ParameterXml: publish('incident') });
    expect(await formXml(MULTISESSION)).toContain('ocx_conversation');
  });

  it('adds to what was saved of a form, and leaves it there when it is deleted', async () => {
    await save(MULTISESSION, (await formXml(MULTISESSION, 'saved')).replace('"Summary" l', '"Overview" l'));
    importSolution(organization, sampleZip('Unmanaged', '1.3.0'));
    uninstallSolution(organization, 'OpenCX');
    const saved = await formXml(MULTISESSION, 'saved');
    expect(saved).toContain('"Overview"');
    expect(saved.match(/<tab name="ocx_conversation"/g)).toHaveLength(1);
  });
});

describe('two administrators at a form', () => {
  it('do not overwrite each other where they say what they have read', async () => {
    const etag = async (path = ''): Promise<string> =>
      String((await admin('GET', `systemforms(${CONTOSO})${path}?$select=name`)).json['@odata.etag']);
    const [first, text] = [await etag(), await formXml(CONTOSO)];
    expect(await etag(`/${UNPUBLISHED}()`)).toBe(first);
    expect(outcome(await save(CONTOSO, await placed(), { 'if-match': first }))).toBe('204');
    expect(outcome(await save(CONTOSO, text, { 'if-match': first }))).toBe('412 0x80060882');
    expect(await formXml(CONTOSO, 'saved')).toContain('ocx_conversation');
    expect(await etag()).not.toBe(first);
    expect(outcome(await save(CONTOSO, text, { 'if-match': await etag() }))).toBe('204');
  });
});

describe('a second person', () => {
  beforeEach(() => {
    createRole(organization, {
      roleId: CUSTOMIZER,
      name: 'Customizer',
      managed: false,
      privileges: ['prvWriteSystemForm', 'prvPublishCustomization'].map((name) => ({
        name,
        depth: 'Global',
      })),
    });
    const user = { table: 'systemuser', id: PERSON.id.replace(/1$/, '3') };
    organization.links.add(relationship('systemuserroles_association'), user, CUSTOMIZER);
  });

  it('sees what the first saved, and publishes it with their own', async () => {
    const second = caller(organization, tokenOf('limited-admin'));
    await save(CONTOSO, await placed());
    const theirs = (await formXml(CONTOSO, 'saved')).replace('description="General"', 'description="Common"');
    expect(outcome(await save(CONTOSO, theirs, {}, second))).toBe('204');
    expect(outcome(await second('POST', 'PublishXml', { ParameterXml: publish('incident') }))).toBe('204');
    expect(await formXml(CONTOSO)).toBe(theirs);
    expect(theirs).toContain('ocx_conversation');
  });
});

describe('is refused', () => {
  const change = (change: (text: string) => string) => async (): Promise<Answer> =>
    save(CONTOSO, change(await formXml(CONTOSO)));
  const library = (name: string): string =>
    `<formLibraries><Library name="${name}" libraryUniqueId="{0a0a0a0a-0000-4000-8000-000000000001}" />`;
  it.each<[string, string, () => Promise<Answer>]>([
    ['what is not well-formed', '400 0x80040201', change((text) => text.replace('</tabs>', ''))],
    ['what is no form', '400 0x80040201', () => save(CONTOSO, '<forms />')],
    ['a form within something', '400 0x80040201', change((text) => `<systemform>${text}</systemform>`)],
    ['no FormXml at all', '400 0x80040203', () => save(CONTOSO, '')],
    [
      'an id of a tab that is there twice',
      '400 0x8004f658',
      change((text) =>
        text.replace(
          '</tabs>',
          `<tab id="${(/<tab [^>]* id="\{(.*?)\}"/.exec(text)?.[1] ?? '').toUpperCase()}" /></tabs>`,
        ),
      ),
    ],
    [
      'a cell that is there twice',
      '400 0x8004f658',
      change((text) => text.replace(/<row>\s*<cell[^]*?<\/row>/, '$&$&')),
    ],
    ...(
      [
        ['an attribute that is spelled in another way', /showlabel=/, 'showLabel='],
        ['an id that is no GUID', / id="\{\w{8}-/, ' id="{'],
        ['a label without its language', / languagecode="1033"/, ''],
        ['a library without its id', / libraryUniqueId="[^"]*"/, ''],
      ] as const
    ).map(([what, from, to]): [string, string, () => Promise<Answer>] => [
      what,
      '400 0x8004801a',
      change((text) => text.replace(from, to)),
    ]),
    [
      'a library that there is not',
      '400 0x8004f036',
      change((text) => text.replace('<formLibraries>', library('no_/such.js'))),
    ],
    [
      'a control that there is not',
      '400 0x8004f036',
      change((text) =>
        text.replace(
          '</form>',
          '<controlDescriptions><controlDescription forControl="{1}"><customControl formFactor="2" name="no_Such.Control" /></controlDescription></controlDescriptions></form>',
        ),
      ),
    ],
    [
      'a form of a vendor that is not to be changed',
      '400 0x8004f026',
      async () => save(VENDORS, await formXml(VENDORS)),
    ],
    [
      'another value for what is fixed',
      '400 0x80048d19',
      () => admin('PATCH', `systemforms(${CONTOSO})`, { iscustomizable: { Value: false } }),
    ],
    [
      'deactivating a form that is not a main form',
      '400 0x8004f660',
      () => admin('PATCH', `systemforms(${QUICK_CREATE})`, { formactivationstate: 0 }),
    ],
    [
      'a new form',
      '400 0x80040800',
      () => admin('POST', 'systemforms', { name: 'New', formxml: '<form />' }),
    ],
    ['deleting one', '400 0x80040800', () => admin('DELETE', `systemforms(${CONTOSO})`)],
    [
      'publishing a table that there is not',
      '400 0x80040217',
      () => admin('POST', 'PublishXml', { ParameterXml: publish('nothing') }),
    ],
    [
      'publishing what is not well-formed',
      '400 0x80040201',
      () => admin('POST', 'PublishXml', { ParameterXml: '<importexportxml>' }),
    ],
    [
      'publishing what the schema does not have',
      '400 0x80040201',
      () => admin('POST', 'PublishXml', { ParameterXml: '<importexportxml><tables /></importexportxml>' }),
    ],
    ['publishing nothing', '400 0x80060888', () => admin('POST', 'PublishXml', {})],
    [
      'asking other tables for what is not published',
      '404 0x80060888',
      () => admin('GET', `contacts/${UNPUBLISHED}Multiple()`),
    ],
    [
      'who may not write forms',
      '403 0x80040220',
      async () => save(CONTOSO, await formXml(CONTOSO), {}, agent),
    ],
    [
      'who may not publish',
      '403 0x80040220',
      () => agent('POST', 'PublishXml', { ParameterXml: publish('incident') }),
    ],
    ['who may not publish everything', '403 0x80040220', () => agent('POST', 'PublishAllXml', {})],
  ])('%s', async (_what, code, act) => {
    const before = await formXml(CONTOSO, 'saved');
    expect(outcome(await act())).toBe(code);
    expect(await formXml(CONTOSO, 'saved')).toBe(before);
  });

  it('and named: the library, the form', async () => {
    const { error } = await save(
      CONTOSO,
      (await formXml(CONTOSO)).replace('<formLibraries>', library('no_/such.js')),
    );
    expect(error?.message).toContain('WebResource (Id=no_/such.js) does not exist');
    expect(error?.message).toContain(`SystemForm (Id=${CONTOSO})`);
  });
});

// No table: `each` refuses an empty one, and the real forms are not everywhere.
for (const file of realFullForms())
  describe(`the real form ${file}`, () => {
    it('is saved and comes back to the letter', async () => {
      const text = writeForm(readForm(real(file)));
      organization.components.forms.set(CONTOSO, { ...form(CONTOSO), baseFormXml: text });
      const changed = text.replace('</tabs>', '</tabs><!-- changed -->');
      expect(outcome(await save(CONTOSO, changed))).toBe('204');
      expect(await formXml(CONTOSO, 'saved')).toBe(changed);
    });
  });
