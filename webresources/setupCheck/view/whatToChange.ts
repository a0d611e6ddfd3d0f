import {
  fixesOf,
  heldRoles,
  nearestRole,
  type AccessFacts,
  type CheckResult,
  type Fix,
} from '../../../core/access';
import { canBeExplained, type Run } from '../run';
import type { Texts } from '../strings/texts';
import { badge } from './badge';
import { button, code, element, section, sentence } from './element';
import { fixWords, roleWords } from './words';

/** Roles that the solution brings; the second is for chats. */
const SHIPPED_ROLE = 'OpenCX Integration';
const SHIPPED_CHAT_ROLE = 'OpenCX Integration – Chat';

/** What to change, the shortest way first; undefined where there is nothing. */
export function whatToChange(run: Run, texts: Texts, explain: () => void): HTMLElement | undefined {
  const { judgement, facts } = run;
  const fixes = fixesOf(judgement.operations);
  const hasNoRole = judgement.gates.some(({ id, finding }) => id === 'role' && finding === 'missing');
  const roles = fixes.length > 0 || hasNoRole ? missingRoles(facts) : [];
  const checks = failedChecks(run);
  if (roles.length + fixes.length + checks.length === 0) return undefined;
  return section(
    'changes',
    texts.wording.report.changes,
    ...roles.map((role) => assignRole(role, texts)),
    fixes.length > 0 ? editRole(fixes, run, texts, explain) : undefined,
    checks.length > 0
      ? element('ul', { class: 'checks' }, ...checks.map((one) => failed(one, texts)))
      : undefined,
  );
}

/** Roles of the solution that would help and that the user does not have. */
function missingRoles(facts: AccessFacts): string[] {
  const held = heldRoles(facts).map(({ role }) => role.name);
  const wanted = facts.settings.chat ? [SHIPPED_ROLE, SHIPPED_CHAT_ROLE] : [SHIPPED_ROLE];
  return wanted.filter((role) => !held.includes(role));
}

function assignRole(role: string, { wording: { assignRole: words } }: Texts): HTMLElement {
  return element(
    'div',
    { class: 'fix', 'data-assign-role': role },
    element('h3', {}, ...sentence(words.title, { role })),
    element('ol', {}, ...words.steps.map((step) => element('li', {}, ...sentence(step, { role })))),
    element('p', { class: 'warning' }, words.warning),
  );
}

function editRole(
  fixes: readonly Fix[],
  { judgement, facts }: Run,
  { wording, page }: Texts,
  explain: () => void,
): HTMLElement {
  const words = wording.editRole;
  const nearest = nearestRole(judgement.operations, facts);
  const asked = !canBeExplained(facts);
  const readable = facts.roles.state === 'known' && facts.teams.state === 'known';
  const hint = nearest?.grantsMost
    ? sentence(words.nearest, { role: roleWords(nearest, wording) })
    : !nearest && asked && readable && heldRoles(facts).length > 0
      ? [words.none]
      : [];
  return element(
    'div',
    { class: 'fix' },
    element('h3', {}, words.title),
    element('p', { class: 'hint' }, words.steps),
    hint.length > 0 ? element('p', { 'data-part': 'nearest-role' }, ...hint) : undefined,
    asked ? undefined : button(page.operations.explain, 'secondary', explain),
    element(
      'ul',
      {},
      ...fixes.map((fix) =>
        element(
          'li',
          { 'data-fix': fix.privilege },
          element('strong', {}, fixWords(fix, wording)),
          ' ',
          code(fix.privilege),
        ),
      ),
    ),
  );
}

/** What stands against a handoff beside privileges, once whatever number of operations rests on it. */
function failedChecks({ judgement }: Run): CheckResult[] {
  const found = new Map<string, CheckResult>();
  for (const { checks } of judgement.operations) {
    for (const check of checks) {
      const { finding, reason, values } = check;
      if (finding === 'missing' || finding === 'at-risk') found.set(reason + JSON.stringify(values), check);
    }
  }
  const all = [...found.values()];
  const fails = ({ finding, weight }: CheckResult) => finding === 'missing' && weight === 'required';
  return [...all.filter(fails), ...all.filter((one) => !fails(one))];
}

function failed({ check, finding, weight, reason, values = {} }: CheckResult, texts: Texts): HTMLElement {
  const { wording } = texts;
  return element(
    'li',
    {},
    element('strong', {}, wording.check[check]),
    ' ',
    badge(finding, texts, weight === 'advised' ? wording.advised : wording.findings[finding]),
    ' ',
    ...(reason === 'earlier-gate' ? [] : sentence(wording.checkReasons[reason], values)),
  );
}
