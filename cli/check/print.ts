import { english, SETTINGS, writeSettings, type AccessReport, type Finding } from '../../core/access';
import { fill } from '../../core/texts';
import { rows, wrapped } from '../wrap';

type Operation = AccessReport['operations'][number];
type Problem = Operation['requirements'][number] | Operation['checks'][number];

const PROBLEMS: readonly Finding[] = ['missing', 'at-risk', 'cannot-tell'];
const isProblem = ({ finding }: { finding: Finding }): boolean => PROBLEMS.includes(finding);

/** A report for a person at a terminal: what is wrong and what to change, the rest in a line each. */
export function printed(report: AccessReport): string {
  const { verdicts, report: words, excess, unread, blind } = english;
  const { title, meaning } = verdicts[report.verdict];
  const seen = new Set<string>();
  return [
    `${title}\n${wrapped('', meaning)}`,
    rows(subject(report)),
    part(words.settings, rows(settings(report))),
    part(words.before, rows(report.gates.map(gate))),
    part(words.operations, rows(report.operations.map((one) => [english.findings[one.finding], one.title]))),
    ...report.operations.map((one) => problems(one, seen)),
    part(words.changes, items(changes(report))),
    part(excess.heading, items([...report.broadRoles, ...report.excess].map(({ text }) => text))),
    part(unread.heading, items(report.unread.map(unseen))),
    part(blind.heading, items(blind.items)),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

const part = (heading: string, body: string): string => (body === '' ? '' : `${heading}\n${body}`);

const items = (texts: readonly string[]): string => texts.map((text) => wrapped('  - ', text)).join('\n');

function subject({ clientId, user, roles }: AccessReport): [string, string][] {
  const { report, roleOfTeam } = english;
  const named = roles.map(({ name, team }) =>
    team === undefined ? name : fill(roleOfTeam, { role: name, team }),
  );
  return [
    [report.clientId, clientId],
    ...(user ? [[report.userId, user.id] satisfies [string, string]] : []),
    ...(user?.businessUnitId ? [[report.businessUnit, user.businessUnitId] satisfies [string, string]] : []),
    ...(named.length > 0 ? [[report.roles, named.join(', ')] satisfies [string, string]] : []),
  ];
}

function settings({ clientId: app, settings: given }: AccessReport): [string, string][] {
  const written = { priority: String(given.priority), ...writeSettings({ app, ...given }) };
  return SETTINGS.flatMap((name): [string, string][] => {
    const value = written[name];
    return name === 'app' || value === undefined
      ? []
      : [[english.setting[name], name === 'chat' ? 'yes' : value]];
  });
}

function gate({ id, finding, text }: AccessReport['gates'][number]): [string, string] {
  const word = finding === 'missing' ? english.gateFails : english.findings[finding];
  return [word, finding === 'not-evaluated' ? english.gate[id] : `${english.gate[id]}: ${text}`];
}

/** What is wrong with one operation, be it only advice; what was said in full of an earlier one is only named. */
function problems({ title, finding, requirements, checks }: Operation, seen: Set<string>): string {
  const told = [...requirements, ...checks].filter(isProblem).map((problem) => {
    const text = `${problem.title}: ${wordOf(problem)}`;
    const facts = factsOf(problem);
    const key = JSON.stringify([text, facts]);
    if (seen.has(key)) return wrapped('  - ', `${text} (see above)`);
    seen.add(key);
    return [wrapped('  - ', text), ...facts.map((fact) => wrapped('    ', fact))].join('\n');
  });
  return part(`${title}: ${english.findings[finding]}`, told.join('\n'));
}

function wordOf(problem: Problem): string {
  const isAdvice =
    'requirement' in problem && problem.weight === 'advised' && problem.shortfall === 'not-held';
  return isAdvice ? english.advised : english.findings[problem.finding];
}

function factsOf(problem: Problem): string[] {
  if ('check' in problem) return [problem.text];
  const { why, depth, text, held, source, privilege, fix } = problem;
  const { report, levels, reaches, sources } = english;
  return [
    `${why} (${reaches[depth]}; ${sources[source]})`,
    ...(text ? [held ? `${text} (${report.held}: ${levels[held]})` : text] : []),
    ...(fix ? [`${report.change}: ${fix.text} (${fix.privilege})`] : privilege ? [privilege] : []),
  ];
}

function changes({ fixes, nearestRole }: AccessReport): string[] {
  const listed = fixes.map(({ text, privilege }) => `${text} (${privilege})`);
  if (!nearestRole?.grantsMost) return listed;
  const { name, team } = nearestRole;
  const role = team === undefined ? name : fill(english.roleOfTeam, { role: name, team });
  return [...listed, fill(english.editRole.nearest, { role })];
}

function unseen({ text, detail }: AccessReport['unread'][number]): string {
  return detail ? `${text} ${fill(english.unread.detail, { detail })}` : text;
}
