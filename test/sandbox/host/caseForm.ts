import { html, type Route } from '../http';
import { formXmlOf, type SystemForm } from '../components';
import { plainId } from '../dataverse/guid';
import type { Organization } from '../dataverse/organization';
import { STRICT_POLICY } from './contentSecurityPolicy';
import { directionOf } from './direction';
import { embeddedJson, page } from './markup';
import { SETTINGS_ELEMENT, type PageSettings } from './page/settings';
import { DEFAULT_REACT, REACT_VERSIONS } from './platformFiles';
import { signIn, type Person, type PersonOf } from './signIn';

const DEFAULT_FORM = 'b05c1e9c-94d0-46c1-8968-df49b8f33ec7';
const START_TAB = 'ocx_conversation';
const TIME_ZONE = 'Europe/Berlin';

/** `/main.aspx`: the case on its main form, merged from the base and what solutions put on it. */
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
    const { forms } = organization().components;
    const form = forms.get(plainId(choices.get('formid') ?? DEFAULT_FORM));
    const react = choices.get('react') ?? DEFAULT_REACT;
    if (!form) return html(404, page('No such form', '', '<p>The organization has no such form.</p>'));
    if (!REACT_VERSIONS[react]) {
      return html(
        400,
        page('No such React', '', `<p>React can be ${Object.keys(REACT_VERSIONS).join(' or ')}.</p>`),
      );
    }
    return html(200, formPage(settingsOf(url, form, person, organization()), react), STRICT_POLICY);
  };
}

function settingsOf(url: URL, form: SystemForm, person: Person, organization: Organization): PageSettings {
  const choices = url.searchParams;
  const id = choices.get('id');
  const languageId = Number(choices.get('lcid') ?? 1033);
  const theme = choices.get('theme');
  return {
    clientUrl: url.origin,
    formName: form.name,
    formXml: formXmlOf(form),
    recordId: id ? plainId(id) : undefined,
    user: person,
    languageId,
    isRtl: directionOf(languageId) === 'rtl',
    dependencies: Object.fromEntries(
      organization.components.webResources.values().map(({ name, needs }) => [name, needs]),
    ),
    timeZone: TIME_ZONE,
    theme: theme === 'dark' || theme === 'off' ? theme : 'light',
    startTab: choices.get('tab') ?? START_TAB,
    maxLengths: organization.maxLengths('incident'),
  };
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
