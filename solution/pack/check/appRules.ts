import type { Rule } from './rule';
import { childrenOf, descendantsOf, textAt, type Element } from '../xml';
import {
  apps,
  formsOf,
  keyOf,
  listedAsMissing,
  nameOf,
  plainId,
  prefixOf,
  rootsOf,
  siteMaps,
  webResources,
  type SolutionZip,
} from './solutionZip';

const longestName = 40;
const siteMapType = '62';
/** PNG, JPG, GIF, ICO, SVG. */
const pictures = ['5', '6', '7', '10', '11'];
/** The platform's own icons of apps: the default one of today, and that of 2016. */
const platformIcons = ['953b9fac-1e5e-e611-80d6-00155ded156f', '7257d4d7-4981-e611-80d3-00155d42a122'];

/** Model-driven apps. */
export const appRules: readonly Rule[] = [
  {
    name: 'app unique name',
    code: '0x8005011e',
    scope: 'import',
    must: 'An app’s unique name is up to 40 letters, digits and underscores.',
    find: (zip) =>
      apps(zip)
        .map((app) => textAt(app, 'UniqueName'))
        .filter((name) => !/^\w+$/.test(name) || name.length > longestName)
        .map((name) => `App name '${name}' is longer than ${longestName} or has other characters.`),
  },
  {
    name: 'app component',
    code: '0x80050113',
    scope: 'import',
    must: 'A site map that an app names is in the solution, is a root component or is listed in MissingDependencies.',
    find: (zip) => unknownComponents(zip, (key) => key.startsWith(`${siteMapType} `)),
  },
  {
    name: 'app component of another solution',
    code: '0x80050113',
    scope: 'house',
    must: 'So is everything else that an app names.',
    find: (zip) => unknownComponents(zip, (key) => !key.startsWith(`${siteMapType} `)),
  },
  {
    name: 'app site map',
    code: '0x8005011c',
    scope: 'house',
    must: 'An app has one site map; a diff of an app may leave it to the app below.',
    find: (zip) =>
      apps(zip)
        .filter((app) => componentsOfApp(app).filter((key) => key.startsWith(`${siteMapType} `)).length !== 1)
        .map((app) => `App ${textAt(app, 'UniqueName')} does not have one site map.`),
  },
  {
    name: 'app icon',
    code: '0x8005012b',
    scope: 'import',
    must: 'An app’s icon is a web resource of the solution, one listed in MissingDependencies, or the platform’s own.',
    find: unknownIcons,
  },
  {
    name: 'app icon type',
    code: '0x8005012d',
    scope: 'import',
    must: 'An app’s icon is a picture.',
    find: (zip) =>
      apps(zip).flatMap((app) => {
        const icon = iconOf(zip, app);
        return !icon || pictures.includes(textAt(icon, 'WebResourceType'))
          ? []
          : [`App ${textAt(app, 'UniqueName')}: ${nameOf(icon)} is no picture.`];
      }),
  },
  {
    name: 'app icon of another solution',
    code: 'no code',
    scope: 'house',
    must: 'OpenCX’s icon is its own: the platform’s makes the solution depend on one more.',
    find: (zip) =>
      apps(zip)
        .filter((app) => !iconOf(zip, app))
        .map((app) => `App ${textAt(app, 'UniqueName')} has an icon from elsewhere.`),
  },
  {
    name: 'app roles',
    code: 'run time',
    scope: 'house',
    must: 'An app is for a role at least, or nobody sees it.',
    find: (zip) =>
      apps(zip)
        .filter((app) => childrenOf(app, 'AppModuleRoleMaps').flatMap((map) => childrenOf(map)).length === 0)
        .map((app) => `App ${textAt(app, 'UniqueName')} is for no role.`),
  },
  {
    name: 'app prefix',
    code: '0x80044366',
    scope: 'house',
    must: 'Unique names of apps and site maps begin with the publisher’s prefix.',
    find: (zip) =>
      [
        ...apps(zip).map((app) => textAt(app, 'UniqueName')),
        ...siteMaps(zip).map((siteMap) => textAt(siteMap, 'SiteMapUniqueName')),
      ]
        .filter((name) => !name.startsWith(prefixOf(zip)))
        .map((name) => `${name} does not begin with ${prefixOf(zip)}.`),
  },
];

const componentsOfApp = (app: Element): string[] => descendantsOf(app, 'AppModuleComponent').map(keyOf);

function unknownComponents(zip: SolutionZip, concerns: (key: string) => boolean): string[] {
  const known = new Set([
    ...rootsOf(zip).map(keyOf),
    ...formsOf(zip).map(({ formId }) => `60 ${formId}`),
    ...siteMaps(zip).map((siteMap) => `${siteMapType} ${textAt(siteMap, 'SiteMapUniqueName')}`),
    ...listedAsMissing(zip),
  ]);
  return apps(zip).flatMap((app) =>
    componentsOfApp(app)
      .filter((key) => concerns(key) && !known.has(key))
      .map((key) => `App ${textAt(app, 'UniqueName')} names ${key}, which is not in the solution.`),
  );
}

function iconOf(zip: SolutionZip, app: Element): Element | undefined {
  const id = plainId(textAt(app, 'WebResourceId'));
  return webResources(zip).find((resource) => plainId(textAt(resource, 'WebResourceId')) === id);
}

/** Missing dependencies name web resources by name or by id, so any id that stands there will do. */
function unknownIcons(zip: SolutionZip): string[] {
  const listed = descendantsOf(zip.manifest, 'Required').map((one) => plainId(one.getAttribute('id')));
  return apps(zip).flatMap((app) => {
    const id = plainId(textAt(app, 'WebResourceId'));
    return iconOf(zip, app) || listed.includes(id) || platformIcons.includes(id)
      ? []
      : [`App ${textAt(app, 'UniqueName')}: its icon ${id} is not in the solution.`];
  });
}
