import type { SiteMapNode, SubArea } from '../components/apps';
import { ImportError } from './importError';
import type { SolutionFile } from './solutionFile';

const VARIABLE_TYPES = { first: 100_000_000, last: 100_000_005 };

export function environmentVariableTypes({ environmentVariables }: SolutionFile): void {
  for (const { schemaName, type } of environmentVariables) {
    if (!(type >= VARIABLE_TYPES.first && type <= VARIABLE_TYPES.last))
      throw new ImportError('variableType', schemaName, String(type));
  }
}

/** An app is of one site map; its unique name is the publisher's prefix and a short word. */
export function appNames({ apps }: SolutionFile): void {
  for (const { uniqueName, siteMaps } of apps) {
    if (!/^[A-Za-z0-9_]{1,40}$/.test(uniqueName)) throw new ImportError('appName', uniqueName);
    if (siteMaps.length === 0) throw new ImportError('appWithoutSiteMap', uniqueName);
    if (siteMaps.length > 1) throw new ImportError('appWithSiteMaps', uniqueName);
  }
}

/** An area at least, every part with an id, and no id twice. */
export function siteMaps({ siteMaps }: SolutionFile): void {
  for (const { uniqueName, areas } of siteMaps) {
    if (areas.length === 0) throw new ImportError('emptySiteMap', uniqueName);
    const seen = new Set<string>();
    for (const { id } of areas.flatMap(withAllBelow)) {
      if (id === '') throw new ImportError('siteMap', uniqueName, 'a part has no Id');
      if (seen.has(id)) throw new ImportError('siteMap', uniqueName, `the Id ${id} is there twice`);
      seen.add(id);
    }
  }
}

function withAllBelow(node: SiteMapNode | SubArea): { id: string }[] {
  return 'children' in node ? [node, ...node.children.flatMap(withAllBelow)] : [node];
}
