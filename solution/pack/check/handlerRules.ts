import { types } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import type { Rule } from './rule';
import { handlersOf } from './formRules';
import { textOf } from '../fileTree';
import { fileOf, formsOf, nameOf, webResources, type SolutionZip } from './solutionZip';

const loadTimeoutMs = 2_000;

export const handlerRules: readonly Rule[] = [
  {
    name: 'form handler',
    code: 'run time',
    scope: 'house',
    must: 'The library of a form’s handler loads and has the handler’s function.',
    find: missingHandlers,
  },
];

/** Forms share their library, so each function is looked for once. */
function missingHandlers(zip: SolutionZip): string[] {
  const problems = new Map<string, string | undefined>();
  return formsOf(zip).flatMap(({ formId, systemForm }) =>
    handlersOf(systemForm).flatMap((handler) => {
      const library = handler.getAttribute('libraryName') ?? '';
      const path = handler.getAttribute('functionName') ?? '';
      const key = JSON.stringify([library, path]);
      if (!problems.has(key)) problems.set(key, handlerProblem(zip, library, path));
      const problem = problems.get(key);
      return problem ? [`Form ${formId}: ${problem}`] : [];
    }),
  );
}

/**
 * Loads the library as a browser would and looks for the function at its global path. Only for solutions that call
 * themselves ours: the context has nothing of Node's, no code from strings and an end, but is no wall against malice.
 */
function handlerProblem(zip: SolutionZip, library: string, path: string): string | undefined {
  const resource = webResources(zip).find((one) => nameOf(one) === library);
  if (!resource || !zip.entries.has(fileOf(resource))) return undefined;
  if (!/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/.test(path))
    return `'${path}' is not the path of a function.`;
  const context = createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
    microtaskMode: 'afterEvaluate',
  });
  const run = (code: string): unknown =>
    runInContext(code, context, { filename: library, timeout: loadTimeoutMs });
  try {
    run('var window = globalThis, self = globalThis;');
    run(textOf(zip.entries, fileOf(resource)));
  } catch (error) {
    return `${library} does not load: ${types.isNativeError(error) ? error.message : 'it throws'}`;
  }
  try {
    if (run(`typeof ${path}`) === 'function') return undefined;
  } catch {
    // A part of the path is not there.
  }
  return `${library} has no function ${path}.`;
}
