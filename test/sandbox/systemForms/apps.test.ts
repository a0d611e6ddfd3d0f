import { createOrganization, type Organization } from '../dataverse/organization';
import { answerOf, type Call, caller, tokenOf } from '../dataverse/testClient';
import { placeApps } from '../forms/organizationApps';
import { CONTOSO_FORM, placeForms, WARRANTY_FORM } from '../forms/organizationForms';
import { INTERACTIVE_FORM, MULTISESSION_FORM } from '../forms/seedForms';
import { caseForm } from '../host/caseForm';
import { SETTINGS_ELEMENT, type PageSettings } from '../host/page/settings';
import { importSolution } from '../solutions/importSolution';
import { uninstallSolution } from '../solutions/uninstallSolution';
import { sampleZip } from '../../solution/sampleSolution';

const OLD_FORM = 'f0000000-0000-4000-8000-000000000002';
const QUICK_CREATE = 'f0000000-0000-4000-8000-000000000004';
const TABLE = 1;
const FORM = 60;
const SITE_MAP = 62;

let organization: Organization;
let agent: Call;
beforeEach(() => {
  organization = createOrganization();
  placeForms(organization);
  placeApps(organization);
  importSolution(organization, sampleZip('Managed', '1.2.3'));
  agent = caller(organization, tokenOf('agent'));
});

const app = async (uniqueName: string): Promise<Record<string, unknown>> =>
  (await agent('GET', `appmodules?$select=appmoduleidunique&$filter=uniquename eq '${uniqueName}'`))
    .rows[0] ?? {};
const pairs = (rows: Record<string, unknown>[]): unknown[] =>
  rows.map(({ componenttype, objectid }) => [componenttype, objectid]);

describe('an app', () => {
  it("tells its components by the app's id, and by its other one", async () => {
    const { appmoduleid, appmoduleidunique } = await app('msdyn_CustomerServiceWorkspace');
    const named = pairs(
      (await agent('GET', `RetrieveAppComponents(AppModuleId=${String(appmoduleid)})`)).rows,
    );
    const listed = await agent(
      'GET',
      `appmodulecomponents?$select=componenttype,objectid&$filter=_appmoduleidunique_value eq ${String(appmoduleidunique)}`,
    );
    expect(pairs(listed.rows)).toEqual(named);
    expect(named.slice(1)).toEqual([
      [FORM, MULTISESSION_FORM],
      [FORM, CONTOSO_FORM],
    ]);
    const { json } = await agent(
      'GET',
      "EntityDefinitions(LogicalName='incident')?$select=LogicalName,MetadataId",
    );
    expect(named[0]).toEqual([TABLE, json['MetadataId']]);
  });

  it('of ours holds its site map, and nothing once it is gone', async () => {
    const { appmoduleid, appmoduleidunique } = await app('ocx_OpenCXSetup');
    const address = `RetrieveAppComponents(AppModuleId=${String(appmoduleid)})`;
    expect((await agent('GET', address)).rows).toMatchObject([{ componenttype: SITE_MAP }]);
    uninstallSolution(organization, 'OpenCX');
    expect((await agent('GET', address)).error?.code).toBe('0x80040217');
    const left = await agent('GET', 'appmodulecomponents?$select=_appmoduleidunique_value');
    expect(left.rows.map((row) => row['_appmoduleidunique_value'])).not.toContain(appmoduleidunique);
  });
});

describe('the page of a case', () => {
  const open = async (more = '', personOf = 'a0000000-0000-4000-8000-000000000002') => {
    const route = caseForm(
      () => organization,
      () => ({ id: personOf, name: 'Somebody' }),
    );
    const url = new URL(`http://sandbox.test/main.aspx?pagetype=entityrecord&etn=incident&id=1${more}`);
    const { status, text } = answerOf(
      await route({ method: 'GET', url, headers: {}, body: Buffer.from('') }),
    );
    const settings = new RegExp(`id="${SETTINGS_ELEMENT}">(.*?)</script>`).exec(text)?.[1];
    return { status, settings: (settings ? JSON.parse(settings) : {}) as PageSettings };
  };
  const offered = async (more?: string): Promise<string[]> =>
    (await open(more)).settings.forms.map(({ name }) => name);

  it('offers every active main form, and shows the one that is asked for', async () => {
    expect(await offered()).toEqual([
      'Case for Multisession experience',
      'Case for Interactive experience',
      'Case (Contoso)',
      'Warranty claim',
    ]);
    expect((await open()).settings).toMatchObject({ formId: MULTISESSION_FORM });
    const { settings } = await open(`&formid={${CONTOSO_FORM.toUpperCase()}}`);
    expect(settings).toMatchObject({ formId: CONTOSO_FORM, formName: 'Case (Contoso)' });
    expect(settings.formXml).toContain('fab_/warranty/case.js');
  });

  it('offers in an app those that the app holds, and all where it holds none', async () => {
    const appid = async (name: string): Promise<string> =>
      `&appid=${String((await app(name))['appmoduleid'])}`;
    expect(await offered(await appid('Customerservicehub'))).toEqual([
      'Case for Interactive experience',
      'Warranty claim',
    ]);
    expect((await open(await appid('Customerservicehub'))).settings.formId).toBe(INTERACTIVE_FORM);
    const setup = await open(await appid('ocx_OpenCXSetup'), 'a0000000-0000-4000-8000-000000000001');
    expect(setup.settings.forms).toHaveLength(4);
  });

  it.each([
    ['is inactive', 404, `&formid=${OLD_FORM}`],
    ['is no main form', 404, `&formid=${QUICK_CREATE}`],
    ['there is not', 404, '&formid=00000000-0000-4000-8000-000000000000'],
    ['is in an app that there is not', 403, '&appid=00000000-0000-4000-8000-000000000000'],
  ])('refuses a form that %s', async (_what, status, more) => {
    expect((await open(more)).status).toBe(status);
  });

  it('refuses a form that the app does not hold, and an app that is not shared with the person', async () => {
    const hub = String((await app('Customerservicehub'))['appmoduleid']);
    expect((await open(`&appid=${hub}&formid=${CONTOSO_FORM}`)).status).toBe(404);
    expect((await open(`&appid=${hub}&formid=${WARRANTY_FORM}`)).status).toBe(200);
    const setup = String((await app('ocx_OpenCXSetup'))['appmoduleid']);
    expect((await open(`&appid=${setup}`)).status).toBe(403);
    const admin = caller(organization, tokenOf('admin'));
    const { rows } = await admin('GET', `appmodules(${setup})/appmoduleroles_association?$select=name`);
    expect(rows.map(({ name }) => name)).toContain('System Administrator');
    expect((await open(`&appid=${setup}`, 'a0000000-0000-4000-8000-000000000001')).status).toBe(200);
  });

  it('offers a form under its published name, as soon as it is active and published', async () => {
    const admin = caller(organization, tokenOf('admin'));
    await admin('PATCH', `systemforms(${OLD_FORM})`, {
      formactivationstate: 1,
      name: 'Case (Contoso, again)',
    });
    expect(await offered()).toHaveLength(4);
    await admin('POST', 'PublishAllXml', {});
    expect(await offered()).toContain('Case (Contoso, again)');
  });
});
