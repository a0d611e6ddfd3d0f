import type { Values } from '../values';
import type { TableRules } from './rules';

/** First and last name as one, in the order the organisation shows names. */
export function fullName(values: Values): string | null {
  const parts = [values['firstname'], values['lastname']];
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' ') || null;
}

export const nameRules: TableRules = {
  complete: (_organization, values) => ({ fullname: fullName(values) }),
};
