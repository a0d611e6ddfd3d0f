import { textOf, type FileTree } from '../pack/fileTree';
import { childrenOf, parseXml, rootOf, type Element } from '../pack/xml';

/** Lists whose order says nothing; everywhere else it does (tabs, columns, handlers …). */
const unordered = new Set([
  'Types',
  'RootComponents',
  'MissingDependencies',
  'Entities',
  'forms',
  'Roles',
  'WebResources',
  'CustomControls',
  'AppModuleSiteMaps',
  'AppModules',
  'Languages',
]);

/**
 * What tells two zips apart, as sentences. XML is compared by what it says: order of attributes, white space between
 * elements, byte order marks and the order of components do not count. Other files are compared byte by byte.
 */
export function differences(ours: FileTree, theirs: FileTree): string[] {
  return [
    ...[...ours.keys()].filter((name) => !theirs.has(name)).map((name) => `${name} is in ours only.`),
    ...[...theirs.keys()].filter((name) => !ours.has(name)).map((name) => `${name} is in theirs only.`),
    ...[...ours.keys()].filter((name) => theirs.has(name)).flatMap((name) => differ(name, ours, theirs)),
  ];
}

function differ(name: string, ours: FileTree, theirs: FileTree): string[] {
  if (!name.endsWith('.xml'))
    return Buffer.compare(bytesOf(ours, name), bytesOf(theirs, name)) === 0
      ? []
      : [`${name} has other bytes.`];
  const [one, other] = [ours, theirs].map((tree) => rootOf(parseXml(textOf(tree, name), name)));
  return one && other ? compare(one, other, `${name}: ${one.nodeName}`) : [];
}

const bytesOf = (tree: FileTree, name: string): Buffer => Buffer.from(tree.get(name) ?? []);

/** The first difference on each branch. */
function compare(one: Element, other: Element, path: string): string[] {
  const [attributes, others] = [attributesOf(one), attributesOf(other)];
  if (attributes !== others)
    return [`${path} has ${attributes || 'no attributes'}, theirs ${others || 'none'}.`];
  const [children, theirs] = [sorted(one), sorted(other)];
  if (children.length === 0 && theirs.length === 0) {
    const [text, their] = [one.textContent?.trim(), other.textContent?.trim()];
    return text === their ? [] : [`${path} says '${text}', theirs '${their}'.`];
  }
  const [names, theirNames] = [children, theirs].map((list) =>
    list.map((child) => child.nodeName).join(', '),
  );
  if (names !== theirNames)
    return [`${path} holds ${names || 'nothing'}; theirs ${theirNames || 'nothing'}.`];
  return children.flatMap((child, index) => {
    const counterpart = theirs[index];
    return counterpart ? compare(child, counterpart, `${path}/${child.nodeName}[${index + 1}]`) : [];
  });
}

function sorted(element: Element): Element[] {
  const children = childrenOf(element);
  if (!unordered.has(element.nodeName)) return children;
  const keyed = children.map((child) => [canonical(child), child] as const);
  return keyed.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, child]) => child);
}

function canonical(element: Element): string {
  const children = sorted(element);
  const content =
    children.length > 0 ? children.map(canonical).join('') : (element.textContent?.trim() ?? '');
  return `<${element.nodeName} ${attributesOf(element)}>${content}</>`;
}

/** Sorted; declarations of namespaces are the serializer's affair. */
function attributesOf(element: Element): string {
  return Array.from(element.attributes, ({ name, value }) => `${name}="${value}"`)
    .filter((attribute) => !attribute.startsWith('xmlns'))
    .sort()
    .join(' ');
}
