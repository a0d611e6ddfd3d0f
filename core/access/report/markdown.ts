import { fill } from '../../texts';
import type { AccessFacts } from '../facts/facts';
import { applicationUser } from '../judgement/gates';
import type { Finding, Judgement } from '../judgement/judgement';
import { SETTINGS, writeSettings } from '../settings';
import type { Wording } from '../wording/wording';
import { flatMap } from '../lists';
import { reportOf, type AccessReport, type ReportedOperation, type ReportedRequirement } from './json';
import { code, foreign, list, table } from './markdownText';

/** The judgement for a ticket, in Markdown as GitHub and Azure DevOps read it: the same content as `reportJson`. */
export function reportMarkdown(judgement: Judgement, facts: AccessFacts, wording: Wording): string {
  const report = reportOf(judgement, facts, wording, foreign);
  const words = wording.report;
  const { title, meaning } = wording.verdicts[report.verdict];
  const parts: Part[] = [
    [`# ${wording.title}`, `**${title}.** ${meaning}`, list(subject(report, facts, wording))],
    [`## ${words.settings}`, list(settings(facts, wording))],
    [`## ${words.before}`, table(['', '', ''], report.gates.map(gate(wording)))],
    [`## ${words.operations}`, table(['', '', ''], report.operations.map(operation(wording)))],
    ...report.operations.map(problem(wording)),
    section(words.changes, changes(report, wording)),
    section(wording.excess.heading, excess(report), wording.excess.meaning),
    section(wording.unread.heading, unread(report, wording)),
    section(wording.blind.heading, wording.blind.items),
  ];
  return `${flatMap(parts, (part) => part).join('\n\n')}\n`;
}

/** Blocks, between blank lines. */
type Part = string[];

const PROBLEMS: readonly Finding[] = ['missing', 'at-risk', 'cannot-tell'];

const isProblem = ({ finding }: { finding: Finding }): boolean => PROBLEMS.includes(finding);

function section(heading: string, items: readonly string[], meaning?: string): Part {
  return items.length === 0 ? [] : [`## ${heading}`, ...(meaning ? [meaning] : []), list(items)];
}

function subject({ clientId, user, roles, broadRoles }: AccessReport, facts: AccessFacts, wording: Wording) {
  const { report, roleOfTeam } = wording;
  const { businessUnitId: unit, businessUnitName: name } = applicationUser(facts.user) ?? {};
  const named = roles.map(({ name, team }) =>
    team === undefined ? foreign(name) : fill(roleOfTeam, { role: foreign(name), team: foreign(team) }),
  );
  return [
    `${report.clientId}: ${code(clientId)}`,
    ...(user ? [`${report.userId}: ${code(user.id)}`] : []),
    ...(unit ? [`${report.businessUnit}: ${name ? `${foreign(name)} ` : ''}${code(unit)}`] : []),
    ...(named.length > 0 ? [`${report.roles}: ${named.join(', ')}`] : []),
    ...broadRoles.map(({ text }) => text),
  ];
}

function settings(facts: AccessFacts, { setting }: Wording): string[] {
  const written = { priority: String(facts.settings.priority), ...writeSettings(facts.settings) };
  return flatMap(SETTINGS, (name) => {
    const value = written[name];
    return name === 'app' || value === undefined ? [] : [`${setting[name]}: ${code(value)}`];
  });
}

const gate =
  ({ gate: names, gateFails, findings }: Wording) =>
  ({ id, finding, text }: AccessReport['gates'][number]): string[] => [
    names[id],
    finding === 'missing' ? gateFails : findings[finding],
    text,
  ];

const operation =
  ({ findings, report }: Wording) =>
  ({ title, finding, requirements, checks }: ReportedOperation): string[] => {
    const all = [...requirements, ...checks].filter(({ weight }) => weight === 'required');
    const met = all.filter((one) => one.finding === 'pass').length;
    const count = fill(report.met, { met: String(met), all: String(all.length) });
    return [title, findings[finding], all.length > 0 && finding !== 'not-evaluated' ? count : ''];
  };

/** What an operation lacks and what is known of it, be it only advice; nothing where it lacks nothing. */
const problem =
  (wording: Wording) =>
  ({ title, finding, requirements, checks }: ReportedOperation): Part => {
    const { needed, held, source, change } = wording.report;
    const rows = requirements.filter(isProblem).map((one) => requirement(one, wording));
    const failed = checks.filter(isProblem);
    if (rows.length + failed.length === 0) return [];
    return [
      `### ${title}: ${wording.findings[finding]}`,
      ...(rows.length > 0 ? [table(['', '', needed, held, source, change], rows)] : []),
      ...(failed.length > 0
        ? [list(failed.map((one) => `${one.title}: **${wording.findings[one.finding]}.** ${one.text}`))]
        : []),
    ];
  };

function requirement(result: ReportedRequirement, wording: Wording): string[] {
  const { title, privilege, depth, held, finding, weight, why, source, shortfall, text, fix } = result;
  const isAdvice = weight === 'advised' && shortfall === 'not-held';
  const level = held ? wording.levels[held] : shortfall === 'not-held' ? wording.report.notHeld : undefined;
  return [
    privilege === undefined ? title : `${title} ${code(privilege)}`,
    isAdvice ? wording.advised : wording.findings[finding],
    `${why} (${wording.reaches[depth]})`,
    [level, text].filter((part) => part !== undefined).join('. '),
    wording.sources[source],
    fix?.text ?? '',
  ];
}

function changes({ fixes, nearestRole }: AccessReport, { editRole, roleOfTeam }: Wording): string[] {
  const listed = fixes.map(({ text, privilege }) => `${text} ${code(privilege)}`);
  if (!nearestRole?.grantsMost) return listed;
  const { name, team } = nearestRole;
  const role =
    team === undefined ? foreign(name) : fill(roleOfTeam, { role: foreign(name), team: foreign(team) });
  return [...listed, fill(editRole.nearest, { role })];
}

function excess({ excess: results }: AccessReport): string[] {
  return results.map(({ text, table: of, privilege }) => (of ? `${text} ${code(privilege)}` : text));
}

function unread({ unread: results }: AccessReport, { unread: words }: Wording): string[] {
  return results.map(({ text, detail }) =>
    detail ? `${text} ${fill(words.detail, { detail: foreign(detail) })}` : text,
  );
}
