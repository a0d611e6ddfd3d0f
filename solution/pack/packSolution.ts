import { strToU8, zipSync } from 'fflate';
import { contentTypesXml } from './contentTypes';
import { customizationsXml, type PackageType } from './customizations';
import { textOf, type FileTree } from './fileTree';
import { parseXml, rootOf, textAt } from './xml';

/**
 * Packs a complete unpacked solution as SolutionPackager does.
 * @param tree the solution in SolutionPackager's layout, built files in place
 * @returns the zip; the same bytes for the same files, whenever and wherever it runs
 * @throws when the layout holds a file that has no place in the zip, or lacks one
 */
export function packSolution(tree: FileTree, type: PackageType): Uint8Array {
  const entries: FileTree = new Map();
  entries.set('solution.xml', strToU8(solutionXml(tree, type)));
  entries.set('customizations.xml', strToU8(customizationsXml(tree, type)));
  for (const [path, content] of tree) {
    const name = entryName(tree, path);
    if (name === undefined) continue;
    if (entries.has(name)) throw new Error(`${path} would take the place of another file, ${name}.`);
    entries.set(name, content);
  }
  refuseHalves(tree);
  entries.set('[Content_Types].xml', strToU8(contentTypesXml([...entries.keys()])));
  return zipTree(entries);
}

function solutionXml(tree: FileTree, type: PackageType): string {
  const source = textOf(tree, 'Other/Solution.xml');
  const flag = '<Managed>2</Managed>';
  if (source.split(flag).length !== 2) throw new Error(`Other/Solution.xml does not say ${flag} once.`);
  return source.replace(flag, `<Managed>${type === 'Managed' ? 1 : 0}</Managed>`);
}

/** Files whose content goes into one of the XML files at the root. Any other one beside them would be lost in silence. */
const inlined: readonly RegExp[] = [
  /^Other\/(Solution|Customizations|Relationships)\.xml$/,
  /^Entities\/[^/]+\/(Entity|RibbonDiff)\.xml$/,
  /^Entities\/[^/]+\/FormXml\/[^/]+\/\{[0-9a-f-]{36}\}(_managed)?\.xml$/,
  /^Roles\/[^/]+\.xml$/,
  /^(AppModule|AppModuleSiteMap)s\/[^/]+\/\1(_managed)?\.xml$/,
  /\.data\.xml$/,
];

/** Forms, apps and site maps have a file for each package type; where one is missing, that zip would lack them in silence. */
function refuseHalves(tree: FileTree): void {
  for (const path of tree.keys()) {
    if (!/^(Entities\/[^/]+\/FormXml|AppModules|AppModuleSiteMaps)\//.test(path)) continue;
    const other = path.endsWith('_managed.xml')
      ? path.replace(/_managed\.xml$/, '.xml')
      : path.replace(/\.xml$/, '_managed.xml');
    if (!tree.has(other)) throw new Error(`${other} is missing, the same as ${path} for the other zip.`);
  }
}

/** Where a file goes in the zip; nowhere when its content went into one of the XML files at the root. */
function entryName(tree: FileTree, path: string): string | undefined {
  if (inlined.some((place) => place.test(path))) return undefined;
  if (
    /^(Controls\/|environmentvariabledefinitions\/[^/]+\/environmentvariable[a-z]+\.(xml|json)$)/.test(path)
  )
    return path;
  if (path.startsWith('WebResources/')) {
    const data = rootOf(parseXml(textOf(tree, `${path}.data.xml`), `${path}.data.xml`));
    return textAt(data, 'FileName').replace(/^\//, '');
  }
  throw new Error(`${path} belongs to no kind of component that this packer knows.`);
}

/**
 * A zip of the files, sorted by name. The format's own zero of time, 1980-01-01 00:00, is written field by field from
 * a local date, so that no time zone shows.
 */
function zipTree(entries: FileTree): Uint8Array {
  const sorted = [...entries.keys()].sort();
  const files = Object.fromEntries(sorted.map((name) => [name, entries.get(name) ?? new Uint8Array()]));
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}
