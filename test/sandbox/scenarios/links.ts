import { escape } from '../host/markup';
import { REACT_VERSIONS } from '../host/platformFiles';
import { CASES } from './cases';
import { GROUPS, type Group, type Scenario } from './scenario';
import { SCENARIOS } from './scenarios';

/** Open from the start; the others unfold. */
const OPEN: readonly Group[] = ['tour', 'cases'];

/** The front page's links to the scenarios, by group. */
export function scenarioLinks(current?: string): string {
  return (Object.keys(GROUPS) as Group[])
    .map((group) => {
      const links = SCENARIOS.filter((scenario) => scenario.group === group).map((one) => link(one, current));
      const list = `<ul>${links.join('\n')}</ul>`;
      if (group === 'tour') return `<h2>${GROUPS[group]}</h2>\n${list}`;
      const open = OPEN.includes(group) ? ' open' : '';
      return `<details${open}><summary><h2>${GROUPS[group]}</h2></summary>\n${list}${group === 'looks' ? COMPOSER : ''}</details>`;
    })
    .join('\n');
}

function link({ id, says }: Scenario, current?: string): string {
  const [mark, now] = id === current ? [' aria-current="true"', ' (now)'] : ['', ''];
  return `<li><a href="/scenario/${escape(id)}"${mark}>${escape(says)}</a>${now}</li>`;
}

/** Name in the address, words, values and their words; an empty value leaves the choice out. */
const CHOSEN: readonly [string, string, readonly [string, string][]][] = [
  ['id', 'Case', CASES.map(({ id }) => [id, id.slice('case-'.length)])],
  [
    'theme',
    'Theme',
    [
      ['', 'light'],
      ['dark', 'dark'],
      ['contrast', 'high contrast'],
      ['off', 'modern theming off'],
    ],
  ],
  [
    'react',
    'React',
    [['', 'as in apps'], ...Object.keys(REACT_VERSIONS).map((one): [string, string] => [one, one])],
  ],
  [
    'lcid',
    'Language',
    [
      ['', 'English'],
      ['1025', 'Arabic'],
      ['1031', 'German'],
      ['3082', 'Spanish'],
      ['1036', 'French'],
      ['1041', 'Japanese'],
      ['1046', 'Portuguese (Brazil)'],
    ],
  ],
  [
    'dir',
    'Direction',
    [
      ['', 'the language’s'],
      ['ltr', 'left to right'],
      ['rtl', 'right to left'],
    ],
  ],
  [
    'as',
    'Person',
    [
      ['', 'agent'],
      ['admin', 'admin'],
      ['limited-admin', 'limited-admin'],
    ],
  ],
];

const COMPOSER = `<form action="/scenario" class="choices">
${CHOSEN.map(([name, words, values]) => {
  const options = values.map(([value, says]) => `<option value="${escape(value)}">${escape(says)}</option>`);
  return `<label>${escape(words)} <select name="${name}">${options.join('')}</select></label>`;
}).join('\n')}
<button>Open this case</button></form>`;
