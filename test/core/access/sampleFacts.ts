import { REQUIREMENTS, type AccessFacts, type HeldPrivilege, type TableFacts } from '../../../core/access';
import { known } from '../../../core/access/facts';

export const CLIENT_ID = '11111111-2222-4333-8444-555555555555';
export const USER_ID = 'aaaaaaaa-2222-4333-8444-555555555555';
export const OBJECT_ID = 'cccccccc-2222-4333-8444-555555555555';
export const ROOT = 'bbbbbbbb-0000-4333-8444-555555555555';
export const SALES = 'bbbbbbbb-1111-4333-8444-555555555555';

const NAMES: Record<string, string> = {
  incident: 'Incident',
  contact: 'Contact',
  annotation: 'Note',
  systemuser: 'User',
};
const TYPES = ['Create', 'Read', 'Write', 'Delete', 'Assign', 'Share', 'Append', 'AppendTo'];

export const tables: TableFacts[] = Object.keys(NAMES).map((table) => ({
  table,
  privileges: TYPES.map((type) => ({
    name: `prv${type}${NAMES[table]}`,
    type,
    depths: table === 'systemuser' ? ['Local', 'Deep', 'Global'] : ['Basic', 'Local', 'Deep', 'Global'],
  })),
}));

export const grant = (name: string, more: Partial<HeldPrivilege> = {}): HeldPrivilege => ({
  name,
  depth: 'Global',
  businessUnitId: ROOT,
  filtered: false,
  ...more,
});

/** Every privilege that the requirements name, for the whole organisation. */
export const everything: HeldPrivilege[] = [
  ...new Set(Object.values(REQUIREMENTS).map(({ table, right }) => `prv${right}${NAMES[table]}`)),
].map((name) => grant(name));

export const without = (...names: string[]): HeldPrivilege[] =>
  everything.filter(({ name }) => !names.includes(name));

/** An application user for whom everything is as it should be. */
export function factsWith(more: Partial<AccessFacts> = {}): AccessFacts {
  return {
    clientId: CLIENT_ID,
    user: known({ match: 'client-id', user: user() }),
    tables: known(tables),
    privileges: known(everything),
    roles: known([{ id: ROOT, name: 'OpenCX Integration' }]),
    teams: known([]),
    businessUnits: known([
      { id: ROOT, name: 'Contoso' },
      { id: SALES, name: 'Sales', parentId: ROOT },
    ]),
    ...more,
  };
}

export function user(more = {}) {
  return {
    id: USER_ID,
    name: 'OpenCX',
    applicationId: CLIENT_ID,
    disabled: false,
    accessMode: 4,
    businessUnitId: ROOT,
    ...more,
  };
}
