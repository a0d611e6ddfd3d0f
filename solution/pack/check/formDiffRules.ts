import { repeatedIn, type Rule } from './rule';
import { isDiff } from './dependencyRules';
import { childrenOf, descendantsOf, type Element } from '../xml';
import { formsOf, type Form } from './solutionZip';

/** Diffs of forms, written as exports of ours would be; what servers make of others is not known. */
export const formDiffRules: readonly Rule[] = [
  {
    name: 'diff marks',
    code: 'no code',
    scope: 'house',
    must: 'In a diff only the topmost new element is marked, as Added; no handler or customControl is; every tab is marked, or has a mark inside.',
    find: (zip) => diffs(formsOf(zip)).flatMap(markProblems),
  },
  {
    name: 'diff ordinals',
    code: 'no code',
    scope: 'house',
    must: 'In a diff tabs and sections have an `ordinalvalue`, none twice in one parent; cells have 10000 × their column and a running number.',
    find: (zip) => diffs(formsOf(zip)).flatMap(ordinalProblems),
  },
  {
    name: 'diff columns',
    code: 'no code',
    scope: 'house',
    must: 'In a diff the columns of a new tab have their index as id.',
    find: (zip) => diffs(formsOf(zip)).flatMap(columnProblems),
  },
];

const diffs = (forms: Form[]): Form[] => forms.filter(({ systemForm }) => isDiff(systemForm));
const added = (element: Element): boolean => element.getAttribute('solutionaction') === 'Added';

function markProblems({ formId, systemForm }: Form): string[] {
  const marked = descendantsOf(systemForm, '*').filter((element) => element.hasAttribute('solutionaction'));
  const wrong = marked.filter(
    (element) =>
      !added(element) || ['Handler', 'customControl'].includes(element.nodeName) || isInsideMarked(element),
  );
  const idle = descendantsOf(systemForm, 'tab').filter(
    (tab) => ![tab, ...descendantsOf(tab, '*')].some((one) => one.hasAttribute('solutionaction')),
  );
  return [
    ...wrong.map((one) => `Form ${formId}: <${one.nodeName}> has a mark that no diff of ours has there.`),
    ...idle.map(
      (tab) => `Form ${formId}: tab ${tab.getAttribute('name')} neither is new nor holds anything new.`,
    ),
  ];
}

function isInsideMarked(element: Element): boolean {
  for (let above = element.parentElement; above; above = above.parentElement) {
    if (above.hasAttribute('solutionaction')) return true;
  }
  return false;
}

function ordinalProblems({ formId, systemForm }: Form): string[] {
  const groups = [
    ...descendantsOf(systemForm, 'tabs').map((tabs) => childrenOf(tabs, 'tab')),
    ...descendantsOf(systemForm, 'sections').map((sections) => childrenOf(sections, 'section')),
    ...descendantsOf(systemForm, 'section').map((section) => descendantsOf(section, 'cell')),
  ];
  const cells = descendantsOf(systemForm, 'cell').map(ordinalOf);
  return [
    ...groups
      .flat()
      .filter((element) => !/^\d+$/.test(ordinalOf(element)))
      .map((element) => `Form ${formId}: a ${element.nodeName} has the ordinal '${ordinalOf(element)}'.`),
    ...groups
      .flatMap((group) => repeatedIn(group.map(ordinalOf)))
      .map((ordinal) => `Form ${formId}: ordinal ${ordinal} is there more than once.`),
    ...cells
      .filter((ordinal) => Number(ordinal) < 10_000)
      .map((ordinal) => `Form ${formId}: a cell has the ordinal ${ordinal}, below 10000.`),
  ];
}

const ordinalOf = (element: Element): string => element.getAttribute('ordinalvalue') ?? '';

function columnProblems({ formId, systemForm }: Form): string[] {
  return descendantsOf(systemForm, 'tab')
    .filter(added)
    .flatMap((tab) => childrenOf(tab, 'columns'))
    .map((columns) => childrenOf(columns, 'column').map((column) => column.getAttribute('id') ?? ''))
    .filter((ids) => ids.some((id, index) => id !== String(index)))
    .map((ids) => `Form ${formId}: the columns of a new tab have the ids '${ids.join(' ')}'.`);
}
