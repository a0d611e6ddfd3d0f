import type { PastedErrorWording } from '../wording';

export const english: PastedErrorWording = {
  kinds: {
    'too-long':
      'A text is longer than its column allows. Raise the maximum length of the column that the error names.',
    'unknown-name':
      'Dataverse does not know a column, a lookup or a value that OpenCX wrote. Check the ticket properties and the priority in OpenCX.',
    'missing-privilege':
      'A privilege is missing: {privilege}. Add it to a role of the user that was refused. If no operation above names it, a plug-in of this environment needs it.',
    'row-outside':
      'The privilege is there, but its level does not reach this row: {right} on {table}. Raise the level in the role.',
    'owner-lacks':
      'Whoever was to own the row does not hold the privileges for it. Check the default owner’s role.',
    'no-roles': 'The user has no security role at all, neither of its own nor through a team.',
    'not-a-member': 'There is no application user for this client ID in this environment.',
    disabled: 'A user is deactivated: the application user, or whoever was to own the row.',
    'column-secured':
      'A column is secured. Add the user to a column security profile that allows reading and creating it.',
    'ip-blocked': 'The environment’s IP firewall refused the address that the call came from.',
    'no-such-row': 'A row that was named does not exist: check the IDs in OpenCX’s settings.',
    'no-such-table': 'The environment has no such table: is the app that brings it installed?',
    'not-signed-in':
      'The sign-in failed: check tenant, client ID and client secret in OpenCX, and whether the application user exists here.',
    unknown: 'No error of Dataverse was recognised in this text.',
  },
  who: {
    same: 'It is about the user that was checked.',
    other: 'It is not about the user that was checked, but about {id}.',
  },
};
