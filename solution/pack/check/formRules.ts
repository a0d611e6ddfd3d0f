import { createContext, runInContext } from 'node:vm';
import type { Rule } from '../check';
import { textOf } from '../fileTree';
import { descendantsOf, textAt, type Element } from '../xml';
import { componentsOf, entryOf, formsOf, plainId, type SolutionZip } from './solutionZip';

const loadTimeoutMs = 2_000;

/** What forms name must be in the solution, and must work when the form opens. */
export const formRules: readonly Rule<SolutionZip>[] = [
  { name: 'form library', code: '0x8004801d', find: unknownLibraries },
  { name: 'form control', code: '0x8004801d', find: unknownControls },
  { name: 'control description', code: 'run time', find: danglingDescriptions },
  { name: 'form handler', code: 'run time', find: missingHandlers },
];

const attributesOf = (form: Element, element: string, attribute: string): string[] =>
  descendantsOf(form, element).flatMap((one) => one.getAttribute(attribute) ?? []);

/** Every library is a web resource of the solution; every handler's library is one of the form's libraries. */
function unknownLibraries(zip: SolutionZip): string[] {
  const names = componentsOf(zip, 'WebResources', 'WebResource').map((resource) => textAt(resource, 'Name'));
  return formsOf(zip).flatMap(({ formId, form }) => {
    const libraries = attributesOf(form, 'Library', 'name');
    return [
      ...libraries
        .filter((name) => !names.includes(name))
        .map((name) => `Form ${formId}: ${name} is not in the solution.`),
      ...attributesOf(form, 'Handler', 'libraryName')
        .filter((name) => !libraries.includes(name))
        .map((name) => `Form ${formId}: a handler's library ${name} is not among the form's libraries.`),
    ];
  });
}

function unknownControls(zip: SolutionZip): string[] {
  const names = componentsOf(zip, 'CustomControls', 'CustomControl').map((control) =>
    textAt(control, 'Name'),
  );
  return formsOf(zip).flatMap(({ formId, form }) =>
    attributesOf(form, 'customControl', 'name')
      .filter((name) => !names.includes(name))
      .map((name) => `Form ${formId}: control ${name} is not in the solution.`),
  );
}

/** A description is for a control of the form, by its uniqueid; without one the form shows the column's own control. */
function danglingDescriptions(zip: SolutionZip): string[] {
  return formsOf(zip).flatMap(({ formId, form }) => {
    const controls = attributesOf(form, 'control', 'uniqueid').map(plainId);
    return attributesOf(form, 'controlDescription', 'forControl')
      .filter((id) => !controls.includes(plainId(id)))
      .map((id) => `Form ${formId}: the description is for ${id}, which is no control of the form.`);
  });
}

/** Loads the library as a browser would and looks for the function at its global path. */
function missingHandlers(zip: SolutionZip): string[] {
  return formsOf(zip).flatMap(({ formId, form }) =>
    descendantsOf(form, 'Handler').flatMap((handler) => {
      const [library, path] = [
        handler.getAttribute('libraryName') ?? '',
        handler.getAttribute('functionName') ?? '',
      ];
      const problem = handlerProblem(zip, library, path);
      return problem ? [`Form ${formId}: ${problem}`] : [];
    }),
  );
}

function handlerProblem(zip: SolutionZip, library: string, path: string): string | undefined {
  const resource = componentsOf(zip, 'WebResources', 'WebResource').find(
    (one) => textAt(one, 'Name') === library,
  );
  const file = resource && entryOf(textAt(resource, 'FileName'));
  if (!file || !zip.entries.has(file)) return undefined;
  const context = createContext({});
  try {
    runInContext('var window = globalThis, self = globalThis;', context);
    runInContext(textOf(zip.entries, file), context, { filename: library, timeout: loadTimeoutMs });
  } catch (error) {
    return `${library} does not load: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (!/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/.test(path)) return `${path} is not the path of a function.`;
  let found: unknown = runInContext('globalThis', context);
  for (const name of path.split('.')) found = (found as Record<string, unknown> | null | undefined)?.[name];
  return typeof found === 'function' ? undefined : `${library} has no function ${path}.`;
}
