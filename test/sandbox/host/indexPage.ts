import type { App, SystemForm } from '../components';
import { labelIn } from '../components/apps';
import { html, type Reply } from '../http';
import { escape, page } from './markup';
import { STRICT_POLICY } from './contentSecurityPolicy';
import { REACT_VERSIONS } from './platformFiles';

export interface Directory {
  caseForm: string;
  setupCheck: string;
  clientId: string;
  cases: { name: string; incidentId: string }[];
  apps: App[];
  forms: SystemForm[];
  /** Further sections, as markup. */
  more?: string;
}

const STYLE = `<style>
  body { font: 16px/1.5 'Segoe UI', system-ui, sans-serif; margin: 2rem auto; max-width: 46rem; padding: 0 1rem; color-scheme: light dark; }
  h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2rem } li { margin: .25rem 0 } code { overflow-wrap: anywhere }
</style>`;

const SAYS: Record<string, string> = {
  phone: 'a call; everything stands in the description',
  email: 'an e-mail thread; also attached as a note with a JSON file',
  chat: 'a messenger chat with a happy customer',
  long: '10,000 messages in the note’s file',
  truncated: 'cut at the description’s 2,000 characters, no note',
  'right-to-left': 'in Arabic',
  hostile: 'markup, scripts and beacons that have to stay text',
  'foreign-notes': 'a person’s case with notes that are not OpenCX’s: no tab',
  none: 'a person’s case without any conversation: no tab',
};

/** The sandbox's front page: the sample cases, the setup check, the apps, and the choices in the address. */
export function indexPage({
  caseForm,
  setupCheck,
  clientId,
  cases,
  apps,
  forms,
  more = '',
}: Directory): Reply {
  const link = (address: string, text: string): string => `<a href="${escape(address)}">${escape(text)}</a>`;
  const caseLinks = cases.map(({ name, incidentId }) => {
    const address = `${caseForm.replace('{id}', incidentId)}&as=agent`;
    return `<li>${link(address, name)}: ${escape(SAYS[name] ?? '')}</li>`;
  });
  const checks = ['admin', 'limited-admin'].map(
    (persona) =>
      `<li>${link(`${setupCheck}?as=${persona}&data=${encodeURIComponent(`app=${clientId}`)}`, `as ${persona}`)}</li>`,
  );
  const appLinks = apps.map(
    ({ uniqueName, labels }) =>
      `<li>the app ${link(`/Apps/uniquename/${uniqueName}?as=admin`, labelIn(labels, 1033))}, as admin</li>`,
  );
  const formNames = forms.map(({ formId, name }) => `<code>${escape(formId)}</code> ${escape(name)}`);
  const body = `<h1>OpenCX for Dynamics 365: sandbox</h1>
<p>The solution’s managed zip is imported here; forms, control, script and pages come out of it.</p>
<h2>Cases that an agent opens</h2>
<ul>${caseLinks.join('\n')}<li>${link('/main.aspx?pagetype=entityrecord&etn=incident&as=agent', 'a new case')}</li></ul>
<h2>Setup check</h2>
<ul>${[...checks, ...appLinks].join('\n')}</ul>
${more}<h2>Choices in a case’s address</h2>
<ul>
<li><code>theme=dark</code>, <code>theme=off</code> (modern theming switched off)</li>
<li><code>react=${Object.keys(REACT_VERSIONS).join('</code>, <code>react=')}</code></li>
<li><code>lcid=1031</code>: a person who reads German; <code>lcid=1025</code>: Arabic, from right to left</li>
<li><code>formid=</code> says on which form, the list at the top of the case offers the same: ${formNames.join('; ')}</li>
<li><code>as=agent</code>, <code>as=admin</code>, <code>as=limited-admin</code></li>
</ul>
<p>For programs: <a href="/sandbox.json">/sandbox.json</a>.</p>`;
  return html(200, page('OpenCX sandbox', STYLE, body), STRICT_POLICY);
}
