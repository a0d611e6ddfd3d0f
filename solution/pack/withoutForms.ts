import { strToU8 } from 'fflate';
import { textOf, type FileTree } from './fileTree';
import { childAt, childrenOf, parseXml, rootOf, serializeXml, type Element } from './xml';

/** Component types: the table that the forms belong to, and the forms. */
const table = '1';
const form = '60';

/**
 * The solution without its changes to forms, for organisations that lack the case forms or have changed them too much: an
 * admin places the control by hand. Nothing else is left out.
 * @param staged the complete solution in SolutionPackager's layout; it stays as it is
 */
export function withoutForms(staged: FileTree): FileTree {
  const tree: FileTree = new Map([...staged].filter(([path]) => !path.startsWith('Entities/')));
  return tree.set('Other/Solution.xml', strToU8(manifestWithoutForms(textOf(staged, 'Other/Solution.xml'))));
}

function manifestWithoutForms(text: string): string {
  const document = parseXml(text, 'Other/Solution.xml');
  const listed = (name: string): Element[] => {
    const list = childAt(rootOf(document), 'SolutionManifest', name);
    return list ? childrenOf(list) : [];
  };
  listed('RootComponents')
    .filter((root) => isOfType(root, table, form))
    .forEach(remove);
  listed('MissingDependencies')
    .filter((missing) => childrenOf(missing, 'Dependent').some((dependent) => isOfType(dependent, form)))
    .forEach(remove);
  return serializeXml(document);
}

function isOfType(component: Element, ...types: string[]): boolean {
  return types.includes(component.getAttribute('type') ?? '');
}

/** With the line break before it. */
function remove(element: Element): void {
  const before = element.previousSibling;
  if (before?.nodeType === 3) before.parentNode?.removeChild(before);
  element.parentNode?.removeChild(element);
}
