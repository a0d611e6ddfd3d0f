import fc from 'fast-check';
import { readPastedError, type PastedError, type PastedErrorKind } from '../../../core/access';
import { ERRORS } from '../../sandbox/dataverse/errorTable';

const USER = 'aaaaaaaa-2222-4333-8444-555555555555';
const ROW = 'dddddddd-2222-4333-8444-555555555555';
const OTHER = 'eeeeeeee-2222-4333-8444-555555555555';

/** What is named, without what is not. */
const read = (text: string): Partial<PastedError> =>
  Object.fromEntries(Object.entries(readPastedError(text)).filter(([, value]) => value !== undefined));

/** The message as people come by it: alone, in the answer of the Web API, in a line of a log. */
const FORMS: readonly ((message: string, code: string) => string)[] = [
  (message) => message,
  (message, code) => JSON.stringify({ error: { code, message } }),
  (message, code) => JSON.stringify({ error: { code, message } }).replace(/'/g, '\\u0027'),
  (message, code) => JSON.stringify(JSON.stringify({ error: { code, message } }, null, 2)),
  (message, code) => `2026-11-20T14:02:11Z ERROR dynamics365: 403 ${code} ${message.replace(/'/g, '&#39;')}`,
];

/** A refusal of the sandbox with everything that it names. */
function refusal(name: keyof typeof ERRORS): { text: string; code: string } {
  const values: Record<string, string> = {
    user: USER,
    id: ROW,
    roleCount: '1',
    privilegeCount: '20',
    accessMode: '4',
    privilege: 'prvAppendToContact',
    privilegeId: OTHER,
    otc: '2',
    table: 'contact',
    right: 'AppendTo',
    segment: 'oc_liveworkitems',
    name: 'oc_liveworkitem',
    column: 'title',
    role: 'OpenCX Integration',
  };
  const { text, code } = ERRORS[name];
  return { text: text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? key), code };
}

/** Every refusal of the sandbox with status 401, 403 or 404, and what is to be read from it. */
const REFUSALS: Partial<Record<keyof typeof ERRORS, Partial<PastedError>>> = {
  unauthorized: { kind: 'not-signed-in' },
  notAMember: { kind: 'not-a-member' },
  noSuchObjectId: { kind: 'not-a-member', principal: ROW },
  userDisabled: { kind: 'disabled', principal: USER },
  noRoles: { kind: 'no-roles', principal: USER },
  privilegeDenied: {
    kind: 'missing-privilege',
    privilege: 'prvAppendToContact',
    table: 'contact',
    principal: USER,
  },
  accessDenied: { kind: 'row-outside', right: 'AppendTo', table: 'contact', principal: USER, row: ROW },
  forbidden: { kind: 'unknown' },
  securedInQuery: { kind: 'column-secured' },
  securedCreate: { kind: 'column-secured' },
  securedUpdate: { kind: 'column-secured' },
  ownerDenied: { kind: 'owner-lacks' },
  doesNotExist: { kind: 'no-such-row', table: 'contact', row: ROW },
  noSegment: { kind: 'no-such-table' },
  noMetadata: { kind: 'no-such-table', table: 'oc_liveworkitem' },
  noAttribute: { kind: 'unknown' },
  noSuchPrivilege: { kind: 'no-such-row', table: 'privilege', row: ROW },
  roleOfOtherUnit: { kind: 'unknown' },
};

describe('a pasted error', () => {
  const refusals = (Object.keys(ERRORS) as (keyof typeof ERRORS)[]).filter((name) =>
    [401, 403, 404].includes(ERRORS[name].status),
  );
  test.each(refusals.flatMap((name) => FORMS.map((form, index) => [name, index, form] as const)))(
    '%s is read for all that it names, in form %i',
    (name, _, form) => {
      const { text, code } = refusal(name);
      expect({ ...read(form(text, code)), code: undefined }).toEqual({ ...REFUSALS[name], code: undefined });
    },
  );

  test('is tried with every refusal of that kind that the sandbox has', () => {
    expect(Object.keys(REFUSALS).sort()).toEqual([...refusals].sort());
  });

  test.each(refusals.filter((name) => ERRORS[name].code !== '' && ERRORS[name].code !== '0x0'))(
    'the code of %s is read',
    (name) => {
      const { text, code } = refusal(name);
      expect(readPastedError(JSON.stringify({ error: { code, message: text } })).code).toBe(code);
    },
  );

  test.each<[string, string, Partial<PastedError>]>([
    [
      'of a plug-in, from a live system',
      `Principal user (Id=${USER}, type=8, roleCount=8, privilegeCount=420, accessMode='0 Read-Write', AADObjectId='${OTHER}', MetadataCachePrivilegesCount=12471, businessUnitId=${OTHER}), is missing prvReadOfficeDocument privilege (Id=${OTHER}) on OTC=4490 for entity 'officedocument' (LocalizedName='Office Document'). context.Caller=${USER}. Consider adding missed privilege to one of the principal (user/team) roles.`,
      {
        kind: 'missing-privilege',
        privilege: 'prvReadOfficeDocument',
        table: 'officedocument',
        principal: USER,
      },
    ],
    [
      'of a team',
      `Principal team (Id=${USER}, type=9, roleCount=0), is missing prvReadincident privilege (Id=${OTHER}) on OTC=112 for entity 'incident'.`,
      { kind: 'missing-privilege', privilege: 'prvReadincident', table: 'incident', principal: USER },
    ],
    [
      'with the name in quotation marks, of a table with a prefix',
      "The user is missing 'prvCreatesprk_Event' privilege for entity 'sprk_event'",
      { kind: 'missing-privilege', privilege: 'prvCreatesprk_Event', table: 'sprk_event' },
    ],
    [
      'that spells the right out',
      `Principal with ID ${USER} does not have CreateAccess right(s) for record with ID ${ROW} of entity incident`,
      { kind: 'row-outside', right: 'Create', table: 'incident', principal: USER, row: ROW },
    ],
    [
      'with ids in capitals',
      `Principal with ID ${USER.toUpperCase()} does not have ReadAccess right(s) for record with ID ${ROW.toUpperCase()} of entity contact`,
      { kind: 'row-outside', right: 'Read', table: 'contact', principal: USER, row: ROW },
    ],
    ['in the oldest words', 'CrmCheckPrivilege failed.', { kind: 'missing-privilege' }],
    [
      'in older words, the level being too low',
      `SecLib::AccessCheckEx failed. Returned hr = -2147187962, ObjectID: ${ROW}, OwnerId: ${OTHER},  OwnerIdType: 8 and CallingUser: ${USER}. ObjectTypeCode: 112, objectBusinessUnitId: ${OTHER}, AccessRights: ReadAccess`,
      { kind: 'row-outside', right: 'Read', principal: USER, row: ROW, code: '0x80048306' },
    ],
    [
      'in older words, the privilege being absent',
      `SecLib::CheckPrivilege failed. User: ${USER}, PrivilegeName: prvReadContact, PrivilegeId: ${OTHER}, Required Depth: Basic`,
      { kind: 'missing-privilege', privilege: 'prvReadContact', principal: USER },
    ],
    [
      'about the IP firewall',
      'The request you are trying to make is rejected as access to your IP is blocked. Contact your administrator.',
      { kind: 'ip-blocked' },
    ],
    [
      'about the default owner',
      'The owner ID is invalid or missing. (0x80040229)',
      { kind: 'no-such-row', code: '0x80040229' },
    ],
    [
      'of the sign-in',
      "AADSTS7000215: Invalid client secret provided for app 'x'.",
      { kind: 'not-signed-in' },
    ],
    ['that is a status', 'Request failed with status code 401', { kind: 'not-signed-in' }],
    [
      'in German: the name of the privilege is all that is needed',
      'Dem Benutzer fehlt die Berechtigung „prvAppendToContact“ für die Tabelle „Kontakt“.',
      { kind: 'missing-privilege', privilege: 'prvAppendToContact' },
    ],
    [
      'in German with a code',
      '0x80048306: Der Prinzipal verfügt nicht über die erforderlichen Zugriffsrechte.',
      { kind: 'row-outside', code: '0x80048306' },
    ],
    [
      'with another code around it',
      'HRESULT 0x80131500: FaultException, ErrorCode 0x80040220',
      { kind: 'missing-privilege', code: '0x80040220' },
    ],
  ])('%s is read', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each<[number, string, PastedErrorKind]>([
    [-2147220960, '0x80040220', 'missing-privilege'],
    [2147746336, '0x80040220', 'missing-privilege'],
    [-2147187962, '0x80048306', 'row-outside'],
    [-2147220839, '0x80040299', 'missing-privilege'],
    [-2147220943, '0x80040231', 'owner-lacks'],
    [-2147220955, '0x80040225', 'disabled'],
    [-2147209463, '0x80042f09', 'no-roles'],
    [-2147015328, '0x80072560', 'not-a-member'],
    [2147951968, '0x80072560', 'not-a-member'],
  ])('a code in decimal, %i, is the same as %s', (decimal, code, kind) => {
    expect(read(`"code": ${decimal}, "message": "…"`)).toEqual({ kind, code });
    expect(read(`Fehler ${code.toUpperCase().replace('X', 'x')}.`)).toEqual({ kind, code });
  });

  test.each([
    '',
    'Out of coffee.',
    'We have 401 customers in 2147 towns.',
    'The contact does not exist yet.',
    'prv',
    'approvePrvRead is no privilege',
  ])('%j is of no kind that is known', (text) => {
    expect(readPastedError(text)).toEqual({ kind: 'unknown' });
  });

  test('is found wherever it stands in what was pasted', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '{', '"', '\n', '9', 'é') });
    fc.assert(
      fc.property(words, words, (before, behind) => {
        const { text, code } = refusal('privilegeDenied');
        expect(readPastedError(`${before} ${code} ${text} ${behind}`)).toEqual({
          ...REFUSALS.privilegeDenied,
          code,
        });
      }),
    );
  });

  test('is looked through in no time, whatever was pasted, and however much', () => {
    const hostile = [
      ...[
        'Principal ',
        'user (Id=',
        'team',
        'CallingUser',
        'is missing prv',
        'prvA',
        'with id ',
        'ObjectID: ',
      ],
      ...['of entity ', 'entity with a name = ', 'does not have ', 'AccessRights: ', 'error: ', 'user '],
      ...[
        '0x8',
        '-2147',
        'aaaaaaaa-2222-4333-8444-55555555555',
        '\\u0027',
        '\\',
        '(',
        ' ',
        'a',
        '1',
        '-',
        "'",
      ],
    ];
    const slow = hostile.flatMap((one) =>
      hostile.filter((other) => {
        // Time of this process, so that others on the machine do not count, in microseconds.
        const text = (one + other).repeat(1_000_000 / (one + other).length);
        const start = process.cpuUsage();
        readPastedError(text);
        // What grows with the square of the 20,000 characters that are looked at takes longer.
        return process.cpuUsage(start).user > 100_000;
      }),
    );
    expect(slow).toEqual([]);
  });

  test('is not looked for behind 20,000 characters', () => {
    const { text } = refusal('privilegeDenied');
    expect(readPastedError(' '.repeat(19_000) + text).kind).toBe('missing-privilege');
    expect(readPastedError(' '.repeat(20_000) + text)).toEqual({ kind: 'unknown' });
  });

  test('is data of known shape for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const { code, principal, row } = readPastedError(text);
        expect(code ?? '0x80000000').toMatch(/^0x[0-9a-f]{8}$/);
        expect([principal ?? USER, row ?? USER].every((id) => /^[0-9a-f-]{36}$/.test(id))).toBe(true);
      }),
    );
  });
});
