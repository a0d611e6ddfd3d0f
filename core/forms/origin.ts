import type { Guid } from '../guid';
import type { CaseForm } from './caseForms';
import { attributeOf, plainId, readForm } from './form';
import { forControl, partsOf } from './parts';

/**
 * By form, the ids of the tab, control, library and handler that the managed solution adds to it: as in
 * solution/src/Entities/Incident/FormXml; a test holds them equal.
 */
const SOLUTION_IDS: Readonly<Record<Guid, readonly string[]>> = {
  '915f6055-2e07-4276-ae08-2b96c8d02c57': [
    '3e345b74-01fb-4fe6-9d98-92d054ebc73d',
    'c9ddffd1-7bf1-406c-a9ad-0617323ed86a',
    'b1b229bb-6614-4f1b-b51d-63b9010f382e',
    '7e6c165f-0f76-4881-954d-1d3443e7a1e8',
  ],
  'b05c1e9c-94d0-46c1-8968-df49b8f33ec7': [
    'df8a0088-513b-41bb-8d1c-f617acb64b3c',
    'f24323db-2c97-4912-a286-1a634fdbcbf5',
    '5252aaa3-b627-4c4b-b3e6-6b670d82bc2b',
    'c5f917ec-6756-4235-80aa-21c6aa15c1f9',
  ],
};

/**
 * Whether all that is OpenCX's on a form came with the managed solution, and so goes with it. Taken off such a form by hand
 * it would stay off, whatever version of the solution is installed later: the unmanaged customisation lies above it. A copy
 * of such a form ("Save as") has the same ids, and is not meant.
 */
export function cameWithSolution(form: CaseForm): boolean {
  const { all, solution } = partIds(form);
  return solution.length > 0 && solution.length === all.length;
}

/** Whether something of it did, be there more that an admin added. */
export function camePartlyWithSolution(form: CaseForm): boolean {
  return partIds(form).solution.length > 0;
}

/** The ids of OpenCX's parts on a form, and those among them that are the solution's. */
function partIds({ id, formXml }: CaseForm): { all: string[]; solution: string[] } {
  const ids = SOLUTION_IDS[id];
  const form = readForm(formXml);
  if (!ids || 'problem' in form) return { all: [], solution: [] };
  const { tabs, descriptions, libraries, handlers } = partsOf(form);
  const all = [
    ...tabs.map(({ element }) => attributeOf(element, 'id')),
    ...descriptions.map(({ element }) => forControl(element)),
    ...libraries.map((one) => attributeOf(one, 'libraryUniqueId')),
    ...handlers.map((one) => attributeOf(one, 'handlerUniqueId')),
  ].map(plainId);
  return { all, solution: all.filter((one) => ids.includes(one)) };
}
