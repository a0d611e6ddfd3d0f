import type { Components } from '../components';
import type { Reply, Route } from '../http';
import type { Organization } from '../dataverse/organization';
import { html } from '../http';
import type { Person } from './caseForm';
import { signInPage } from './caseForm';
import { STRICT_POLICY } from './contentSecurityPolicy';

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
const FILE_TYPES: Record<string, number> = { js: 3, css: 2, xml: 4, resx: 12, txt: 4, svg: 11, png: 5 };

/**
 * `/WebResources/…`: web resources by their name, the files of custom controls under `cc_<namespace>.<constructor>`, and
 * `ClientGlobalContext.js.aspx`, all as imported. Only signed-in people get them, as on the platform.
 */
export function webResources(
  organization: () => Organization,
  personOf: (cookie: string | undefined) => Person | undefined,
): Route {
  return ({ method, url, headers }) => {
    const prefix = '/WebResources/';
    if (method !== 'GET' || !url.pathname.startsWith(prefix)) return undefined;
    const person = personOf(headers['cookie']);
    if (!person) return html(401, signInPage(url));
    const name = decodeURIComponent(url.pathname.slice(prefix.length));
    if (name === 'ClientGlobalContext.js.aspx') return globalContextScript(url, person);
    return controlFile(organization().components, name) ?? webResource(organization().components, name);
  };
}

function webResource({ webResources }: Components, name: string): Reply | undefined {
  const resource = webResources.get(name);
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

/** Gives a page `GetGlobalContext()` and nothing else: no `Xrm`, as the platform's script of this name. */
function globalContextScript(url: URL, person: Person): Reply {
  const values = {
    clientUrl: url.origin,
    userId: `{${person.id.toUpperCase()}}`,
    userName: person.name,
    languageId: 1033,
    isRTL: false,
  };
  return serve(
    3,
    Buffer.from(`(function () {
  var values = ${JSON.stringify(values)};
  window.GetGlobalContext = function () {
    return {
      getClientUrl: function () { return values.clientUrl; },
      getVersion: function () { return '9.2.0.0'; },
      userSettings: {
        userId: values.userId, userName: values.userName, languageId: values.languageId, isRTL: values.isRTL
      }
    };
  };
})();
`),
  );
}
