import { createContext, runInContext } from 'node:vm';
import type { Rule } from './rule';
import { textOf } from '../fileTree';
import { childrenOf, descendantsOf, textAt, type Element } from '../xml';
import { listedAsMissing } from './rootRules';
import { componentsOf, entryOf, formsOf, plainId, type SolutionZip } from './solutionZip';

const loadTimeoutMs = 2_000;
const webResourceType = '61';
const controlType = '66';

/** What forms name must be in the solution, and must work when the form opens. */
export const formRules: readonly Rule<SolutionZip>[] = [
  { name: 'form library', code: '0x8004801d', find: unknownLibraries },
  { name: 'form control', code: '0x8004801d', find: unknownControls },
  { name: 'control description', code: 'run time', find: danglingDescriptions },
  { name: 'form handler', code: 'run time', find: missingHandlers },
];

const attributesOf = (form: Element, element: string, attribute: string): string[] =>
  descendantsOf(form, element).flatMap((one) => one.getAttribute(attribute) ?? []);

/** Every library is in the solution or listed as needed from another; every handler's library is one of the form's. */
function unknownLibraries(zip: SolutionZip): string[] {
  const known = [...namesOf(zip, 'WebResources', 'WebResource'), ...neededFromOthers(zip, webResourceType)];
  return formsOf(zip).flatMap(({ formId, form }) => {
    const libraries = attributesOf(form, 'Library', 'name');
    return [
      ...libraries
        .filter((name) => !known.includes(name))
        .map((name) => `Form ${formId}: ${name} is not in the solution.`),
      ...handlersOf(form)
        .map((handler) => handler.getAttribute('libraryName') ?? '')
        .filter((name) => !libraries.includes(name))
        .map((name) => `Form ${formId}: a handler's library ${name} is not among the form's libraries.`),
    ];
  });
}

function unknownControls(zip: SolutionZip): string[] {
  const known = [...namesOf(zip, 'CustomControls', 'CustomControl'), ...neededFromOthers(zip, controlType)];
  return formsOf(zip).flatMap(({ formId, form }) =>
    attributesOf(form, 'customControl', 'name')
      .filter((name) => !known.includes(name))
      .map((name) => `Form ${formId}: control ${name} is not in the solution.`),
  );
}

function namesOf(zip: SolutionZip, section: string, name: string): string[] {
  return componentsOf(zip, section, name).map((component) => textAt(component, 'Name'));
}

function neededFromOthers(zip: SolutionZip, type: string): string[] {
  return listedAsMissing(zip).flatMap((key) =>
    key.startsWith(`${type} `) ? key.slice(type.length + 1) : [],
  );
}

/** Handlers of solutions; those of Microsoft's own forms (`InternalHandlers`) bring their libraries another way. */
function handlersOf(form: Element): Element[] {
  return descendantsOf(form, 'Handlers').flatMap((handlers) => childrenOf(handlers, 'Handler'));
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
    handlersOf(form).flatMap((handler) => {
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
