import { DOMParser } from '@xmldom/xmldom';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REQUIREMENTS } from '../../core/access';
import { tableNamed } from '../sandbox/dataverse/metadata/catalogue';
import { privilegeOf } from '../sandbox/dataverse/metadata/privileges';
import { repository } from './sampleSolution';

/** Granted for the default owner and the default queue of OpenCX's settings, which the setup check does not judge yet. */
const FOR_SETTINGS = ['prvAppendToQueue', 'prvAssignIncident', 'prvReadQueue'];

const document = new DOMParser().parseFromString(
  readFileSync(join(repository, 'solution', 'src', 'Roles', 'OpenCX Integration.xml'), 'utf8'),
  'text/xml',
);
const granted = Array.from(document.getElementsByTagName('RolePrivilege'), (privilege) => ({
  name: privilege.getAttribute('name') ?? '',
  level: privilege.getAttribute('level') ?? '',
}));

test('the role grants what the setup check requires, what OpenCX’s settings need, and nothing else', () => {
  const required = Object.values(REQUIREMENTS).map(({ table, right }) => {
    const privilege = privilegeOf(tableNamed(table), right);
    if (!privilege) throw new Error(`${table} has no privilege of type ${right}.`);
    return privilege.name;
  });
  expect(granted.map(({ name }) => name).sort()).toEqual([...new Set([...required, ...FOR_SETTINGS])].sort());
});

test('the role grants everything for the whole organisation: no other level exists on every privilege everywhere', () => {
  expect(granted.filter(({ level }) => level !== 'Global')).toEqual([]);
});
