import { repeatedIn, type Rule } from './rule';
import { descendantsOf, textAt, type Element } from '../xml';
import { listedAsMissing, nameOf, prefixOf, siteMaps, webResources, type SolutionZip } from './solutionZip';

const levels = ['Area', 'Group', 'SubArea'];
/** What a sub-area can lead to. */
const targets = ['Url', 'Entity', 'DefaultDashboard', 'Page'];

/** Site maps of apps. */
export const siteMapRules: readonly Rule[] = [
  {
    name: 'empty site map',
    code: '0x8004f402',
    scope: 'import',
    must: 'A site map has a sub-area.',
    find: (zip) =>
      siteMaps(zip)
        .filter((siteMap) => descendantsOf(siteMap, 'SubArea').length === 0)
        .map((siteMap) => `Site map ${uniqueName(siteMap)} has no sub-area.`),
  },
  {
    name: 'site map ids',
    code: '0x80050109',
    scope: 'import',
    must: 'Areas, groups and sub-areas have ids of their own, of letters, digits and underscores.',
    find: (zip) => siteMaps(zip).flatMap(idProblems),
  },
  {
    name: 'site map web resource',
    code: '0x8004801d',
    scope: 'import',
    must: 'A web resource that a site map names, of the publisher’s prefix, is in the solution, or MissingDependencies says who has it.',
    find: (zip) => unknownWebResources(zip, /^\$webresource:/),
  },
  {
    name: 'site map picture',
    code: 'run time',
    scope: 'house',
    must: 'So is a web resource that a site map names by its path, as pictures are.',
    find: (zip) => unknownWebResources(zip, /^\/WebResources\//i),
  },
  {
    name: 'sub-area without target',
    code: 'run time',
    scope: 'house',
    must: 'Every sub-area leads somewhere.',
    find: (zip) =>
      siteMaps(zip)
        .flatMap((siteMap) => descendantsOf(siteMap, 'SubArea'))
        .filter((subArea) => !targets.some((target) => subArea.getAttribute(target)))
        .map((subArea) => `Sub-area ${subArea.getAttribute('Id')} leads nowhere.`),
  },
];

const uniqueName = (siteMap: Element): string => textAt(siteMap, 'SiteMapUniqueName');

function idProblems(siteMap: Element): string[] {
  return levels.flatMap((level) => {
    const ids = descendantsOf(siteMap, level).map((one) => one.getAttribute('Id') ?? '');
    return [
      ...ids
        .filter((id) => !/^\w+$/.test(id))
        .map((id) => `Site map ${uniqueName(siteMap)}: '${id}' is no id of an ${level}.`),
      ...repeatedIn(ids).map(
        (id) => `Site map ${uniqueName(siteMap)}: ${level} ${id} is there more than once.`,
      ),
    ];
  });
}

/** @param reference what a value that names a web resource begins with; the name comes after it */
function unknownWebResources(zip: SolutionZip, reference: RegExp): string[] {
  const known = new Set([...webResources(zip).map((one) => `61 ${nameOf(one)}`), ...listedAsMissing(zip)]);
  return siteMaps(zip).flatMap((siteMap) => {
    const values = descendantsOf(siteMap, '*').flatMap((element) =>
      Array.from(element.attributes, ({ value }) => value),
    );
    const names = values
      .filter((value) => reference.test(value))
      .map((value) => value.replace(reference, '').replace(/\?.*$/, ''));
    return [...new Set(names)]
      .filter((name) => name.startsWith(prefixOf(zip)) && !known.has(`61 ${name}`))
      .map((name) => `Site map ${uniqueName(siteMap)}: web resource ${name} is not in the solution.`);
  });
}
