import { readGuid, type Guid } from '../guid';

export type PastedErrorKind =
  /** 0x80040220: the privilege is not held at all. */
  | 'missing-privilege'
  /** 0x80048306: held, but its level does not reach this row. */
  | 'row-outside'
  /** 0x80040231: whoever is to own the row may not have it. */
  | 'owner-lacks'
  | 'no-roles'
  | 'not-a-member'
  | 'disabled'
  | 'column-secured'
  | 'ip-blocked'
  | 'no-such-row'
  | 'no-such-table'
  | 'not-signed-in'
  | 'unknown';

export interface PastedError {
  kind: PastedErrorKind;
  /** As Dataverse names it: `prvReadContact`. */
  privilege?: string;
  /** The right that did not reach the row: `Read`, `AppendTo`. */
  right?: string;
  /** Logical name of the table. */
  table?: string;
  /** The user or team that was refused. */
  principal?: Guid;
  /** The row that was not reached. */
  row?: Guid;
  /** `0x` and eight hexadecimal digits, lower case. */
  code?: string;
}

/** Kinds by code, then by words; the first that fits is taken. Words are in English on every environment that was seen. */
const KINDS: readonly { kind: PastedErrorKind; codes: readonly string[]; words?: RegExp }[] = [
  {
    kind: 'no-roles',
    codes: ['0x80042f09'],
    words: /has not been assigned any roles|no roles are assigned/i,
  },
  { kind: 'owner-lacks', codes: ['0x80040231'] },
  {
    kind: 'missing-privilege',
    codes: ['0x80040220', '0x80040299'],
    words: /is missing '?prv\w|CrmCheckPrivilege failed/i,
  },
  { kind: 'row-outside', codes: ['0x80048306'], words: /does not have \w+Access right/i },
  { kind: 'not-a-member', codes: ['0x80072560'], words: /not a member of the organi[sz]ation/i },
  { kind: 'disabled', codes: ['0x80040225'], words: /user(?: .{0,60})? is (?:disabled|not enabled)/i },
  {
    kind: 'column-secured',
    codes: ['0x8004f502', '0x8004f504', '0x8004f506', '0x8004f507'],
    words: /secured (?:field|attribute|column)/i,
  },
  { kind: 'ip-blocked', codes: [], words: /access to your IP is blocked/i },
  { kind: 'no-such-row', codes: ['0x80040217'], words: /Does Not Exist/ },
  { kind: 'no-such-table', codes: ['0x80041102'], words: /Resource not found for the segment/i },
  { kind: 'not-signed-in', codes: [], words: /\b401\b|unauthorized/i },
];

const CODE = /0x[0-9a-f]{8}/i;
/** Decimal codes as older clients write them: -2147220960 is 0x80040220. */
const DECIMAL_CODE = /-2147\d{6}\b/;
const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const PRIVILEGE = /\bprv[A-Z]\w{2,80}/;
const TABLE_OF_PRIVILEGE = /for entity '?(\w+)/i;
const TABLE_OF_ROW = /of entity '?(\w+)/i;
const RIGHT = /does not have (\w{1,20}?)Access right/i;
const PRINCIPAL = new RegExp(`Principal[^()]{0,40}\\(?\\s?(?:Id=|with ID )?\\s?\\(?(?:Id=)?(${GUID})`, 'i');
const ROW = new RegExp(`(?:record )?with id (${GUID})`, 'gi');

/** Longer than any error of Dataverse: what is behind is not looked at. */
const LONGEST = 20_000;

/**
 * What an error that OpenCX met says: `{"error":{…}}`, the message alone, or a line of a log. Languages other than English are
 * read as far as codes and privilege names go. (learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes)
 */
export function readPastedError(pasted: string): PastedError {
  const text = pasted.slice(0, LONGEST);
  const code = codeIn(text);
  const kind =
    KINDS.find(({ codes }) => code !== undefined && codes.includes(code))?.kind ??
    KINDS.find(({ words }) => words?.test(text))?.kind ??
    (PRIVILEGE.test(text) ? 'missing-privilege' : 'unknown');
  const rows: string[] = [];
  for (let match = ROW.exec(text); match; match = ROW.exec(text)) rows.push(match[1] ?? '');
  ROW.lastIndex = 0;
  const principal = readGuid(PRINCIPAL.exec(text)?.[1] ?? '');
  return {
    kind,
    privilege: PRIVILEGE.exec(text)?.[0],
    right: RIGHT.exec(text)?.[1],
    table: (TABLE_OF_PRIVILEGE.exec(text) ?? TABLE_OF_ROW.exec(text))?.[1]?.toLowerCase(),
    principal,
    row: rows.map((id) => readGuid(id)).find((id) => id !== undefined && id !== principal),
    code,
  };
}

function codeIn(text: string): string | undefined {
  const hexadecimal = CODE.exec(text)?.[0];
  if (hexadecimal) return hexadecimal.toLowerCase();
  const decimal = DECIMAL_CODE.exec(text)?.[0];
  return decimal === undefined ? undefined : `0x${(Number(decimal) + 0x1_0000_0000).toString(16)}`;
}
