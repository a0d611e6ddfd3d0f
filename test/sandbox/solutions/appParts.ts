import type { Labels, SiteMap, SiteMapNode, SubArea } from '../components/apps';
import { COMPONENT } from '../components/kinds';
import { plainId } from '../dataverse/guid';
import { childElements, type Element } from '../forms/formXml';
import { all, find, labels, text } from './xmlParts';

/** An app as the file has it: a file may name several site maps, or none. */
export interface AppPart {
  uniqueName: string;
  labels: Labels;
  /** Without braces, in lower case; empty for none. */
  webResourceId: string;
  formFactor: number;
  clientType: number;
  siteMaps: string[];
  roleIds: string[];
}

export function appOf(app: Element): AppPart {
  return {
    uniqueName: text(app, 'UniqueName'),
    labels: localizedNames(app),
    webResourceId: plainId(text(app, 'WebResourceId')),
    formFactor: Number(text(app, 'FormFactor') || 1),
    clientType: Number(text(app, 'ClientType') || 4),
    siteMaps: all(app, 'AppModuleComponents', 'AppModuleComponent')
      .filter((part) => Number(part.getAttribute('type')) === COMPONENT.siteMap)
      .map((part) => part.getAttribute('schemaName') ?? ''),
    roleIds: all(app, 'AppModuleRoleMaps', 'Role').map((role) => plainId(role.getAttribute('id') ?? '')),
  };
}

export function siteMapOf(part: Element): SiteMap {
  const map = find(part, 'SiteMap');
  return {
    uniqueName: text(part, 'SiteMapUniqueName'),
    areas: map ? childElements(map, 'Area').map((area) => node(area, 'Group')) : [],
  };
}

function node(element: Element, below: 'Group' | 'SubArea'): SiteMapNode {
  return {
    id: element.getAttribute('Id') ?? '',
    titles: titles(element),
    children: childElements(element, below).map((child) =>
      below === 'Group' ? node(child, 'SubArea') : subArea(child),
    ),
  };
}

function subArea(element: Element): SubArea {
  const attribute = (name: string): string => element.getAttribute(name) ?? '';
  return {
    id: attribute('Id'),
    titles: titles(element),
    url: attribute('Url'),
    icons: [attribute('Icon'), attribute('VectorIcon')].filter((icon) => icon !== ''),
  };
}

const titles = (element: Element): Labels => labels(all(element, 'Titles', 'Title'), 'LCID', 'Title');

const localizedNames = (element: Element): Labels =>
  labels(all(element, 'LocalizedNames', 'LocalizedName'), 'languagecode', 'description');
