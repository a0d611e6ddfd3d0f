import { valueOf, type AccessFacts } from '../facts/facts';
import {
  LOOKUP_REQUIREMENTS,
  OPERATIONS,
  REQUIREMENTS,
  type Condition,
  type Operation,
} from '../requirements';
import { bindingsOf, type Settings } from '../settings';
import { judgeCheck, propertyColumns } from './check';
import { excess } from './excess';
import { judgeGates } from './gates';
import type {
  CheckResult,
  Finding,
  Judgement,
  OperationResult,
  RequirementResult,
  Verdict,
} from './judgement';
import { judgeRequirement, type Asked } from './requirement';
import { broadRoles } from './roles';
import { tableOfSet } from './tables';
import { flatMap } from '../lists';

/**
 * From best to worst. What is certainly missing outweighs what could not be seen; what could not be seen may be
 * missing, so it outweighs a known risk, and never counts as a pass.
 */
const SEVERITY: readonly Verdict[] = ['pass', 'at-risk', 'cannot-tell', 'missing'];

/** Whether the application user can do what OpenCX will do: a function of what was read, and of nothing else. */
export function judge(facts: AccessFacts): Judgement {
  const gates = judgeGates(facts);
  const closed = gates.some(({ finding }) => finding === 'missing');
  const operations = OPERATIONS.map((operation) => judgeOperation(operation, facts, closed));
  const verdict = worst([...gates, ...operations].map(({ finding }) => finding));
  return {
    verdict: verdict === 'not-applicable' ? 'cannot-tell' : verdict,
    gates,
    operations,
    excess: closed ? [] : excess(facts),
    broadRoles: broadRoles(facts),
  };
}

function judgeOperation(operation: Operation, facts: AccessFacts, closed: boolean): OperationResult {
  const { id, when } = operation;
  const conditions = conditionsOf(facts.settings);
  if (when && !conditions.includes(when)) {
    return { id, finding: 'not-applicable', requirements: [], checks: [] };
  }
  const added = flatMap(conditions, (condition) => {
    const more = operation.added?.[condition];
    return more ? [more] : [];
  });
  const asked = [...operation.requirements, ...flatMap(added, (more) => more.requirements)].map(
    (why): Asked => ({ ...REQUIREMENTS[why], why, cases: operation.cases, row: facts.settings.queue }),
  );
  if (operation.added?.properties) asked.push(...lookups(facts));
  const columns = [...operation.columns, ...(operation.added?.properties ? propertyColumns(facts) : [])];
  const requirements = asked.map((one) => judgeRequirement(one, facts));
  const checks = [...operation.checks, ...flatMap(added, (more) => more.checks)].map((check) =>
    judgeCheck(check, facts, columns),
  );
  if (closed) {
    return {
      id,
      finding: 'not-evaluated',
      requirements: requirements.map(requirementNotEvaluated),
      checks: checks.map(checkNotEvaluated),
    };
  }
  const deciding = [...requirements, ...checks].filter(({ weight }) => weight === 'required');
  return { id, finding: worst(deciding.map(({ finding }) => finding)), requirements, checks };
}

function conditionsOf({ owner, queue, chat, properties }: Settings): Condition[] {
  return [
    ...(owner ? ['owner' as const] : []),
    ...(queue ? ['queue' as const] : []),
    ...(chat ? ['chat' as const] : []),
    ...(Object.keys(properties).length > 0 ? ['properties' as const] : []),
  ];
}

/** What the lookups among the ticket properties need; a table that is not known here is the check's business. */
function lookups(facts: AccessFacts): Asked[] {
  return flatMap(bindingsOf(facts.settings.properties), ({ set, id }) => {
    const target = tableOfSet(set, valueOf(facts.tables));
    return target
      ? LOOKUP_REQUIREMENTS.map((one): Asked => ({ ...one, table: target.table, row: id, cases: 'own' }))
      : [];
  });
}

function requirementNotEvaluated(result: RequirementResult): RequirementResult {
  const { privilege, table, tableName, right, depth, weight, why, source } = result;
  return { privilege, table, tableName, right, depth, finding: 'not-evaluated', weight, why, source };
}

function checkNotEvaluated({ check, weight }: CheckResult): CheckResult {
  return { check, finding: 'not-evaluated', weight, reason: 'earlier-gate' };
}

/** The worst of findings; those that are no judgement (not applicable, not evaluated) do not count. */
function worst(findings: readonly Finding[]): Verdict | 'not-applicable' {
  const ranks = findings.map((finding) => SEVERITY.findIndex((known) => known === finding));
  return SEVERITY[Math.max(...ranks)] ?? 'not-applicable';
}
