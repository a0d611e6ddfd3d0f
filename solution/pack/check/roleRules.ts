import { repeatedIn, type Rule } from './rule';
import { descendantsOf } from '../xml';
import { roles } from './solutionZip';

/** Access levels a role can give (learn.microsoft.com: power-platform/admin/security-roles-privileges). */
const levels = ['Basic', 'Local', 'Deep', 'Global'];

export const roleRules: readonly Rule[] = [
  {
    name: 'role name',
    code: '0x80048017',
    scope: 'import',
    must: 'Every role has a name of its own.',
    find: (zip) => {
      const names = roles(zip).map((role) => role.getAttribute('name') ?? '');
      return [...names.filter((name) => name.trim() === ''), ...repeatedIn(names)].map(
        (name) => `Role name '${name}' is empty or used more than once.`,
      );
    },
  },
  {
    name: 'role depth',
    code: '0x8004140b',
    scope: 'import',
    must: 'The level of a privilege is Basic, Local, Deep or Global.',
    find: (zip) =>
      roles(zip)
        .flatMap((role) => descendantsOf(role, 'RolePrivilege'))
        .filter((privilege) => !levels.includes(privilege.getAttribute('level') ?? ''))
        .map(
          (privilege) =>
            `${privilege.getAttribute('name')} has no such level as '${privilege.getAttribute('level')}'.`,
        ),
  },
  {
    name: 'privilege names',
    code: 'no code',
    scope: 'import',
    must: 'Privileges are called `prv…`, each once in a role.',
    find: (zip) =>
      roles(zip).flatMap((role) => {
        const names = descendantsOf(role, 'RolePrivilege').map((one) => one.getAttribute('name') ?? '');
        return [
          ...names
            .filter((name) => !/^prv[A-Z]\w*$/.test(name))
            .map((name) => `'${name}' is no privilege's name.`),
          ...repeatedIn(names).map(
            (name) => `${name} is in role '${role.getAttribute('name')}' more than once.`,
          ),
        ];
      }),
  },
  {
    name: 'empty role',
    code: 'run time',
    scope: 'house',
    must: 'Every role gives a privilege.',
    find: (zip) =>
      roles(zip)
        .filter((role) => descendantsOf(role, 'RolePrivilege').length === 0)
        .map((role) => `Role '${role.getAttribute('name')}' gives nothing.`),
  },
];
