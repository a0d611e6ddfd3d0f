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
  /** Sections of their own, as markup: above, and below what there is as it is now. */
  scenarios: string;
  more: string;
}

export const STYLE = `<style>
  html { background: Canvas; color: CanvasText; color-scheme: light dark } a { color: LinkText } a:visited { color: VisitedText }
  body { font: 16px/1.5 'Segoe UI', system-ui, sans-serif; margin: 2rem auto; max-width: 46rem; padding: 0 1rem; }
  h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2rem } summary h2 { display: inline } details { margin-top: 1rem }
  .choices { align-items: end; display: flex; flex-wrap: wrap; gap: .5rem 1rem } label, select { display: block }
  li { margin: .25rem 0 } code { overflow-wrap: anywhere }
</style>`;

/** The sandbox's front page: the sample cases, the setup check, the apps, and the choices in the address. */
export function indexPage({
  caseForm,
  setupCheck,
  clientId,
  cases,
  apps,
  forms,
  scenarios,
  more,
}: Directory): Reply {
  const link = (address: string, text: string): string => `<a href="${escape(address)}">${escape(text)}</a>`;
  const caseLinks = cases.map(({ name, incidentId }) => {
    const address = `${caseForm.replace('{id}', incidentId)}&as=agent`;
    return `<li>${link(address, name)}</li>`;
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
  const body = `<main><h1>OpenCX for Dynamics 365: sandbox</h1>
<p>A stand-in for a Dynamics organisation. OpenCX’s solution is imported here, and OpenCX has handed over some cases. Each of these links
begins from a fresh start; its address can be shared with everybody who runs the sandbox, and takes the choices below besides.</p>
${scenarios}
<h2>The organisation as it is now</h2>
<p>These links set nothing back and change nothing.</p>
<ul>${caseLinks.join('\n')}<li>${link('/main.aspx?pagetype=entityrecord&etn=incident&as=agent', 'a new case')}</li></ul>
<h3>Setup check</h3>
<ul>${[...checks, ...appLinks].join('\n')}</ul>
${more}<h2>Choices in an address</h2>
<ul>
<li><code>theme=dark</code>, <code>theme=contrast</code> (high contrast), <code>theme=off</code> (modern theming switched off)</li>
<li><code>react=${Object.keys(REACT_VERSIONS).join('</code>, <code>react=')}</code></li>
<li><code>lcid=1031</code>: a person who reads German; <code>lcid=1025</code>: Arabic, from right to left; <code>dir=rtl</code>, <code>dir=ltr</code> for a case whatever its language</li>
<li><code>formid=</code> says on which form, the list at the top of the case offers the same: ${formNames.join('; ')}</li>
<li><code>as=agent</code>, <code>as=admin</code>, <code>as=limited-admin</code></li>
</ul>
<p>For programs: <a href="/sandbox.json">/sandbox.json</a>.</p></main>`;
  return html(200, page('OpenCX sandbox', STYLE, body), STRICT_POLICY);
}
