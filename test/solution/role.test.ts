import { DOMParser } from '@xmldom/xmldom';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATIONS, REQUIREMENTS, type Requirement } from '../../core/access';
import { tableNamed } from '../sandbox/dataverse/metadata/catalogue';
import { privilegeOf } from '../sandbox/dataverse/metadata/privileges';
import { repository } from './sampleSolution';

/** What a role file grants: level by privilege. */
function granted(role: string): Record<string, string> {
  const file = join(repository, 'solution', 'src', 'Roles', `${role}.xml`);
  const document = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/xml');
  return Object.fromEntries(
    Array.from(document.getElementsByTagName('RolePrivilege'), (privilege) => [
      privilege.getAttribute('name'),
      privilege.getAttribute('level'),
    ]),
  ) as Record<string, string>;
}

/** What the check asks for in some operations, whatever OpenCX's settings are: level by privilege. */
function asked(operations: typeof OPERATIONS): Record<string, string> {
  const levels: Record<string, string> = {};
  for (const { requirements, added = {} } of operations) {
    for (const id of [...requirements, ...Object.values(added).flatMap((more) => more.requirements)]) {
      const requirement: Requirement = REQUIREMENTS[id];
      if (requirement.weight === 'info') continue;
      const table = tableNamed(
        requirement.table === 'liveworkitem' ? 'msdyn_ocliveworkitem' : requirement.table,
      );
      const privilege = privilegeOf(table, requirement.right);
      if (!privilege) throw new Error(`${table.logicalName} has no privilege of type ${requirement.right}.`);
      const narrow = ['any', 'own'].includes(requirement.reach) && privilege.canBeBasic;
      if (levels[privilege.name] !== 'Global') levels[privilege.name] = narrow ? 'Basic' : 'Global';
    }
  }
  return levels;
}

const isChat = ({ when }: (typeof OPERATIONS)[number]) => when === 'chat';

test('the role grants what the setup check asks for, at the level that it asks for, and nothing else', () => {
  expect(granted('OpenCX Integration')).toEqual(asked(OPERATIONS.filter((operation) => !isChat(operation))));
});

test('the role for chats does so for the handoff to Omnichannel', () => {
  expect(granted('OpenCX Integration – Chat')).toEqual(asked(OPERATIONS.filter(isChat)));
});
