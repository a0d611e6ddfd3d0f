import { valueOf, type AccessFacts } from '../facts/facts';
import { EXCESS } from '../requirements';
import { widest } from './coverage';
import type { ExcessResult } from './judgement';
import { named } from './requirement';
import { tableFacts } from './tables';
import { flatMap } from '../lists';

/** Rights held that OpenCX has no use for and that do harm in wrong hands. What could not be read is not suspected. */
export function excess(facts: AccessFacts): ExcessResult[] {
  const grants = valueOf(facts.privileges) ?? [];
  const held = (privilege: string | undefined) =>
    privilege === undefined ? undefined : widest(grants.filter(named(privilege)).map(({ depth }) => depth));
  const rights = [...EXCESS.tables.map((table) => ({ table, right: EXCESS.right })), ...EXCESS.security];
  const ofTables = flatMap(rights, ({ table: required, right }): ExcessResult[] => {
    const found = tableFacts(required, facts);
    const privilege = found?.privileges.find(({ type }) => type === right)?.name;
    const depth = held(privilege);
    return found && privilege && depth
      ? [{ privilege, table: found.table, tableName: found.displayName, right, held: depth }]
      : [];
  });
  const others = flatMap(EXCESS.privileges, (privilege): ExcessResult[] => {
    const depth = held(privilege);
    return depth ? [{ privilege, held: depth }] : [];
  });
  return [...ofTables, ...others];
}
