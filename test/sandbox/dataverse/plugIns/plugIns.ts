import { refusal } from '../errors';
import type { Organization } from '../organization';
import { isLookup, type Values } from '../rows/values';

/** What an organisation may have of its own that stands in a handoff's way, and that no table of privileges knows. */
export interface PlugIns {
  /** No case without a phone number of its customer. */
  phoneRequired?: boolean;
  /** No case without its region, `cx_Region`: a column that comes with the plug-in. */
  regionRequired?: boolean;
  /** Nothing of this channel: no case whose description names it, and no note on one. */
  refusedChannel?: string;
  /** No plug-in, but a published duplicate detection rule: contacts with the same e-mail address. */
  uniqueEmail?: boolean;
}

type Refuses = (organization: Organization, values: Values, plugIns: PlugIns) => string | undefined;

/** Registered on Create; a text is what the plug-in's exception says. */
const REGISTERED: readonly { tables: readonly string[]; refuses: Refuses }[] = [
  {
    tables: ['incident'],
    refuses: (organization, values, { phoneRequired }) =>
      phoneRequired && !hasPhone(organization, values)
        ? 'A case needs a customer with a phone number.'
        : undefined,
  },
  {
    tables: ['incident'],
    refuses: (_organization, values, { regionRequired }) =>
      regionRequired && !values['cx_region'] ? 'Region must be filled in.' : undefined,
  },
  {
    tables: ['incident', 'annotation'],
    refuses: (organization, values, { refusedChannel }) =>
      refusedChannel !== undefined && channelOf(organization, values) === refusedChannel.toLowerCase()
        ? `Cases of the channel ${refusedChannel} are not taken here.`
        : undefined,
  },
];

/** Runs what is switched on, before a row is written and whoever writes it; a plug-in's exception is 0x80040265 with its own text. */
export function runPlugIns(organization: Organization, table: string, values: Values): void {
  for (const { tables, refuses } of REGISTERED) {
    const message = tables.includes(table) ? refuses(organization, values, organization.plugIns) : undefined;
    if (message !== undefined) throw refusal('plugIn', { message });
  }
}

/**
 * Refuses a contact that there is already, where the request asks for it: `MSCRM.SuppressDuplicateDetection: false`
 * (webapi/manage-duplicate-detection-create-update on learn.microsoft.com). Without the header nobody looks.
 */
export function detectDuplicates(
  { plugIns, tables }: Organization,
  table: string,
  values: Values,
  header: string | undefined,
): void {
  const email = values['emailaddress1'];
  if (!plugIns.uniqueEmail || header?.toLowerCase() !== 'false' || table !== 'contact') return;
  if (typeof email !== 'string') return;
  const same = (other: unknown): boolean =>
    typeof other === 'string' && other.toLowerCase() === email.toLowerCase();
  if (
    tables
      .of('contact')
      .all()
      .some((row) => same(row.values['emailaddress1']))
  )
    throw refusal('duplicateFound');
}

function hasPhone(organization: Organization, { customerid }: Values): boolean {
  if (!isLookup(customerid)) return false;
  const { mobilephone, telephone1 } =
    organization.tables.of(customerid.table).get(customerid.id)?.values ?? {};
  return Boolean(mobilephone || telephone1);
}

/** As OpenCX writes it into a case's description: `Channel: email`. */
function channelOf(organization: Organization, values: Values): string | undefined {
  const { objectid } = values;
  const about = isLookup(objectid) ? organization.tables.of(objectid.table).get(objectid.id)?.values : values;
  return /^Channel: *(.+?) *$/im.exec(String(about?.['description'] ?? ''))?.[1]?.toLowerCase();
}
