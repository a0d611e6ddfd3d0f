import type { DataverseReader, Row } from '../../../core/access';

export const CLIENT_ID = '11111111-2222-4333-8444-555555555555';
export const OBJECT_ID = 'cccccccc-2222-4333-8444-555555555555';
const USER_ID = 'aaaaaaaa-2222-4333-8444-555555555555';
const ROOT = 'bbbbbbbb-2222-4333-8444-555555555555';
const TABLES = { incident: 'Incident', contact: 'Contact', annotation: 'Note', systemuser: 'User' };
const TYPES = ['Create', 'Read', 'Write', 'Append', 'AppendTo'];

export interface Environment {
  disabled: boolean;
  /** Names of privileges that the user does not hold. */
  lacking: string[];
  depths: Record<string, string>;
  /** Thrown at the question about this table, or about privileges. */
  failures: Record<string, object>;
  /** What the next question waits for. */
  hold?: Promise<void>;
}

/** A small environment with one application user, which a test may change between two checks. */
export function fakeReader(): { reader: DataverseReader; environment: Environment; asked: string[] } {
  const environment: Environment = { disabled: false, lacking: [], depths: {}, failures: {} };
  const asked: string[] = [];
  const fail = async (subject: string) => {
    asked.push(subject);
    const { hold } = environment;
    environment.hold = undefined;
    await hold;
    const failure = environment.failures[subject];
    if (failure) throw Object.assign(new Error('said Dataverse'), failure);
  };
  const user = (): Row => ({
    systemuserid: USER_ID,
    fullname: 'OpenCX <b>App</b>',
    applicationid: CLIENT_ID,
    azureactivedirectoryobjectid: OBJECT_ID,
    isdisabled: environment.disabled,
    accessmode: 4,
    _businessunitid_value: ROOT,
  });
  const reader: DataverseReader = {
    async retrieveMultiple(table, query) {
      const ofTeam = query.includes('teamroles_association');
      await fail(table === 'role' && !ofTeam ? 'roles' : table);
      switch (table) {
        case 'systemuser':
          return [CLIENT_ID, OBJECT_ID, USER_ID].some((id) => query.includes(id)) ? [user()] : [];
        case 'role':
          return [{ roleid: ROOT, name: ofTeam ? 'Basic User' : 'OpenCX Integration' }];
        case 'team':
          return [{ teamid: ROOT, name: 'Contoso' }];
        case 'businessunit':
          return [{ businessunitid: ROOT, name: 'Contoso', _parentbusinessunitid_value: null }];
        case 'entitydefinition':
          return Object.entries(TABLES).map(([LogicalName, name]) => ({
            LogicalName,
            Privileges: TYPES.map((type) => ({ Name: `prv${type}${name}`, PrivilegeType: type })),
          }));
      }
    },
    async retrieveUserSetOfPrivilegesByNames(_userId, names) {
      await fail('privileges');
      return {
        RolePrivileges: names
          .filter((name) => !environment.lacking.includes(name))
          .map((name) => ({
            PrivilegeName: name,
            Depth: environment.depths[name] ?? 'Global',
            BusinessUnitId: ROOT,
          })),
      };
    },
  };
  return { reader, environment, asked };
}
