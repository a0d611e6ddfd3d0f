import { STRICT_POLICY } from '../host/contentSecurityPolicy';
import { STYLE } from '../host/indexPage';
import { escape, page } from '../host/markup';
import type { Person } from '../host/signIn';
import { html, type Reply } from '../http';
import type { Environment } from './forward';

const CASE = '/main.aspx?pagetype=entityrecord&etn=incident&id=';
const NEWEST = 'incidents?$select=title,ticketnumber&$orderby=createdon desc&$top=20';

/** The setup check and the newest cases of the organisation. */
export async function frontPage(
  { origin, allowWrites }: Environment,
  person: Person,
  read: (path: string) => Promise<Record<string, unknown>>,
): Promise<Reply> {
  const writes = allowWrites ? '<strong>Changes pass.</strong>' : 'Only reading is allowed.';
  const body = `<main><h1>The local build over ${escape(new URL(origin).host)}</h1>
<p>Signed in as ${escape(person.name)}. ${writes} Pages, script and control are this folder’s, and so is the form; the data are the organisation’s.</p>
<h2>Setup check</h2>
<p><a href="/WebResources/ocx_/setup/check.html">Check the organisation</a></p>
<h2>Newest cases</h2>
${await newest(read)}
<form action="/main.aspx"><input type="hidden" name="pagetype" value="entityrecord"><input type="hidden" name="etn" value="incident">
<label>A case by its id <input name="id" required></label> <button>Open</button></form></main>`;
  return html(200, page(`Local build over ${new URL(origin).host}`, STYLE, body), STRICT_POLICY);
}

async function newest(read: (path: string) => Promise<Record<string, unknown>>): Promise<string> {
  try {
    const rows = (await read(NEWEST))['value'] as Record<string, string>[];
    const links = rows.map(({ incidentid = '', ticketnumber = '', title = '' }) => {
      const address = CASE + encodeURIComponent(incidentid);
      return `<li><a href="${escape(address)}">${escape(`${ticketnumber} ${title}`)}</a></li>`;
    });
    return links.length > 0 ? `<ul>${links.join('\n')}</ul>` : '<p>There are none that you may read.</p>';
  } catch (error) {
    return `<p>They could not be read: ${escape((error as Error).message)}</p>`;
  }
}
