import type { App, SiteMapNode, SubArea } from '../components';
import { labelIn, webResourceOf } from '../components/apps';
import { plainId } from '../dataverse/guid';
import type { Organization } from '../dataverse/organization';
import { textOf, type Row } from '../dataverse/rows/values';
import { rolesOf } from '../dataverse/security/grants';
import { APP_ROLES, rootOf } from '../dataverse/security/roles';
import { html, type Reply, type Route } from '../http';
import { STRICT_POLICY } from './contentSecurityPolicy';
import { escape, page } from './markup';
import { directionOf } from './direction';
import { signIn, type Person, type PersonOf } from './signIn';

const BY_NAME = '/apps/uniquename/';
const STYLE = `<style>
  body { display: grid; grid-template: auto 1fr / 15rem 1fr; font: 14px/1.5 'Segoe UI', system-ui, sans-serif; height: 100vh; margin: 0 }
  header { background: #0f6cbd; color: #fff; grid-column: 1 / -1; padding: .5rem 1rem } h1 { font-size: 1rem; margin: 0 }
  nav { background: #f5f5f5; overflow: auto; padding: .5rem 1rem } h2, h3 { font-size: .875rem; margin: .75rem 0 .25rem } ul { list-style: none; margin: 0; padding: 0 }
  li a { border-radius: 4px; color: #242424; display: block; padding: .25rem .5rem; text-decoration: none } [aria-current] { background: #fff; font-weight: 600 }
  iframe { border: 0; height: 100%; width: 100% }
</style>`;

/**
 * `/main.aspx?appid=<id>`, and `/Apps/uniquename/<name>`, which leads there: a model-driven app with its site map beside the
 * web resource that a sub-area shows (`&pagetype=webresource&webresourceName=<name>`; the first one where none is named).
 * `&lcid=` is the person's language.
 */
export function appPage(organization: () => Organization, personOf: PersonOf): Route {
  return ({ method, url, headers }) => {
    const path = url.pathname.toLowerCase();
    const named = path.startsWith(BY_NAME) ? decodeURIComponent(path.slice(BY_NAME.length)) : undefined;
    const id = url.searchParams.get('appid');
    const opensApp =
      path === '/main.aspx' && id !== null && url.searchParams.get('pagetype') !== 'entityrecord';
    if (method !== 'GET' || (named === undefined && !opensApp)) return undefined;
    const person = personOf(headers['cookie']);
    if (!person) return signIn(url);
    const rows = organization().tables.of('appmodule').all();
    if (named !== undefined) {
      const row = rows.find((one) => textOf(one, 'uniquename').toLowerCase() === named);
      return row ? redirect(url, row) : refused();
    }
    const row = rows.find((one) => one.id === plainId(id ?? ''));
    const app = row && organization().components.apps.get(textOf(row, 'uniquename'));
    return app && mayOpen(organization(), person, row) ? opened(organization(), app, url) : refused();
  };
}

/** Whether one of a person's roles, held directly or through a team, is one that the app is shared with. */
export function mayOpen(organization: Organization, person: Person, app: Row): boolean {
  const shared = organization.links.from(APP_ROLES, { table: 'appmodule', id: app.id });
  return rolesOf(organization, person.id).some(
    ({ role }) => shared.includes(role.id) || shared.includes(rootOf(role)),
  );
}

/** The platform's words for both (0x80050116): who may not open an app is not told that there is one. */
export function refused(): Reply {
  const message = 'The app ID is invalid or you don’t have access to the app.';
  return html(403, page('No access', '', `<h1>${message}</h1><p>0x80050116</p>`), STRICT_POLICY);
}

function redirect(url: URL, { id }: Row): Reply {
  const target = new URLSearchParams({ appid: id, ...Object.fromEntries(url.searchParams) });
  return { status: 302, headers: { Location: `/main.aspx?${target.toString()}` } };
}

function opened({ components }: Organization, app: App, url: URL): Reply {
  const languageId = Number(url.searchParams.get('lcid') ?? 1033);
  const areas = components.siteMaps.get(app.siteMap)?.areas ?? [];
  const shown = url.searchParams.get('webresourceName') ?? areas.flatMap(pagesBelow)[0] ?? '';
  if (!components.webResources.has(shown))
    return html(404, page('Not here', '', `<p>The app has no page ${escape(shown)}.</p>`), STRICT_POLICY);
  const name = labelIn(app.labels, languageId);
  const body = `<header><h1>${escape(name)}</h1></header>
<nav aria-label="${escape(name)}">${areas.map((area) => navigation(area, 2, { url, languageId, shown })).join('')}</nav>
<main><iframe title="${escape(shown)}" src="/WebResources/${escape(encodeURI(shown))}"></iframe></main>`;
  return html(200, page(name, STYLE, body, `lang="en" dir="${directionOf(languageId)}"`), STRICT_POLICY);
}

interface Shown {
  url: URL;
  languageId: number;
  /** Web resource. */
  shown: string;
}

function navigation(node: SiteMapNode | SubArea, level: number, shown: Shown): string {
  const title = escape(labelIn(node.titles, shown.languageId));
  if (!('children' in node)) return `<li>${link(node, title, shown)}</li>`;
  const below = node.children.map((child) => navigation(child, level + 1, shown)).join('');
  return `<h${level}>${title}</h${level}>${level === 2 ? below : `<ul>${below}</ul>`}`;
}

function link(subArea: SubArea, title: string, { url, shown }: Shown): string {
  const name = webResourceOf(subArea.url) ?? '';
  const target = new URL(url);
  target.searchParams.set('pagetype', 'webresource');
  target.searchParams.set('webresourceName', name);
  const current = name === shown ? ' aria-current="page"' : '';
  return `<a href="${escape(target.pathname + target.search)}"${current}>${title}</a>`;
}

const pagesBelow = (node: SiteMapNode | SubArea): string[] =>
  'children' in node ? node.children.flatMap(pagesBelow) : [webResourceOf(node.url) ?? ''];
