import { content, customizations, spoilt, type Defect } from './changes';
import { replace, type Change } from '../sampleSolution';

const tabId = '{df8a0088-513b-41bb-8d1c-f617acb64b3c}';
const mark = ' solutionaction="Added"';
const column = (id: number): string => `<column width="25%" id="${id}"><sections /></column>`;
const handler = (id: number): string =>
  '<Handler functionName="OpenCX.CaseForm.onLoad" libraryName="ocx_/case/form.js" ' +
  `handlerUniqueId="{00000000-0000-4000-8000-${String(id).padStart(12, '0')}}" enabled="true" ordinalvalue="0" />`;
const tab = (id: number): string =>
  `<tab name="t${id}" id="{00000000-0000-4000-9000-${String(id).padStart(12, '0')}}" ordinalvalue="${id}"${mark} />`;
const many = (count: number, make: (id: number) => string): string =>
  Array.from({ length: count }, (_none, index) => make(index + 10)).join('');

/** In every form. */
const everywhere =
  (before: RegExp, after: string): Change =>
  (texts) =>
    replace('customizations.xml', new RegExp(before, 'g'), after)(texts);
const unlisted =
  (type: number): Change =>
  (texts) =>
    replace('solution.xml', new RegExp(`<Required type="${type}"[^>]*>`, 'g'), '')(texts);

/** Forms, which are diffs all. */
export const formDefects: readonly Defect[] = [
  spoilt('ids', 'a tab with a word as id', customizations(`id="${tabId}"`, 'id="conversation"')),
  spoilt('ids', 'one brace', customizations(`id="${tabId}"`, `id="${tabId.slice(0, -1)}"`)),
  spoilt(
    ['duplicate ids', 'duplicate handler ids'],
    'two sections with one id',
    customizations(
      /(?<id><section [^>]*? id="[^"]*")(?<all>[^]*?<\/section>)/,
      '$<id>$<all>$<id> ordinalvalue="1" />',
    ),
  ),
  spoilt(
    'duplicate handler ids',
    'two handlers with one id',
    customizations(/(?<one><Handler [^>]*>)/, '$<one>$<one>'),
  ),
  spoilt(
    'duplicate handler ids',
    'a section with the id of its tab',
    customizations(/(?<tab><tab [^>]*? id="(?<id>[^"]*)"[^]*?<section [^>]*? id=")[^"]*/, '$<tab>$<id>'),
  ),
  spoilt(
    ['form control', 'control files', 'root component without component', 'component without root component'],
    'a control with another name',
    customizations('<Name>ocx_OpenCX.Conversation<', '<Name>ocx_OpenCX.Other<'),
  ),
  spoilt(
    'form control',
    'a control that is not in the solution',
    customizations('formFactor="0" name="ocx_OpenCX.Conversation"', 'formFactor="0" name="ocx_OpenCX.Other"'),
  ),
  spoilt('dependencies of forms', 'forms below that are not listed', unlisted(60)),
  spoilt('dependencies of forms', 'a table that is not listed', unlisted(1)),
  spoilt(
    ['form limits'],
    'four columns in a tab',
    customizations(/<\/columns>/, `${column(1)}${column(2)}${column(3)}</columns>`),
  ),
  spoilt(
    'form limits',
    'more than fifty handlers',
    customizations('</Handlers>', `${many(50, handler)}</Handlers>`),
  ),
  spoilt('form limits', 'more than a hundred tabs', customizations('</tabs>', `${many(100, tab)}</tabs>`)),
  spoilt(
    ['full form of another solution', 'full form'],
    'whole forms of another solution',
    everywhere(/ solutionaction="Added"/, ''),
  ),
  spoilt(
    ['full form'],
    'whole forms that nobody is said to have',
    everywhere(/ solutionaction="Added"/, ''),
    unlisted(60),
  ),
  spoilt(
    'form library',
    'a library that is not in the solution',
    customizations(
      '</formLibraries>',
      '<Library name="ocx_/x.js" libraryUniqueId="{00000000-0000-4000-8000-000000000001}" /></formLibraries>',
    ),
  ),
  spoilt('form library', 'a handler without its library', customizations(/<Library [^>]*>/, '')),
  spoilt(
    'control description',
    'a description for no control',
    customizations(/(?<before>forControl="\{)[^}]{8}/, '$<before>00000000'),
  ),
  spoilt(
    'control description',
    'no control for phones',
    customizations(/<customControl formFactor="1"[^]*?<\/customControl>/, ''),
  ),
  spoilt('diff marks', 'a section of a new tab marked', customizations('<section ', `<section${mark} `)),
  spoilt('diff marks', 'a handler marked', customizations('<Handler ', `<Handler${mark} `)),
  spoilt(
    'diff marks',
    'a tab not marked',
    customizations(/(?<tab><tab [^>]*?) solutionaction="Added"/, '$<tab>'),
  ),
  spoilt('diff marks', 'an unknown mark', customizations(mark, ' solutionaction="Create"')),
  spoilt(
    'diff ordinals',
    'a tab without its place',
    customizations(/(?<tab><tab [^>]*?) ordinalvalue="\d+"/, '$<tab>'),
  ),
  spoilt('diff ordinals', 'a cell below 10000', customizations('ordinalvalue="10000"', 'ordinalvalue="0"')),
  spoilt(
    'diff ordinals',
    'two sections in one place',
    customizations(
      '</section>',
      '</section><section id="{00000000-0000-4000-8000-000000000001}" ordinalvalue="0" />',
    ),
  ),
  spoilt(
    'diff columns',
    'a column without its index',
    customizations('<column width="100%" id="0"', '<column width="100%"'),
  ),
  spoilt(
    'form handler',
    'a function that is not there',
    content('caseformjs', 'var OpenCX={CaseForm:{onload:function(){}}};'),
  ),
  spoilt('form handler', 'a namespace that is not there', content('caseformjs', 'var Other={};')),
  spoilt('form handler', 'a script that does not load', content('caseformjs', 'document.title')),
  spoilt(
    'form handler',
    'a function’s name that is code',
    customizations('functionName="OpenCX', 'functionName="(1,x).OpenCX'),
  ),
];
