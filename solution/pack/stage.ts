import { strToU8 } from 'fflate';
import { textOf, type FileTree } from './fileTree';

export interface BuiltFiles {
  /** Web resources by name. */
  webResources: FileTree;
  /** Files of the control by path below its folder. */
  control: FileTree;
}

export const controlFolder = 'Controls/ocx_OpenCX.Conversation';

const setupCheck = 'WebResources/ocx_/setup/check.html';
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Puts the built files into the unpacked solution and stamps one version everywhere: `1.2.3` becomes `1.2.3.0` for
 * the solution, `1.2.3` for the control, and a word in the setup check's page and in every script, so that whoever looks at
 * what a browser holds knows how old it is. Clients keep a control's cached bundle until its version rises
 * (learn.microsoft.com: power-apps/developer/component-framework/code-components-alm).
 * @returns the complete solution in SolutionPackager's layout
 * @throws when a web resource is declared but not built, or built but not declared
 */
export function stageSolution(sources: FileTree, built: BuiltFiles, version: string): FileTree {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`Version ${version} is not of the form 1.2.3.`);
  const staged: FileTree = new Map(sources);
  stamp(staged, 'Other/Solution.xml', /(<Version>)[^<]*(<\/Version>)/, `${version}.0`);

  for (const [name, content] of built.webResources) {
    if (!sources.has(`WebResources/${name}.data.xml`))
      throw new Error(
        `Web resource ${name} is built but not declared: solution/src/WebResources/${name}.data.xml is missing.`,
      );
    staged.set(`WebResources/${name}`, name.endsWith('.js') ? withBanner(content, version) : content);
  }
  for (const path of sources.keys()) {
    const declared = /^WebResources\/(.+)\.data\.xml$/.exec(path)?.[1];
    if (declared && !built.webResources.has(declared))
      throw new Error(
        `Web resource ${declared} is declared but is not built: webResources.ts has no row for it.`,
      );
  }

  stamp(staged, setupCheck, /(<html\b[^>]*?\sdata-version=")[^"]*(")/, version);

  for (const [path, content] of built.control) staged.set(`${controlFolder}/${path}`, content);
  stamp(staged, `${controlFolder}/ControlManifest.xml`, /(<control\b[^>]*?\sversion=")[^"]*(")/, version);
  return staged;
}

/** Behind the byte order mark, which must stay the first thing in a file. */
function withBanner(script: Uint8Array, version: string): Uint8Array {
  const marked = byteOrderMark.every((byte, index) => script[index] === byte);
  const start = marked ? byteOrderMark.length : 0;
  const banner = strToU8(`/*! OpenCX ${version} */\n`);
  return Uint8Array.from([...script.subarray(0, start), ...banner, ...script.subarray(start)]);
}

function stamp(tree: FileTree, path: string, place: RegExp, version: string): void {
  const text = textOf(tree, path);
  if (!place.test(text)) throw new Error(`${path} has no place for the version.`);
  tree.set(
    path,
    strToU8(text.replace(place, (_all, before: string, after: string) => before + version + after)),
  );
}
