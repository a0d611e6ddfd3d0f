import type { Guid } from '../../guid';
import { fill } from '../../texts';
import type { AccessFacts, Depth } from '../facts/facts';
import { fixesOf, nearestRole, type NearestRole } from '../judgement/fixes';
import { applicationUser } from '../judgement/gates';
import type {
  BroadRole,
  CheckResult,
  ExcessResult,
  Finding,
  Fix,
  GateResult,
  Judgement,
  OperationResult,
  RequirementResult,
  Shortfall,
  Verdict,
} from '../judgement/judgement';
import { heldRoles } from '../judgement/roles';
import type { OperationId, Reach, RequirementId, Right, Source, Weight } from '../requirements';
import type { Settings } from '../settings';
import type { Wording } from '../wording/wording';
import { unreadOf, type Unread } from './unread';
import { Words, type Show } from './words';

/**
 * A judgement for programs and for other people: ids as the page's DOM has them, and beside each its words. Roles, teams, tables
 * and business units go by their names, which are configuration; users by their ids only, and contacts do not come up.
 */
export interface AccessReport {
  verdict: Verdict;
  clientId: Guid;
  settings: Omit<Settings, 'app'>;
  /** The application user; absent where none was found. */
  user?: { id: Guid; businessUnitId?: Guid };
  /** As far as they could be read; a team's roles come with its name. */
  roles: { id: Guid; name: string; team?: string }[];
  gates: (GateResult & { text: string })[];
  operations: ReportedOperation[];
  excess: (Omit<ExcessResult, 'tableName'> & { text: string })[];
  broadRoles: (BroadRole & { text: string })[];
  /** Everything to change, each privilege once. */
  fixes: ReportedFix[];
  /** The role in which to change it, where that could be found out. */
  nearestRole?: NearestRole;
  unread: (Unread & { text: string })[];
}

export interface ReportedOperation {
  id: OperationId;
  title: string;
  finding: Finding;
  requirements: ReportedRequirement[];
  checks: (Omit<CheckResult, 'values'> & { title: string; text: string })[];
}

export interface ReportedRequirement {
  requirement: RequirementId;
  /** `Contact: Append To` */
  title: string;
  /** As this environment's metadata names it; absent where that could not be read. */
  privilege?: string;
  /** Logical name. */
  table: string;
  right: Right;
  /** Which rows it must reach. */
  depth: Reach;
  /** The widest level at which it is held. */
  held?: Depth;
  finding: Finding;
  weight: Weight;
  /** In words. */
  why: string;
  /** Who says so: `opencx`, `microsoft`, `derived`, `uncertain`. */
  source: Source;
  shortfall?: Shortfall;
  /** The shortfall in words. */
  text?: string;
  fix?: ReportedFix;
}

export interface ReportedFix extends Omit<Fix, 'tableName'> {
  /** In the role editor's words: `Contact: Append To = Organization`. */
  text: string;
}

/** The report as plain data, fit for `JSON.stringify`. */
export function reportJson(judgement: Judgement, facts: AccessFacts, wording: Wording): AccessReport {
  return reportOf(judgement, facts, wording, (name) => name);
}

/** @param show puts names into texts; in all other properties they stand as they are */
export function reportOf(
  judgement: Judgement,
  facts: AccessFacts,
  wording: Wording,
  show: Show,
): AccessReport {
  const words = new Words(wording, show);
  const user = applicationUser(facts.user);
  const { app, ...settings } = facts.settings;
  const fixes = fixesOf(judgement.operations);
  return {
    verdict: judgement.verdict,
    clientId: app,
    settings,
    ...(user ? { user: { id: user.id, businessUnitId: user.businessUnitId } } : {}),
    roles: heldRoles(facts).map(({ role: { id, name }, team }) => ({ id, name, team })),
    gates: judgement.gates.map((gate) => ({ ...gate, text: words.gate(gate, facts) })),
    operations: judgement.operations.map((operation) => operationOf(operation, facts, wording, words)),
    excess: judgement.excess.map((result) => ({ ...withoutTableName(result), text: words.excess(result) })),
    broadRoles: judgement.broadRoles.map((role) => ({ ...role, text: words.broadRole(role) })),
    fixes: fixes.map((fix) => fixOf(fix, words)),
    nearestRole: fixes.length > 0 ? nearestRole(fixes, facts) : undefined,
    unread: unreadOf(facts).map((unread) => ({
      ...unread,
      text: fill(wording.unread.reasons[unread.reason], {
        subject: wording.unread.subjects[unread.subject],
      }),
    })),
  };
}

function operationOf(
  { id, finding, requirements, checks }: OperationResult,
  facts: AccessFacts,
  wording: Wording,
  words: Words,
): ReportedOperation {
  return {
    id,
    title: wording.operation[id].title,
    finding,
    requirements: requirements.map((result) => requirementOf(result, wording, words)),
    checks: checks.map((result) => ({
      check: result.check,
      title: wording.check[result.check],
      finding: result.finding,
      weight: result.weight,
      reason: result.reason,
      text: words.check(result, facts),
    })),
  };
}

function requirementOf(result: RequirementResult, wording: Wording, words: Words): ReportedRequirement {
  const { privilege, table, right, depth, held, finding, weight, why, source, shortfall, fix } = result;
  return {
    requirement: why,
    title: words.privilege(result),
    privilege,
    table,
    right,
    depth,
    held,
    finding,
    weight,
    why: wording.why[why],
    source,
    shortfall,
    text: shortfall && wording.shortfalls[shortfall],
    fix: fix && fixOf(fix, words),
  };
}

function fixOf(fix: Fix, words: Words): ReportedFix {
  return { ...withoutTableName(fix), text: words.fix(fix) };
}

function withoutTableName<T extends { tableName?: string }>({
  tableName: _,
  ...rest
}: T): Omit<T, 'tableName'> {
  return rest;
}
