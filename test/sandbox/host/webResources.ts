import { type Components, publishedWebResource } from '../components';
import type { Reply, Route } from '../http';
import type { Organization } from '../dataverse/organization';
import { STRICT_POLICY } from './contentSecurityPolicy';
import { directionOf } from './direction';
import type { ContextSettings } from './page/globalContext';
import { pageScript } from './platformFiles';
import { signIn, type Person, type PersonOf } from './signIn';

/** Dataverse's numbers for the types of web resources, as the media types it serves them with. */
const MEDIA_TYPES: Record<number, string> = {
  1: 'text/html; charset=utf-8',
  2: 'text/css; charset=utf-8',
  3: 'text/javascript; charset=utf-8',
  4: 'text/xml; charset=utf-8',
  5: 'image/png',
  11: 'image/svg+xml',
  12: 'text/xml; charset=utf-8',
};
const HTML_TYPE = 1;
const SCRIPT_TYPE = 3;
/** The global that the script of `ClientGlobalContext.js.aspx` keeps its own parts in. */
const MODULE = 'SandboxGlobalContext';
const FILE_TYPES: Record<string, number> = { js: 3, css: 2, xml: 4, resx: 12, txt: 4, svg: 11, png: 5 };

/**
 * `/WebResources/…`: web resources by their name, the files of custom controls under `cc_<namespace>.<constructor>`, and
 * `ClientGlobalContext.js.aspx`, all as imported. Only signed-in people get them, as on the platform.
 */
export function webResources(organization: () => Organization, personOf: PersonOf): Route {
  const module = pageScript('globalContext.ts', MODULE);
  return ({ method, url, headers }) => {
    const prefix = '/WebResources/';
    if (method !== 'GET' || !url.pathname.startsWith(prefix)) return undefined;
    const person = personOf(headers['cookie']);
    if (!person) return signIn(url);
    const name = decodeURIComponent(url.pathname.slice(prefix.length));
    if (name === 'ClientGlobalContext.js.aspx')
      return globalContextScript(module, contextOf(url, person, headers['referer']));
    return controlFile(organization().components, name) ?? webResource(organization().components, name);
  };
}

function webResource(components: Components, name: string): Reply | undefined {
  const resource = publishedWebResource(components, name);
  return resource && serve(resource.type, resource.content);
}

function controlFile({ customControls }: Components, name: string): Reply | undefined {
  if (!name.startsWith('cc_')) return undefined;
  const slash = name.indexOf('/');
  const [folder, path] = [name.slice('cc_'.length, slash), name.slice(slash + 1)];
  for (const control of customControls.values()) {
    if (control.name.slice(control.name.indexOf('_') + 1) !== folder) continue;
    const content = path === 'ControlManifest.xml' ? Buffer.from(control.manifest) : control.files.get(path);
    return content && serve(FILE_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 0, content);
  }
  return undefined;
}

function serve(type: number, content: Uint8Array): Reply {
  return {
    status: 200,
    headers: {
      'Content-Type': MEDIA_TYPES[type] ?? 'application/octet-stream',
      ...(type === HTML_TYPE ? STRICT_POLICY : {}),
    },
    body: content,
  };
}

/** The settings of a person, until the address of the page that asks says otherwise: `lcid=`. */
function contextOf(url: URL, user: Person, referrer?: string): ContextSettings {
  const asking = referrer !== undefined && URL.canParse(referrer) ? new URL(referrer) : undefined;
  const languageId = Number(asking?.searchParams.get('lcid') ?? 1033);
  return { clientUrl: url.origin, user, languageId, isRtl: directionOf(languageId) === 'rtl' };
}

/** Gives a page `GetGlobalContext()` and nothing else: no `Xrm`, as the platform's script of this name. */
function globalContextScript(module: string, settings: ContextSettings): Reply {
  const assign = `window.GetGlobalContext = () => ${MODULE}.globalContext(${JSON.stringify(settings)});`;
  return serve(SCRIPT_TYPE, Buffer.from(`${module}\n${assign}\n`));
}
