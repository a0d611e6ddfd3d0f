import { childElements, readForm, type Element } from './formXml';
import { counterpart, identityOf, nameOf, rowOf } from './identity';
import type { Layer } from '../components/layered';
import { mergeForm } from './mergeForm';

/**
 * Why Dataverse may make its "Conflicts Tab" when a diff is imported. Documented causes (learn.microsoft.com:
 * power-platform/alm/how-managed-solutions-merged, "Identifying and resolving form merge conflicts"):
 * - `same-ordinal`: two solutions add a component, such as a tab, that uses the same ordinal value;
 * - `same-component`: the same component is customised on both sides;
 * - `out-of-sync`: source and target are out of sync: the diff speaks of what this form has not got.
 *
 * They are documented as what may cause one, not as what always does.
 */
export interface FormConflict {
  cause: 'same-ordinal' | 'same-component' | 'out-of-sync';
  /** The component of the upper layer, such as `<tab> {…}`. */
  component: string;
  ordinal?: number;
  /** Unique name of the solution whose import meets the conflict. */
  solution: string;
  /** The one that was there first; none when the form itself does not fit. */
  with?: string;
}

/** What a layer adds or modifies: only components that have a place, since any two layers may add handlers and libraries. */
interface Change {
  component: string;
  /** The same for all that stand in one container. */
  container: string;
  identity: string;
  ordinal?: number;
  added: boolean;
}

const placed = new Set(['tab', 'section', 'cell']);

/** The conflicts that the layers of a form met when they were imported, oldest layer first. */
export function formConflicts(baseFormXml: string, layers: readonly Layer<string>[]): FormConflict[] {
  const below: { solution: string; changes: Change[] }[] = [];
  const laid: string[] = [];
  const conflicts: FormConflict[] = [];
  for (const { solution, value: diff } of layers) {
    const form = readForm(diff);
    const changes = changesOf(form);
    for (const other of below) {
      if (other.solution === solution) continue;
      for (const change of changes) conflicts.push(...clashes(solution, change, other));
    }
    const missing = missingIn(readForm(mergeForm(baseFormXml, laid)), form);
    conflicts.push(...missing.map((component) => ({ cause: 'out-of-sync' as const, component, solution })));
    below.push({ solution, changes });
    if (isLaid(baseFormXml, [...laid, diff])) laid.push(diff);
  }
  return conflicts;
}

function clashes(
  solution: string,
  { component, container, identity, ordinal, added }: Change,
  other: { solution: string; changes: Change[] },
): FormConflict[] {
  return other.changes
    .filter((there) => there.container === container)
    .flatMap((there): FormConflict[] => {
      if (there.identity === identity) {
        // To change what a lower layer added is what layers are for (form-alm, scenario 1).
        if (there.added && !added) return [];
        return [{ cause: 'same-component', component, solution, with: other.solution }];
      }
      const sameOrdinal = added && there.added && ordinal !== undefined && ordinal === there.ordinal;
      return sameOrdinal
        ? [{ cause: 'same-ordinal', component, ordinal, solution, with: other.solution }]
        : [];
    });
}

/** What bears a mark: of an added tree, its root. */
function changesOf(element: Element, container = ''): Change[] {
  return childElements(element).flatMap((child) => {
    const identity = identityOf(child);
    const action = child.getAttribute('solutionaction');
    const ordinal = child.getAttribute('ordinalvalue');
    const own: Change[] =
      placed.has(child.nodeName) && (action === 'Added' || action === 'Modified')
        ? [
            {
              component: nameOf(child),
              container,
              identity,
              ...(ordinal === null ? {} : { ordinal: Number(ordinal) }),
              added: action === 'Added',
            },
          ]
        : [];
    return [...own, ...changesOf(child, `${container}/${identity}`)];
  });
}

/** What a diff takes for granted and the form has not got; only the topmost of each. */
function missingIn(form: Element, diff: Element): string[] {
  return childElements(diff).flatMap((child) => {
    if (child.getAttribute('solutionaction') === 'Added') return [];
    if (child.nodeName === 'row') return childElements(child).flatMap((cell) => missingCell(form, cell));
    const present = counterpart(form, child);
    return present ? missingIn(present, child) : [nameOf(child)];
  });
}

function missingCell(rows: Element, cell: Element): string[] {
  if (cell.getAttribute('solutionaction') === 'Added') return [];
  const row = rowOf(rows, cell);
  const present = row && counterpart(row, cell);
  return present ? missingIn(present, cell) : [nameOf(cell)];
}

function isLaid(baseFormXml: string, diffs: readonly string[]): boolean {
  try {
    mergeForm(baseFormXml, diffs);
    return true;
  } catch {
    return false;
  }
}
