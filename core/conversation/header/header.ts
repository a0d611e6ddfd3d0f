import type { Customer, Field } from '../conversation';
import { withPlainBreaks } from '../lines';
import { kindOfRole } from '../transcript/speakers';
import { readCustomerDetails } from './customerDetails';
import { CHANNELS, isEnough, SENTIMENTS, type Trait } from './evidence';
import type { HeaderLine } from './headerSoFar';
import { ABSENT, type HeaderKey } from './keys';
import { findHeaderLines } from './headerLines';

/** What the lines above a transcript say. Values are verbatim; one that stands for "not known" is left out. */
export interface Header {
  channel?: string;
  summary?: string;
  classification?: string;
  sentiment?: string;
  handoffReason?: string;
  sessionId?: string;
  ticketNumber?: string;
  language?: string;
  customer: Customer;
  /** Lines with a label that we do not know, or one that was stated before, in their order. */
  otherFields: Field[];
  /** What stands above the first header line, such as a sentence that somebody put in front. */
  before: string;
  /** Where the header ends and the transcript begins, its heading included. */
  end: number;
}

/**
 * The header of a handoff text (`incident.description`), in time linear to its length.
 * Undefined where the text shows too little evidence that OpenCX wrote it.
 */
export function readHeader(text: string): Header | undefined {
  const { header, traits } = scanHeader(text);
  return isEnough(traits) ? header : undefined;
}

/** The header as far as there is one, with the traits that speak for it. */
export function scanHeader(source: string): { header: Header; traits: Set<Trait> } {
  return headerIn(withPlainBreaks(source));
}

/** The same of a text in which every line break is a `\n`. */
export function headerIn(text: string): { header: Header; traits: Set<Trait> } {
  const { marks, end, transcriptSeen } = findHeaderLines(text);
  const traits = new Set<Trait>(transcriptSeen ? ['transcript'] : []);
  const header: Header = {
    customer: {},
    otherFields: [],
    before: text.slice(0, marks[0]?.lineAt ?? 0).trim(),
    end,
  };
  /** Keys whose own label stands somewhere: `Classification` goes before a synonym such as `Intent`. */
  const stated = new Set(marks.filter(({ key, label }) => label.toLowerCase() === key).map(({ key }) => key));
  marks.forEach((mark, index) => {
    const value = text.slice(mark.valueAt, marks[index + 1]?.lineAt ?? end).trim();
    noteTraits(traits, mark, value);
    if (mark.key === 'details') placeDetails(header, mark, value);
    else if (isSynonym(mark, stated) || !place(header, mark.key, value))
      header.otherFields.push({ label: mark.label, value });
  });
  return { header, traits };
}

function isSynonym({ key, label }: HeaderLine, stated: ReadonlySet<HeaderKey | undefined>): boolean {
  return stated.has(key) && label.toLowerCase() !== key;
}

function placeDetails(header: Header, mark: HeaderLine, value: string): void {
  const { customer, rest } = readCustomerDetails(value);
  for (const part of ['name', 'email', 'phone'] as const) {
    const stated = customer[part];
    if (stated !== undefined && !place(header, part, stated)) {
      header.otherFields.push({ label: mark.label, value: stated });
    }
  }
  if (rest !== '') header.otherFields.push({ label: mark.label, value: rest });
}

/** False where the value has no place in the header: an unknown label, or a second, different value. */
function place(header: Header, key: Exclude<HeaderKey, 'details'> | undefined, value: string): boolean {
  if (key === undefined) return false;
  if (ABSENT.has(value.toLowerCase())) return true;
  if (key === 'name' || key === 'email' || key === 'phone') return set(header.customer, key, value);
  return set(header, key, value);
}

function set<K extends string>(target: Partial<Record<K, string>>, key: K, value: string): boolean {
  target[key] ??= value;
  return target[key] === value;
}

function noteTraits(traits: Set<Trait>, { key, label }: HeaderLine, value: string): void {
  if (/opencx/i.test(label)) traits.add('names-opencx');
  if (key === undefined) return;
  traits.add(key);
  const word = value.toLowerCase();
  if (key === 'channel' && CHANNELS.has(word)) traits.add('known-channel');
  if (key === 'sentiment' && SENTIMENTS.has(word)) traits.add('known-sentiment');
  if (key === 'details' && kindOfRole(label) === undefined) traits.add('customer-details');
  if (key === 'sessionId' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word))
    traits.add('session-uuid');
}
