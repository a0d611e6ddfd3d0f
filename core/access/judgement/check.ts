import { rowKey, valueOf, type AccessFacts, type RowAccess } from '../facts/facts';
import { bindingsOf, columnsOf } from '../settings';
import { WORKSTREAM_TABLE, type CheckId, type ColumnUse } from '../requirements';
import type { CheckReason, CheckResult, Finding } from './judgement';
import { broadRoles } from './roles';
import { tableFacts, tableOfSet } from './tables';
import { flatMap } from '../lists';

type Opinion = Pick<CheckResult, 'finding' | 'reason' | 'values'>;
type Judge = (facts: AccessFacts, columns: readonly ColumnUse[]) => Opinion;

const opinion = (finding: Finding, reason: CheckReason, values?: CheckResult['values']): Opinion => ({
  finding,
  reason,
  ...(values ? { values } : {}),
});

/** Characters of a talk of about a hundred messages: what a description should hold. */
export const LONG_TALK = 20_000;

/** What must hold beside privileges. `advised` never decides whether something works. */
const CHECKS: Readonly<Record<CheckId, { weight: CheckResult['weight']; judge: Judge }>> = {
  'owner-exists': { weight: 'required', judge: ownerExists },
  'owner-enabled': { weight: 'required', judge: ownerEnabled },
  'owner-reads-cases': { weight: 'required', judge: ownerReadsCases },
  'queue-lookup': { weight: 'required', judge: queueLookup },
  'queue-is-queue': { weight: 'required', judge: queueIsQueue },
  'queue-is-workstream': { weight: 'required', judge: queueIsWorkstream },
  'chat-table': { weight: 'required', judge: chatTable },
  'secured-columns': { weight: 'required', judge: securedColumns },
  'properties-known': { weight: 'required', judge: propertiesKnown },
  'priority-known': { weight: 'required', judge: priorityKnown },
  'description-length': { weight: 'advised', judge: descriptionLength },
  'customer-required': { weight: 'advised', judge: customerRequired },
};

/** @param columns what the operation reads and writes */
export function judgeCheck(check: CheckId, facts: AccessFacts, columns: readonly ColumnUse[]): CheckResult {
  const { weight, judge } = CHECKS[check];
  return { check, weight, ...judge(facts, columns) };
}

function ownerExists({ owner, allUsersSeen }: AccessFacts): Opinion {
  if (owner.state === 'unreadable') return opinion('cannot-tell', 'owner-unreadable');
  if (owner.value) return opinion('pass', 'owner-found');
  return valueOf(allUsersSeen) === true
    ? opinion('missing', 'owner-unknown')
    : opinion('cannot-tell', 'owner-not-seen');
}

function ownerEnabled({ owner }: AccessFacts): Opinion {
  const user = valueOf(owner);
  if (!user) return opinion('not-applicable', 'owner-unreadable');
  return user.disabled
    ? opinion('missing', 'owner-disabled', { name: user.name })
    : opinion('pass', 'owner-active', { name: user.name });
}

function ownerReadsCases({ owner, ownerReadsCases: reads }: AccessFacts): Opinion {
  const values = { name: valueOf(owner)?.name ?? '' };
  if (valueOf(owner) === undefined) return opinion('not-applicable', 'owner-unreadable');
  if (reads.state === 'unreadable') return opinion('cannot-tell', 'owner-unreadable', values);
  return reads.value
    ? opinion('pass', 'owner-reads', values)
    : opinion('missing', 'owner-cannot-read', values);
}

/** OpenCX's documentation names a lookup from the case to a queue; Microsoft's case has none. */
function queueLookup({ caseLookups }: AccessFacts): Opinion {
  if (caseLookups.state === 'unreadable') return opinion('cannot-tell', 'metadata-unreadable');
  return caseLookups.value.some(({ target }) => target === 'queue')
    ? opinion('pass', 'lookup-there')
    : opinion('cannot-tell', 'lookup-absent');
}

function rowNamed(facts: AccessFacts, table: string): RowAccess | undefined {
  const { queue } = facts.settings;
  const fact = queue && facts.rows[rowKey({ table, id: queue })];
  return fact ? valueOf(fact) : undefined;
}

const isThere = (row: RowAccess | undefined): boolean => row !== undefined && row !== 'absent';

function queueIsQueue(facts: AccessFacts): Opinion {
  const queue = rowNamed(facts, 'queue');
  if (isThere(queue)) return opinion('pass', 'queue-found');
  if (isThere(rowNamed(facts, WORKSTREAM_TABLE))) return opinion('missing', 'queue-is-workstream');
  return queue === 'absent'
    ? opinion('missing', 'queue-unknown')
    : opinion('cannot-tell', 'queue-unreadable');
}

function queueIsWorkstream(facts: AccessFacts): Opinion {
  const workstream = rowNamed(facts, WORKSTREAM_TABLE);
  if (isThere(workstream)) return opinion('pass', 'workstream-found');
  if (isThere(rowNamed(facts, 'queue'))) return opinion('missing', 'workstream-is-queue');
  return workstream === 'absent'
    ? opinion('missing', 'workstream-unknown')
    : opinion('cannot-tell', 'workstream-unreadable');
}

function chatTable(facts: AccessFacts): Opinion {
  if (facts.tables.state === 'unreadable') return opinion('cannot-tell', 'metadata-unreadable');
  return tableFacts('liveworkitem', facts)
    ? opinion('pass', 'chat-there')
    : opinion('missing', 'chat-absent');
}

/** System Administrator passes column security: learn.microsoft.com/power-platform/admin/field-level-security. */
function securedColumns(facts: AccessFacts, columns: readonly ColumnUse[]): Opinion {
  if (facts.columns.state === 'unreadable') return opinion('cannot-tell', 'metadata-unreadable');
  const known = facts.columns.value;
  const secured = flatMap(columns, (use) => {
    const found = known.find(({ table, column }) => table === use.table && column === use.column);
    return found?.secured ? [{ ...use, id: found.id }] : [];
  });
  const named = (list: readonly ColumnUse[]) => ({
    columns: [...new Set(list.map(({ table, column }) => `${table}.${column}`))].join(', '),
  });
  if (secured.length === 0) return opinion('pass', 'none-secured');
  if (broadRoles(facts).some(({ kind }) => kind === 'administrator')) {
    return opinion('pass', 'secured-allowed', named(secured));
  }
  const access = valueOf(facts.columnAccess);
  if (!access) return opinion('cannot-tell', 'secured-unreadable', named(secured));
  const denied = secured.filter(({ id, use }) => !access.some((one) => one.id === id && one[use]));
  return denied.length === 0
    ? opinion('pass', 'secured-allowed', named(secured))
    : opinion('missing', 'secured-denied', named(denied));
}

function propertiesKnown({ settings, columns, caseLookups, tables }: AccessFacts): Opinion {
  const lookups = valueOf(caseLookups);
  if (columns.state === 'unreadable' || !lookups) return opinion('cannot-tell', 'metadata-unreadable');
  const unknown = [
    ...columnsOf(settings.properties).filter(
      (name) => !columns.value.some(({ table, column }) => table === 'incident' && column === name),
    ),
    ...bindingsOf(settings.properties)
      .filter(({ navigation, set }) => {
        const target = tableOfSet(set, valueOf(tables))?.table;
        return !lookups.some((lookup) => lookup.navigation === navigation && lookup.target === target);
      })
      .map(({ navigation }) => navigation),
  ];
  return unknown.length === 0
    ? opinion('pass', 'properties-known')
    : opinion('missing', 'properties-unknown', { columns: unknown.join(', ') });
}

function priorityKnown({ priorities, settings }: AccessFacts): Opinion {
  if (priorities.state === 'unreadable') return opinion('cannot-tell', 'metadata-unreadable');
  const values = { priority: String(settings.priority), priorities: priorities.value.join(', ') };
  return priorities.value.includes(settings.priority)
    ? opinion('pass', 'priority-known', values)
    : opinion('missing', 'priority-unknown', values);
}

function descriptionLength({ descriptionLength: length }: AccessFacts): Opinion {
  if (length.state === 'unreadable') return opinion('cannot-tell', 'metadata-unreadable');
  const values = { length: String(length.value), needed: String(LONG_TALK) };
  return length.value >= LONG_TALK
    ? opinion('pass', 'length-enough', values)
    : opinion('at-risk', 'length-short', values);
}

function customerRequired({ columns }: AccessFacts): Opinion {
  if (columns.state === 'unreadable') return opinion('cannot-tell', 'metadata-unreadable');
  const customer = columns.value.find(({ table, column }) => table === 'incident' && column === 'customerid');
  return customer?.required ? opinion('at-risk', 'customer-required') : opinion('pass', 'customer-optional');
}

/** Columns that the ticket properties write into a case. */
export function propertyColumns(facts: AccessFacts): ColumnUse[] {
  return columnsOf(facts.settings.properties).map((column) => ({ table: 'incident', column, use: 'create' }));
}
