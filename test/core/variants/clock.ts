import type { Language } from './languages';

const two = (value: number) => String(value).padStart(2, '0');
const LOCALES: Record<Language, string> = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  pt: 'pt-BR',
  he: 'he-IL',
  ar: 'ar-EG',
};

/** A locale's output; making a formatter is slow, using one is not. */
const formatters = new Map<string, Intl.DateTimeFormat>();
export function inLocale(locale: string, options: Intl.DateTimeFormatOptions, at: Date): string {
  const key = locale + JSON.stringify(options);
  let formatter = formatters.get(key);
  if (!formatter) formatters.set(key, (formatter = new Intl.DateTimeFormat(locale, options)));
  return formatter.format(at);
}

/** The pieces of which a stamp is written: capitals for the date, small letters for the time. */
export function clock(at: Date) {
  const hours = at.getUTCHours();
  const twelve = hours % 12 || 12;
  const name = (language: Language, options: Intl.DateTimeFormatOptions) =>
    inLocale(LOCALES[language], { ...options, timeZone: 'UTC' }, at);
  return {
    Y: String(at.getUTCFullYear()),
    YY: two(at.getUTCFullYear() % 100),
    M: String(at.getUTCMonth() + 1),
    MM: two(at.getUTCMonth() + 1),
    D: String(at.getUTCDate()),
    DD: two(at.getUTCDate()),
    month: (language: Language) => name(language, { month: 'long' }),
    mon: (language: Language) => name(language, { month: 'short' }),
    weekday: (language: Language) => name(language, { weekday: 'long' }),
    wkd: (language: Language) => name(language, { weekday: 'short' }),
    h: String(twelve),
    hh: two(twelve),
    H: String(hours),
    HH: two(hours),
    mm: two(at.getUTCMinutes()),
    ss: two(at.getUTCSeconds()),
    ms: String(at.getUTCMilliseconds()).padStart(3, '0'),
    AM: hours < 12 ? 'AM' : 'PM',
    am: hours < 12 ? 'am' : 'pm',
    'a.m.': hours < 12 ? 'a.m.' : 'p.m.',
    'a. m.': hours < 12 ? 'a. m.' : 'p. m.',
    ص: hours < 12 ? 'ص' : 'م',
  };
}

export type Clock = ReturnType<typeof clock>;

/** 1st, 2nd, 3rd, 4th. */
export const ordinal = (day: string) =>
  day + (/1\d$/.test(day) ? 'th' : (['th', 'st', 'nd', 'rd'][Number(day) % 10] ?? 'th'));

const ARABIC_ZERO = 0x660;
export const arabicDigits = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));
export const westernDigits = (text: string) =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO));
