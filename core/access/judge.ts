import { coverage, widest } from './depth';
import type { AccessFacts, HeldPrivilege, PrivilegeDefinition } from './facts';
import { judgeGates } from './gates';
import type {
  Finding,
  Fix,
  Judgement,
  OperationResult,
  RequirementResult,
  Shortfall,
  Verdict,
} from './judgement';
import { OPERATIONS, REQUIREMENTS, type Requirement, type RequirementId } from './requirements';

/**
 * From best to worst. What is certainly missing outweighs what could not be seen; what could not be seen may be
 * missing, so it outweighs a known risk, and never counts as a pass.
 */
const SEVERITY: readonly Verdict[] = ['pass', 'at-risk', 'cannot-tell', 'missing'];

/** Whether the application user can do what OpenCX will do: a function of what was read, and of nothing else. */
export function judge(facts: AccessFacts): Judgement {
  const gates = judgeGates(facts);
  const closed = gates.some(({ finding }) => finding === 'missing');
  const operations = OPERATIONS.map(({ id, requirements }): OperationResult => {
    const results = requirements.map((requirement) => {
      const result = judgeRequirement(requirement, facts);
      return closed ? notEvaluated(result) : result;
    });
    return {
      id,
      finding: closed ? 'not-evaluated' : worst(results.map(({ finding }) => finding)),
      requirements: results,
    };
  });
  const verdict = worst([...gates, ...operations].map(({ finding }) => finding));
  return { verdict: verdict === 'not-applicable' ? 'cannot-tell' : verdict, gates, operations };
}

function notEvaluated({ privilege, table, right, depth, weight, why, source }: RequirementResult) {
  const finding = 'not-evaluated' as const;
  return { privilege, table, right, depth, finding, weight, why, source };
}

/** The worst of findings; those that are no judgement (not applicable, not evaluated) do not count. */
function worst(findings: readonly Finding[]): Verdict | 'not-applicable' {
  const ranks = findings.map((finding) => SEVERITY.findIndex((known) => known === finding));
  return SEVERITY[Math.max(...ranks)] ?? 'not-applicable';
}

function judgeRequirement(why: RequirementId, facts: AccessFacts): RequirementResult {
  const requirement = REQUIREMENTS[why];
  const { table, right, depth, weight, source } = requirement;
  const definition = definitionOf(requirement, facts);
  const base = { privilege: definition?.name, table, right, depth, weight, why, source };
  const unseen = (shortfall: Shortfall) => ({ ...base, finding: 'cannot-tell' as const, shortfall });

  if (definition === undefined) {
    return namesAreRead(requirement, facts)
      ? { ...base, finding: 'not-applicable' }
      : unseen('names-unreadable');
  }
  if (facts.privileges.state === 'unreadable') return unseen('privileges-unreadable');

  const grants = facts.privileges.value.filter(named(definition.name));
  const fix = settingOf(requirement, definition);
  if (grants.length === 0) {
    return { ...base, finding: weight === 'advised' ? 'at-risk' : 'missing', shortfall: 'not-held', fix };
  }
  const held = widest(grants.map((grant) => grant.depth));
  switch (coverage(grants, depth, definition.depths, facts.businessUnits)) {
    case 'covers':
      return { ...base, finding: 'pass', held };
    case 'falls-short':
      return { ...base, finding: 'at-risk', shortfall: 'too-narrow', held, fix };
    case 'cannot-tell':
      return { ...unseen('business-units-unreadable'), held };
  }
}

function definitionOf(
  { table, right }: Requirement,
  { tables }: AccessFacts,
): PrivilegeDefinition | undefined {
  if (tables.state === 'unreadable') return undefined;
  return tables.value
    .find((candidate) => candidate.table === table)
    ?.privileges.find(({ type }) => type === right);
}

/** A table that lists privileges, yet not this one, has no such right to grant. */
function namesAreRead({ table }: Requirement, { tables }: AccessFacts): boolean {
  return (
    tables.state === 'known' &&
    tables.value.some((candidate) => candidate.table === table && candidate.privileges.length > 0)
  );
}

const named = (name: string) => (grant: HeldPrivilege) => grant.name.toLowerCase() === name.toLowerCase();

function settingOf({ table, right, depth }: Requirement, { depths }: PrivilegeDefinition): Fix {
  const level = depth === 'all' ? widest(depths) : depths[0];
  return { table, right, level: level ?? (depth === 'all' ? 'Global' : 'Basic') };
}
