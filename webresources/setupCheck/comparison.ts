import type {
  CheckId,
  Finding,
  GateId,
  Judgement,
  OperationId,
  OperationResult,
  RequirementResult,
} from '../../core/access';

/** What a run found differently from the one before. */
export type Change = { from: Finding; to: Finding } & (
  | { of: 'gate'; id: GateId }
  | { of: 'operation'; id: OperationId }
  | { of: 'privilege'; id: string; requirement: RequirementResult }
  | { of: 'check'; id: CheckId }
);

/** Gates, operations, then privileges and checks, each once whatever number of operations rests on it. */
export function compare(before: Judgement, after: Judgement): Change[] {
  const changes = new Map<string, Change>();
  const add = (change: Change) => {
    if (change.from !== change.to) {
      changes.set(`${change.of} ${change.id} ${change.from} ${change.to}`, change);
    }
  };
  for (const { id, finding } of after.gates) {
    const old = before.gates.find((gate) => gate.id === id);
    if (old) add({ of: 'gate', id, from: old.finding, to: finding });
  }
  const both: [OperationResult, OperationResult][] = [];
  for (const operation of after.operations) {
    const old = before.operations.find(({ id }) => id === operation.id);
    if (!old) continue;
    both.push([old, operation]);
    add({ of: 'operation', id: operation.id, from: old.finding, to: operation.finding });
  }
  for (const [old, operation] of both) {
    for (const requirement of operation.requirements) {
      const same = old.requirements.find((one) => keyOf(one) === keyOf(requirement));
      const { privilege, table, right, finding: to } = requirement;
      const id = privilege ?? `${table}: ${right}`;
      if (same) add({ of: 'privilege', id, requirement, from: same.finding, to });
    }
    for (const { check: id, finding: to } of operation.checks) {
      const same = old.checks.find(({ check }) => check === id);
      if (same) add({ of: 'check', id, from: same.finding, to });
    }
  }
  return [...changes.values()];
}

const keyOf = ({ why, table, right }: RequirementResult): string => `${why} ${table} ${right}`;
