import fc from 'fast-check';
import type { Settings } from '../../../sandbox/opencx/settings';
import type { UnitName } from '../../../sandbox/opencx/units';
import { ALL_RIGHTS } from '../../../sandbox/opencx/world';
import type { Depth } from '../../../sandbox/dataverse/security/roles';

/** How an organisation lets OpenCX work, and how OpenCX is set up: what an admin could come upon. */
export interface Setup {
  environment: Environment;
  /** The application user's business unit. */
  home: UnitName;
  /** Up to three roles, each with what it grants and to whom it is given. */
  roles: readonly {
    grants: Readonly<Record<string, Depth>>;
    to: 'user' | UnitName;
    teamPrivilegesOnly: boolean;
  }[];
  owner: 'none' | 'itself' | 'disabled' | 'without-role' | 'unknown' | UnitName;
  queue: 'none' | 'queue' | 'workstream' | 'unknown';
  chat: boolean;
  priority: Settings['priority'];
  properties: 'none' | 'column' | 'unknown-column' | 'lookup' | 'unknown-lookup';
}

/**
 * How the organisation differs from the one that Microsoft ships, which has no lookup from a case to a queue:
 * in all but `stock` there is one. In `secured` nobody but an administrator may use a contact's e-mail address, in `profile`
 * the application user may.
 */
export const ENVIRONMENTS = ['queue-lookup', 'stock', 'secured', 'profile', 'without-omnichannel'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

const UNITS: readonly UnitName[] = ['root', 'region', 'home', 'below', 'sibling'];
export const HOMES = ['root', 'home', 'sibling'] as const;
const DEPTHS: readonly Depth[] = ['Basic', 'Local', 'Deep', 'Global'];
/** Beside what OpenCX's calls take, privileges that do nothing for them. */
const PRIVILEGES = [
  ...Object.keys(ALL_RIGHTS),
  'prvWriteIncident',
  'prvAssignIncident',
  'prvDeleteContact',
  'prvWriteContact',
];

const unit = fc.constantFrom(...UNITS);
const depth = fc.constantFrom(...DEPTHS);
const changes = fc.dictionary(fc.constantFrom(...PRIVILEGES), fc.option(depth, { freq: 3 }), { maxKeys: 4 });

/** All rights at one depth, but for a few. */
function allAt(level: Depth, changed: Readonly<Record<string, Depth | null>>): Record<string, Depth> {
  const everything = Object.keys(ALL_RIGHTS).map((name): [string, Depth | null] => [name, level]);
  const grants = new Map([...everything, ...Object.entries(changed)]);
  return Object.fromEntries([...grants].filter((grant): grant is [string, Depth] => grant[1] !== null));
}

const almostAll = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: fc.constant<Depth>('Global') }, { weight: 2, arbitrary: depth }),
    changes,
  )
  .map(([level, changed]) => allAt(level, changed));
const few = fc.dictionary(fc.constantFrom(...PRIVILEGES), depth, { maxKeys: 8 });

const role = (grants: fc.Arbitrary<Record<string, Depth>>) =>
  fc.record({
    grants,
    to: fc.oneof({ weight: 2, arbitrary: fc.constant('user' as const) }, { weight: 3, arbitrary: unit }),
    teamPrivilegesOnly: fc.boolean(),
  });

/** No role reaches the whole organisation; together they reach every business unit there is, or all but a few rights do. */
const overEveryUnit = fc
  .tuple(changes, fc.boolean(), fc.constantFrom<UnitName>('root', 'sibling'))
  .map(([changed, teamPrivilegesOnly, rest]) => [
    { grants: allAt('Deep', changed), to: 'region' as const, teamPrivilegesOnly },
    { grants: allAt('Local', {}), to: rest, teamPrivilegesOnly },
  ]);

export const setups: fc.Arbitrary<Setup> = fc.record({
  environment: fc.oneof(
    { weight: 4, arbitrary: fc.constant('queue-lookup' as const) },
    { weight: 3, arbitrary: fc.constantFrom(...ENVIRONMENTS) },
  ),
  home: fc.constantFrom(...HOMES),
  roles: fc.oneof(
    { weight: 1, arbitrary: overEveryUnit },
    {
      weight: 9,
      arbitrary: fc
        .tuple(fc.option(role(almostAll), { freq: 12 }), fc.array(role(few), { maxLength: 2 }))
        .map(([first, more]) => [...(first ? [first] : []), ...more]),
    },
  ),
  owner: fc.oneof(
    { weight: 3, arbitrary: fc.constant('none' as const) },
    { weight: 4, arbitrary: unit },
    { weight: 2, arbitrary: fc.constantFrom('itself', 'disabled', 'without-role', 'unknown') },
  ),
  queue: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('none', 'queue') },
    { weight: 1, arbitrary: fc.constantFrom('workstream', 'unknown') },
  ),
  chat: fc.boolean(),
  priority: fc.constantFrom(undefined, 1, 2, 3, 4),
  properties: fc.oneof(
    { weight: 3, arbitrary: fc.constant('none' as const) },
    { weight: 2, arbitrary: fc.constantFrom('column', 'unknown-column', 'lookup', 'unknown-lookup') },
  ),
});
