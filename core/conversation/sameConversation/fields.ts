import type { Field } from '../conversation';
import { plain } from './plain';

/** Gives a conversation, or its customer, what only another source states; back comes what that one states otherwise. */
export function filled(into: object, from: object): Field[] {
  const own = into as Record<string, unknown>;
  const others: Field[] = [];
  for (const [name, value] of Object.entries(from) as [string, unknown][]) {
    if (typeof value !== 'string') continue;
    own[name] = own[name] || value;
    const [first, second] = [plain(String(own[name])), plain(value)];
    // One is the beginning of the other where a text was cut, and where a full name is meant.
    if (first.startsWith(second) || second.startsWith(first)) continue;
    others.push({ label: name.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`), value });
  }
  return others;
}
