import { html, type Route } from '../http';
import { formXmlOf, type SystemForm } from '../components';
import { columnsOf } from '../components/forms';
import { type Guid, plainId } from '../dataverse/guid';
import type { Organization } from '../dataverse/organization';
import { textOf } from '../dataverse/rows/values';
import { mayUseColumn } from '../dataverse/security/columnSecurity';
import { MULTISESSION_FORM } from '../forms/seedForms';
import { shownForms } from '../systemForms/shownForms';
import { mayOpen, refused } from './appPage';
import { STRICT_POLICY } from './contentSecurityPolicy';
import { directionOf } from './direction';
import { embeddedJson, page } from './markup';
import { SETTINGS_ELEMENT, type PageSettings } from './page/settings';
import { DEFAULT_REACT, REACT_VERSIONS } from './platformFiles';
import { signIn, type Person, type PersonOf } from './signIn';

const START_TAB = 'ocx_conversation';
const TIME_ZONE = 'Europe/Berlin';

/**
 * `/main.aspx?pagetype=entityrecord&etn=incident`: the case on a main form, merged from the base and what solutions and
 * administrators put on it. `&formid=` says on which (model-driven-apps/open-forms-views-dialogs-reports-url), `&appid=` in
 * which app. That the platform shows another form where it cannot show that one is known, but not which: refused here.
 */
export function caseForm(organization: () => Organization, personOf: PersonOf): Route {
  return ({ method, url, headers }) => {
    if (method !== 'GET' || url.pathname.toLowerCase() !== '/main.aspx') return undefined;
    const person = personOf(headers['cookie']);
    if (!person) return signIn(url);
    const choices = url.searchParams;
    if (choices.get('pagetype') !== 'entityrecord' || choices.get('etn') !== 'incident') {
      return html(
        404,
        page('Not here', '', '<p>The sandbox opens cases only: pagetype=entityrecord&amp;etn=incident.</p>'),
      );
    }
    const app = appNamed(organization(), person, choices.get('appid'));
    if (app === 'refused') return refused();
    const forms = shownForms(organization(), 'incident', app);
    const form = formNamed(forms, choices.get('formid'));
    const react = choices.get('react') ?? DEFAULT_REACT;
    if (!form) return html(404, page('No such form', '', '<p>The organization has no such form.</p>'));
    if (!REACT_VERSIONS[react]) {
      return html(
        400,
        page('No such React', '', `<p>React can be ${Object.keys(REACT_VERSIONS).join(' or ')}.</p>`),
      );
    }
    return html(200, formPage(settingsOf(url, form, forms, person, organization()), react), STRICT_POLICY);
  };
}

/** `appmoduleidunique` of the app that an address names, if the person may open it. */
function appNamed(
  organization: Organization,
  person: Person,
  appId: string | null,
): Guid | 'refused' | undefined {
  if (appId === null) return undefined;
  const row = organization.tables.of('appmodule').get(plainId(appId));
  return row && mayOpen(organization, person, row) ? textOf(row, 'appmoduleidunique') : 'refused';
}

/** Where none is named: the first form that Microsoft's workspace shows, else the first there is. */
function formNamed(forms: readonly SystemForm[], formId: string | null): SystemForm | undefined {
  if (formId !== null) return forms.find((form) => form.formId === plainId(formId));
  return forms.find((form) => form.formId === MULTISESSION_FORM) ?? forms[0];
}

const nameOf = (form: SystemForm): string => columnsOf(form, 'published').name;

function settingsOf(
  url: URL,
  form: SystemForm,
  forms: readonly SystemForm[],
  person: Person,
  organization: Organization,
): PageSettings {
  const choices = url.searchParams;
  const id = choices.get('id');
  const languageId = Number(choices.get('lcid') ?? 1033);
  const theme = choices.get('theme');
  const host = choices.get('host');
  return {
    clientUrl: url.origin,
    formId: form.formId,
    formName: nameOf(form),
    forms: forms.map((one) => ({ formId: one.formId, name: nameOf(one) })),
    formXml: formXmlOf(form),
    recordId: id ? plainId(id) : undefined,
    user: person,
    languageId,
    isRtl: (choices.get('dir') ?? directionOf(languageId)) === 'rtl',
    dependencies: Object.fromEntries(
      organization.components.webResources.values().map(({ name, needs }) => [name, needs]),
    ),
    timeZone: TIME_ZONE,
    theme: theme === 'dark' || theme === 'contrast' || theme === 'off' ? theme : 'light',
    host: host === 'offline' || host === 'broken' ? host : undefined,
    use: (choices.get('use') ?? '').split(',').filter(Boolean),
    startTab: choices.get('tab') ?? START_TAB,
    maxLengths: organization.maxLengths('incident'),
    secured: securedFrom(person, organization),
  };
}

function securedFrom(person: Person, organization: Organization): string[] {
  const table = organization.catalogue.table('incident');
  return table.columns
    .filter((column) => !mayUseColumn(organization, person.id, table, column, 'canread'))
    .map(({ logicalName }) => logicalName);
}

function formPage(settings: PageSettings, react: string): string {
  const head = [
    '<link rel="stylesheet" href="/platform/form.css">',
    `<script type="application/json" id="${SETTINGS_ELEMENT}">${embeddedJson(settings)}</script>`,
    ...[`react-${react}/react.js`, `react-${react}/react-dom.js`, 'globals.js', 'fluent.js', 'form.js'].map(
      (name) => `<script defer src="/platform/${name}"></script>`,
    ),
  ].join('\n');
  const direction = settings.isRtl ? 'rtl' : 'ltr';
  return page(
    settings.formName,
    head,
    '<main id="form"></main>',
    `lang="en" dir="${direction}" data-theme="${settings.theme}"`,
  );
}
