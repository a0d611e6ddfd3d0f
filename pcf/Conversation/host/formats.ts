type DateFormattingInfo = ComponentFramework.UserSettingApi.DateFormattingInfo;

/** Instants and numbers in the user's own settings. Undefined for a text that is not a certain instant. */
export interface Formats {
  time(iso: string): string | undefined;
  date(iso: string): string | undefined;
  /** With the name of the day. */
  day(iso: string): string | undefined;
  /** Such as `UTC+01:00`: the user's offset at that instant. */
  zone(iso: string): string | undefined;
  count(value: number): string;
}

/** Used where the host names no pattern. */
const FALLBACK = { time: 'HH:mm', date: 'yyyy-MM-dd' };

/**
 * Uses the time zone of the user's Dataverse settings, which need not be the browser's, and the user's own
 * date and time patterns.
 */
export function formatsOf(context: {
  userSettings: Pick<ComponentFramework.UserSettings, 'getTimeZoneOffsetMinutes' | 'dateFormattingInfo'>;
  formatting: Pick<ComponentFramework.Formatting, 'formatInteger'>;
}): Formats {
  const { userSettings, formatting } = context;
  const info: Partial<DateFormattingInfo> | undefined = userSettings.dateFormattingInfo;
  const offset = onceAQuarter((at) => userSettings.getTimeZoneOffsetMinutes(at));
  const writer = (pattern: string): ((iso: string) => string | undefined) => {
    const write = compiled(pattern, info ?? {});
    return (iso) => {
      const at = instant(iso);
      return at && write(new Date(at.getTime() + offset(at) * 60_000));
    };
  };
  return {
    time: writer(info?.shortTimePattern ?? FALLBACK.time),
    date: writer(info?.shortDatePattern ?? FALLBACK.date),
    day: writer(info?.longDatePattern ?? FALLBACK.date),
    zone: (iso) => {
      const at = instant(iso);
      return at && zoneName(offset(at));
    },
    count: (value) => formatting.formatInteger(value),
  };
}

/** Only a text that ends in a zone: `Date` would read any other in the browser's zone. */
function instant(iso: string): Date | undefined {
  if (!/T.*(?:Z|[+-]\d\d:?\d\d)$/i.test(iso)) return undefined;
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

function zoneName(offset: number): string {
  const minutes = Math.abs(offset);
  return `UTC${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** No zone changes its offset but at a full quarter of an hour, and the host need not be asked for every message. */
function onceAQuarter(offsetAt: (at: Date) => number): (at: Date) => number {
  let known: { quarter: number; offset: number } | undefined;
  return (at) => {
    const quarter = Math.floor(at.getTime() / 900_000);
    if (known?.quarter !== quarter) known = { quarter, offset: offsetAt(at) };
    return known.offset;
  };
}

/** What a part of a pattern writes of a date whose UTC members hold the user's wall clock. */
type Writer = (at: Date) => string;

const hour12 = (at: Date): number => at.getUTCHours() % 12 || 12;

/** The pattern is .NET's ("Custom date and time format strings"). */
function compiled(pattern: string, info: Partial<DateFormattingInfo>): Writer {
  const month = (names: string[] | undefined): Writer => {
    return (at) => names?.[at.getUTCMonth()] ?? two(at.getUTCMonth() + 1);
  };
  const day = (names: string[] | undefined): Writer => {
    return (at) => names?.[at.getUTCDay()] ?? '';
  };
  const half: Writer = (at) =>
    at.getUTCHours() < 12 ? (info.amDesignator ?? 'AM') : (info.pmDesignator ?? 'PM');
  const writers: Readonly<Record<string, Writer>> = {
    d: (at) => String(at.getUTCDate()),
    dd: (at) => two(at.getUTCDate()),
    ddd: day(info.abbreviatedDayNames),
    dddd: day(info.dayNames),
    M: (at) => String(at.getUTCMonth() + 1),
    MM: (at) => two(at.getUTCMonth() + 1),
    MMM: month(info.abbreviatedMonthNames),
    MMMM: month(/d/.test(pattern) ? (info.monthGenitiveNames ?? info.monthNames) : info.monthNames),
    yy: (at) => two(at.getUTCFullYear() % 100),
    yyyy: (at) => String(at.getUTCFullYear()),
    h: (at) => String(hour12(at)),
    hh: (at) => two(hour12(at)),
    H: (at) => String(at.getUTCHours()),
    HH: (at) => two(at.getUTCHours()),
    m: (at) => String(at.getUTCMinutes()),
    mm: (at) => two(at.getUTCMinutes()),
    s: (at) => String(at.getUTCSeconds()),
    ss: (at) => two(at.getUTCSeconds()),
    t: (at) => half(at).slice(0, 1),
    tt: half,
    '/': () => info.dateSeparator ?? '/',
    ':': () => info.timeSeparator ?? ':',
  };
  const parts = pattern.split(/('[^']*'|d{1,4}|M{1,4}|yyyy|yy|hh?|HH?|mm?|ss?|tt?|[/:])/);
  const written = parts.map((part) => writers[part] ?? (/^'.*'$/.test(part) ? part.slice(1, -1) : part));
  return (at) => written.map((part) => (typeof part === 'string' ? part : part(at))).join('');
}
