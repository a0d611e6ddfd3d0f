import type { AccessFacts, Fact, Unreadable } from '../facts/facts';
import type { Subject } from '../wording/wording';
import { flatMap } from '../lists';

export interface Unread {
  subject: Subject;
  reason: Exclude<Unreadable['reason'], 'not-asked'>;
  /** Dataverse's own words. */
  detail?: string;
}

/** What was asked and could not be read: what "cannot tell" rests on. Answers of one question are named once. */
export function unreadOf(facts: AccessFacts): Unread[] {
  const { user, tables, columns, descriptionLength, priorities, businessUnits } = facts;
  const { privileges, roles, teams, ownerReadsCases, columnAccess, rows } = facts;
  const asked: readonly (readonly [Subject, readonly Fact<unknown>[]])[] = [
    ['user', [user]],
    ['tables', [tables]],
    ['columns', [columns]],
    ['descriptionLength', [descriptionLength]],
    ['priorities', [priorities]],
    ['businessUnits', [businessUnits]],
    ['privileges', [privileges]],
    ['roles', [roles]],
    ['teams', [teams]],
    ['ownerReadsCases', [ownerReadsCases]],
    ['columnAccess', [columnAccess]],
    ['rows', Object.values(rows)],
  ];
  return flatMap(asked, ([subject, answers]) => {
    const [first] = flatMap(answers, (fact): Unread[] => {
      if (fact.state === 'known') return [];
      const { reason, detail } = fact.unreadable;
      return reason === 'not-asked' ? [] : [{ subject, reason, detail }];
    });
    return first ? [first] : [];
  });
}
