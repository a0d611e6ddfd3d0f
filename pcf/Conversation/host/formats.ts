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
  const offset = (at: Date): number => userSettings.getTimeZoneOffsetMinutes(at);
  const write = (iso: string, pattern: string): string | undefined => {
    const at = instant(iso);
    return at && applyPattern(new Date(at.getTime() + offset(at) * 60_000), pattern, info ?? {});
  };
  return {
    time: (iso) => write(iso, info?.shortTimePattern ?? FALLBACK.time),
    date: (iso) => write(iso, info?.shortDatePattern ?? FALLBACK.date),
    day: (iso) => write(iso, info?.longDatePattern ?? FALLBACK.date),
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

/** `at` holds the user's wall clock in its UTC members; the pattern is .NET's ("Custom date and time format strings"). */
function applyPattern(at: Date, pattern: string, info: Partial<DateFormattingInfo>): string {
  const hour = at.getUTCHours();
  const hour12 = hour % 12 || 12;
  const half = hour < 12 ? (info.amDesignator ?? 'AM') : (info.pmDesignator ?? 'PM');
  const month = at.getUTCMonth();
  const monthName = (names: string[] | undefined): string => names?.[month] ?? two(month + 1);
  const dayName = (names: string[] | undefined): string => names?.[at.getUTCDay()] ?? '';
  const parts: Record<string, string> = {
    d: String(at.getUTCDate()),
    dd: two(at.getUTCDate()),
    ddd: dayName(info.abbreviatedDayNames),
    dddd: dayName(info.dayNames),
    M: String(month + 1),
    MM: two(month + 1),
    MMM: monthName(info.abbreviatedMonthNames),
    MMMM: monthName(/d/.test(pattern) ? (info.monthGenitiveNames ?? info.monthNames) : info.monthNames),
    yy: two(at.getUTCFullYear() % 100),
    yyyy: String(at.getUTCFullYear()),
    h: String(hour12),
    hh: two(hour12),
    H: String(hour),
    HH: two(hour),
    m: String(at.getUTCMinutes()),
    mm: two(at.getUTCMinutes()),
    s: String(at.getUTCSeconds()),
    ss: two(at.getUTCSeconds()),
    t: half.slice(0, 1),
    tt: half,
    '/': info.dateSeparator ?? '/',
    ':': info.timeSeparator ?? ':',
  };
  return pattern.replace(
    /'([^']*)'|d{1,4}|M{1,4}|yyyy|yy|hh?|HH?|mm?|ss?|tt?|[/:]/g,
    (part, literal?: string) => (literal === undefined ? (parts[part] ?? part) : literal),
  );
}
