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
  /** 0x80044331: a text is longer than its column. */
  | 'too-long'
  /** A column, a lookup or a value that the table does not have. */
  | 'unknown-name'
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

/**
 * Kinds by code, then by words; the first that fits is taken. Codes: "Web service error codes", words: those of English
 * environments, older ones included. What follows a name in a pattern is short, so that no text takes long to be looked through.
 */
const KINDS: readonly { kind: PastedErrorKind; codes: readonly string[]; words?: RegExp }[] = [
  {
    kind: 'no-roles',
    codes: ['0x80042f09'],
    words: /has not been assigned any roles|no roles are assigned/i,
  },
  { kind: 'owner-lacks', codes: ['0x80040231'], words: /user or team does not hold required privileges/i },
  {
    kind: 'missing-privilege',
    codes: ['0x80040220', '0x80040299'],
    words: /is missing '?prv\w|CrmCheckPrivilege failed|SecLib::CheckPrivilege failed/i,
  },
  {
    kind: 'row-outside',
    codes: ['0x80048306'],
    words: /does not have \w{1,40}Access right|SecLib::AccessCheckEx failed/i,
  },
  {
    kind: 'not-a-member',
    codes: ['0x80072560', '0x8004f512'],
    words: /not a member of the organi[sz]ation/i,
  },
  {
    kind: 'disabled',
    codes: ['0x80040225'],
    words: /user(?: .{0,60})? is (?:disabled|not enabled)|is either disabled or is not a member of any/i,
  },
  {
    kind: 'column-secured',
    codes: ['0x8004f502', '0x8004f504', '0x8004f506', '0x8004f507'],
    words: /secured (?:field|attribute|column)/i,
  },
  { kind: 'ip-blocked', codes: [], words: /access to your IP is blocked/i },
  { kind: 'no-such-row', codes: ['0x80040217', '0x80040229'], words: /Does Not Exist/ },
  {
    kind: 'no-such-table',
    codes: ['0x80041102'],
    words: /Resource not found for the segment|was not found in the MetadataCache/i,
  },
  { kind: 'too-long', codes: ['0x80044331'], words: /exceeded the maximum allowed length/i },
  {
    kind: 'unknown-name',
    codes: ['0x80048d19', '0x80044330'],
    words: /Error identified in Payload|is outside the valid range|Could not find a property named/i,
  },
  {
    kind: 'not-signed-in',
    codes: ['0x8004f510'],
    words: /\bAADSTS\d|unauthori[sz]ed|\b(?:HTTP|status|code|error)\W{1,3}(?:code\W{1,3})?401\b/i,
  },
];

const CODE = /\b0x8[0-9a-f]{7}\b/gi;
/** Codes in decimal, as older clients write them, with a sign or without: -2147220960 and 2147746336 are 0x80040220. */
const DECIMAL_CODE = /-2147\d{6}\b|\b2147[789]\d{5}\b/g;
const GUID = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})';
const PRIVILEGE = /\bprv[A-Z]\w{2,80}/;
const TABLE = /\b(?:for|of) entity '?(\w{1,80})|\bentity with a name = '(\w{1,80})|\b(\w{1,80}) With Id = /i;
const RIGHT = /does not have (\w{1,40}?)Access right|\bAccessRights: (\w{1,40}?)Access\b/i;
// Pure: a bundle that reads no pasted error leaves these two out.
const PRINCIPAL = /* @__PURE__ */ new RegExp(
  `\\b(?:Principal|user|team|CallingUser)\\b[^()]{0,20}\\(?(?:with )?(?:Id)?\\s?[=:]?\\s?${GUID}`,
  'i',
);
const ROW = /* @__PURE__ */ new RegExp(`\\b(?:with id|ObjectID:)\\s?=?\\s?${GUID}`, 'gi');

/** Longer than any error of Dataverse: what is behind is not looked at. */
const LONGEST = 20_000;

/**
 * What an error that OpenCX met says: `{"error":{…}}`, the message alone, or a line of a log. Languages other than English are
 * read as far as codes and privilege names go. (learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes)
 */
export function readPastedError(pasted: string): PastedError {
  const text = unescaped(pasted.slice(0, LONGEST));
  const codes = codesIn(text);
  const known = KINDS.find((entry) => codes.some((code) => entry.codes.includes(code)));
  const kind =
    known?.kind ??
    KINDS.find(({ words }) => words?.test(text))?.kind ??
    (PRIVILEGE.test(text) ? 'missing-privilege' : 'unknown');
  const principal = readGuid(PRINCIPAL.exec(text)?.[1] ?? '');
  return {
    kind,
    // Who has no role at all is told the first privilege that was looked for, which is not what is missing.
    privilege: kind === 'no-roles' ? undefined : PRIVILEGE.exec(text)?.[0],
    right: firstGroup(RIGHT, text),
    table: firstGroup(TABLE, text)?.toLowerCase(),
    principal,
    row: all(ROW, text)
      .map((id) => readGuid(id))
      .find((id) => id !== undefined && id !== principal),
    code: codes.find((code) => known?.codes.includes(code)) ?? codes[0],
  };
}

/** Quotation marks as JSON and HTML write them. */
function unescaped(text: string): string {
  return text.replace(/\\u0027|&#0?39;|&apos;/gi, "'").replace(/\\?(?:"|\\u0022|&quot;)/gi, '"');
}

function codesIn(text: string): string[] {
  const hexadecimal = (text.match(CODE) ?? []).map((code) => code.toLowerCase());
  const decimal = (text.match(DECIMAL_CODE) ?? []).map(
    (code) => `0x${(Number(code) < 0 ? Number(code) + 0x1_0000_0000 : Number(code)).toString(16)}`,
  );
  return [...hexadecimal, ...decimal];
}

function firstGroup(pattern: RegExp, text: string): string | undefined {
  return pattern
    .exec(text)
    ?.slice(1)
    .find((group) => group !== undefined);
}

/** The first group of every match. */
function all(pattern: RegExp, text: string): string[] {
  const found: string[] = [];
  text.replace(pattern, (whole, group: string) => {
    found.push(group);
    return whole;
  });
  return found;
}
