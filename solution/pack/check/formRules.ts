import type { Rule } from './rule';
import { isDiff } from './dependencyRules';
import { childAt, childrenOf, descendantsOf, textAt, type Element } from '../xml';
import {
  formsOf,
  listedAsMissing,
  nameOf,
  plainId,
  rootsOf,
  webResources,
  type Form,
  type SolutionZip,
} from './solutionZip';

/** Limits of FormXml.xsd. */
const mostColumns = 3;
const mostTabs = 100;
const mostHandlers = 50;

/** Forms, whole or diffs. */
export const formRules: readonly Rule[] = [
  {
    name: 'form limits',
    code: '0x8004801a',
    scope: 'import',
    must: 'A tab has three columns at most, a form 100 tabs, an event 50 handlers.',
    find: (zip) => formsOf(zip).flatMap(limitProblems),
  },
  {
    name: 'full form of another solution',
    code: 'no code',
    scope: 'import',
    must: 'A managed solution brings the form that it says another has as a diff, not whole.',
    find: (zip) => {
      const missing = listedAsMissing(zip);
      return managed(zip)
        ? fullForms(zip)
            .filter(({ formId }) => missing.has(`60 ${formId}`))
            .map(({ formId }) => `Form ${formId} is another solution's, and is here whole.`)
        : [];
    },
  },
  {
    name: 'full form',
    code: 'no code',
    scope: 'house',
    must: 'A form of a table brought as a shell (behavior 2) is a diff.',
    find: (zip) => {
      const shells = rootsOf(zip).filter((root) => root.getAttribute('behavior') === '2');
      const tables = shells.map((root) => root.getAttribute('schemaName')?.toLowerCase());
      return fullForms(zip)
        .filter(({ table }) => tables.includes(table))
        .map(({ table, formId }) => `Form ${formId} of ${table} is here whole.`);
    },
  },
  {
    name: 'form library',
    code: '0x8004801d',
    scope: 'house',
    must: 'A form’s libraries are in the solution, or MissingDependencies says who has them; every handler’s library is one of them.',
    find: unknownLibraries,
  },
  {
    name: 'control description',
    code: 'run time',
    scope: 'house',
    must: 'A description is for a control of the form, by its uniqueid, and names a control for each of the three form factors.',
    find: (zip) => formsOf(zip).flatMap(descriptionProblems),
  },
];

const managed = ({ manifest }: SolutionZip): boolean => textAt(manifest, 'Managed') === '1';
const fullForms = (zip: SolutionZip): Form[] => formsOf(zip).filter(({ systemForm }) => !isDiff(systemForm));

function limitProblems({ formId, systemForm }: Form): string[] {
  const tabs = childrenOf(systemForm, 'form')
    .flatMap((form) => childrenOf(form, 'tabs'))
    .flatMap((list) => childrenOf(list, 'tab'));
  const columns = tabs.map((tab) => childrenOf(tab, 'columns').flatMap((list) => childrenOf(list)).length);
  const handlers = descendantsOf(systemForm, 'event').map((event) => descendantsOf(event, 'Handler').length);
  const problem = (what: string, numbers: number[], most: number): string[] =>
    numbers
      .filter((number) => number > most)
      .map((number) => `Form ${formId}: ${number} ${what}; ${most} is the most.`);
  return [
    ...problem('columns in a tab', columns, mostColumns),
    ...problem('tabs', [tabs.length], mostTabs),
    ...problem('handlers of an event', handlers, mostHandlers),
  ];
}

function unknownLibraries(zip: SolutionZip): string[] {
  const known = new Set([...webResources(zip).map((one) => `61 ${nameOf(one)}`), ...listedAsMissing(zip)]);
  return formsOf(zip).flatMap(({ formId, systemForm }) => {
    const libraries = descendantsOf(systemForm, 'Library').map((one) => one.getAttribute('name') ?? '');
    return [
      ...libraries
        .filter((name) => !known.has(`61 ${name}`))
        .map((name) => `Form ${formId}: ${name} is not in the solution.`),
      ...handlersOf(systemForm)
        .map((handler) => handler.getAttribute('libraryName') ?? '')
        .filter((name) => !libraries.includes(name))
        .map((name) => `Form ${formId}: a handler's library ${name} is not among the form's libraries.`),
    ];
  });
}

/** Handlers of solutions; those of Microsoft's own forms (`InternalHandlers`) bring their libraries another way. */
export function handlersOf(systemForm: Element): Element[] {
  return descendantsOf(systemForm, 'Handlers').flatMap((handlers) => childrenOf(handlers, 'Handler'));
}

/** Without a description of its own the form shows the column's standard control. */
function descriptionProblems({ formId, systemForm }: Form): string[] {
  const form = childAt(systemForm, 'form');
  if (!form) return [`Form ${formId} has no form element.`];
  const onForm = descendantsOf(form, 'control').map((control) => plainId(control.getAttribute('uniqueid')));
  return descendantsOf(form, 'controlDescription').flatMap((description) => {
    const id = plainId(description.getAttribute('forControl'));
    const factors = childrenOf(description, 'customControl').flatMap(
      (one) => one.getAttribute('formFactor') ?? [],
    );
    return [
      ...(onForm.includes(id)
        ? []
        : [`Form ${formId}: the description is for ${id}, which is no control of the form.`]),
      ...(factors.sort().join() === '0,1,2'
        ? []
        : [`Form ${formId}: the description of ${id} is not for each form factor.`]),
    ];
  });
}
