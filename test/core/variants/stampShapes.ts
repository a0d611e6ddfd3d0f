import { arabicDigits, ordinal, type Clock } from './clock';
import { ISO_ZONES, MAIL_ZONES, ONLY_NONE, PLAIN_ZONES, SCRIPT_ZONES, UNIX_ZONES, type Zone } from './zones';

/** Down to what a stamp states its time. */
export type Precision = 'minute' | 'second' | 'millisecond';

export interface StampShape {
  id: string;
  /** `{zone}` stands where the zone goes; without it, the zone follows. */
  write(time: Clock, at: Date): string;
  precision: Precision;
  zones: readonly Zone[];
  /** What it states: a time alone has no instant, a count of seconds has one that may be argued about. */
  states: 'date and time' | 'day without year' | 'time' | 'call offset' | 'epoch';
}

type Write = StampShape['write'];
const shapes = (states: StampShape['states'], zones: readonly Zone[], written: Record<string, Write>) =>
  Object.entries(written).map(([id, write]): StampShape => ({
    id,
    write,
    states,
    zones,
    precision: /:\d\d[.,]\d{3}/.test(id)
      ? 'millisecond'
      : /(:\d\d:|T\d{4})\d\d/.test(id)
        ? 'second'
        : 'minute',
  }));

/** Each is named by what it makes of 20 November 2026, 14:02:11.123. */
export const DATED: StampShape[] = [
  ...shapes('date and time', ISO_ZONES, {
    '2026-11-20T14:02:11': (t) => `${t.Y}-${t.MM}-${t.DD}T${t.HH}:${t.mm}:${t.ss}`,
    '2026-11-20 14:02:11': (t) => `${t.Y}-${t.MM}-${t.DD} ${t.HH}:${t.mm}:${t.ss}`,
    '2026-11-20 14:02': (t) => `${t.Y}-${t.MM}-${t.DD} ${t.HH}:${t.mm}`,
    '2026-11-20T14:02': (t) => `${t.Y}-${t.MM}-${t.DD}T${t.HH}:${t.mm}`,
    '2026-11-20T14:02:11.123': (t) => `${t.Y}-${t.MM}-${t.DD}T${t.HH}:${t.mm}:${t.ss}.${t.ms}`,
    '2026-11-20 14:02:11.123000': (t) => `${t.Y}-${t.MM}-${t.DD} ${t.HH}:${t.mm}:${t.ss}.${t.ms}000`,
    '2026-11-20 14:02:11,123': (t) => `${t.Y}-${t.MM}-${t.DD} ${t.HH}:${t.mm}:${t.ss},${t.ms}`,
    '20261120T140211': (t) => `${t.Y}${t.MM}${t.DD}T${t.HH}${t.mm}${t.ss}`,
    '2026/11/20 14:02:11': (t) => `${t.Y}/${t.MM}/${t.DD} ${t.HH}:${t.mm}:${t.ss}`,
  }),
  ...shapes('date and time', PLAIN_ZONES, {
    '11/20/2026 2:02 PM': (t) => `${t.M}/${t.D}/${t.Y} ${t.h}:${t.mm} ${t.AM}`,
    '11/20/2026, 02:02:11 PM': (t) => `${t.MM}/${t.DD}/${t.Y}, ${t.hh}:${t.mm}:${t.ss} ${t.AM}`,
    '11/20/26 2:02pm': (t) => `${t.M}/${t.D}/${t.YY} ${t.h}:${t.mm}${t.am}`,
    '11/20/2026, 2:02 PM (U+202F)': (t) => `${t.M}/${t.D}/${t.Y}, ${t.h}:${t.mm}\u202f${t.AM}`,
    '20/11/2026 14:02': (t) => `${t.DD}/${t.MM}/${t.Y} ${t.HH}:${t.mm}`,
    '20/11/2026, 14:02:11': (t) => `${t.DD}/${t.MM}/${t.Y}, ${t.HH}:${t.mm}:${t.ss}`,
    '20-11-2026 14:02': (t) => `${t.DD}-${t.MM}-${t.Y} ${t.HH}:${t.mm}`,
    '20-Nov-2026 14:02:11': (t) => `${t.DD}-${t.mon('en')}-${t.Y} ${t.HH}:${t.mm}:${t.ss}`,
    '20.11.2026 14:02': (t) => `${t.DD}.${t.MM}.${t.Y} ${t.HH}:${t.mm}`,
    '20.11.2026, 14:02:11': (t) => `${t.D}.${t.M}.${t.Y}, ${t.HH}:${t.mm}:${t.ss}`,
    '20.11.26 14:02': (t) => `${t.DD}.${t.MM}.${t.YY} ${t.HH}:${t.mm}`,
    '20.11.2026 um 14:02 Uhr': (t) => `${t.DD}.${t.MM}.${t.Y} um ${t.HH}:${t.mm} Uhr`,
    '20. November 2026 um 14:02 Uhr': (t) => `${t.D}. ${t.month('de')} ${t.Y} um ${t.HH}:${t.mm} Uhr`,
    'Fr., 20. Nov. 2026, 14:02 Uhr': (t) =>
      `${t.wkd('de')}., ${t.D}. ${t.mon('de')}. ${t.Y}, ${t.HH}:${t.mm} Uhr`,
    'Freitag, 20. November 2026 14:02': (t) =>
      `${t.weekday('de')}, ${t.D}. ${t.month('de')} ${t.Y} ${t.HH}:${t.mm}`,
    'Nov 20, 2026, 2:02 PM': (t) => `${t.mon('en')} ${t.D}, ${t.Y}, ${t.h}:${t.mm} ${t.AM}`,
    'Nov 20, 2026 14:02:11': (t) => `${t.mon('en')} ${t.D}, ${t.Y} ${t.HH}:${t.mm}:${t.ss}`,
    'November 20th, 2026 at 2:02 PM': (t) =>
      `${t.month('en')} ${ordinal(t.D)}, ${t.Y} at ${t.h}:${t.mm} ${t.AM}`,
    'Friday, November 20, 2026 2:02 PM': (t) =>
      `${t.weekday('en')}, ${t.month('en')} ${t.D}, ${t.Y} ${t.h}:${t.mm} ${t.AM}`,
    '20 November 2026 at 14:02': (t) => `${t.D} ${t.month('en')} ${t.Y} at ${t.HH}:${t.mm}`,
    '20 Nov 2026 14:02': (t) => `${t.DD} ${t.mon('en')} ${t.Y} ${t.HH}:${t.mm}`,
    'Fri 20 Nov 2026, 2:02 pm': (t) => `${t.wkd('en')} ${t.D} ${t.mon('en')} ${t.Y}, ${t.h}:${t.mm} ${t.am}`,
    '20 novembre 2026 à 14 h 02': (t) => `${t.D} ${t.month('fr')} ${t.Y} à ${t.HH} h ${t.mm}`,
    '20 novembre 2026 à 14h02': (t) => `${t.D} ${t.month('fr')} ${t.Y} à ${t.HH}h${t.mm}`,
    'ven. 20 nov. 2026 à 14:02': (t) => `${t.wkd('fr')} ${t.D} ${t.mon('fr')} ${t.Y} à ${t.HH}:${t.mm}`,
    '20/11/2026 à 14:02': (t) => `${t.DD}/${t.MM}/${t.Y} à ${t.HH}:${t.mm}`,
    '20 de noviembre de 2026, 14:02': (t) => `${t.D} de ${t.month('es')} de ${t.Y}, ${t.HH}:${t.mm}`,
    '20/11/2026 2:02 p. m.': (t) => `${t.DD}/${t.MM}/${t.Y} ${t.h}:${t.mm} ${t['a. m.']}`,
    '20/11/2026, 2:02:11 p. m. (U+00A0)': (t) =>
      `${t.D}/${t.M}/${t.Y}, ${t.h}:${t.mm}:${t.ss} ${t['a. m.'].replace(' ', '\u00a0')}`,
    'vie, 20 nov 2026 a las 14:02': (t) =>
      `${t.wkd('es')}, ${t.D} ${t.mon('es')} ${t.Y} a las ${t.HH}:${t.mm}`,
    '20 de novembro de 2026 às 14:02': (t) => `${t.D} de ${t.month('pt')} de ${t.Y} às ${t.HH}:${t.mm}`,
    '20/11/2026 às 14h02': (t) => `${t.DD}/${t.MM}/${t.Y} às ${t.HH}h${t.mm}`,
    'sex., 20 de nov. de 2026 às 14:02': (t) =>
      `${t.wkd('pt')}, ${t.D} de ${t.mon('pt')} de ${t.Y} às ${t.HH}:${t.mm}`,
    '20 בנובמבר 2026 בשעה 14:02': (t) => `${t.D} ב${t.month('he')} ${t.Y} בשעה ${t.HH}:${t.mm}`,
    '20 בנובמבר 2026, 14:02': (t) => `${t.D} ב${t.month('he')} ${t.Y}, ${t.HH}:${t.mm}`,
    '٢٠ نوفمبر ٢٠٢٦ في ٢:٠٢ م': (t) =>
      arabicDigits(`${t.D} ${t.month('ar')} ${t.Y} في ${t.h}:${t.mm} ${t.ص}`),
    '20 نوفمبر 2026، 14:02': (t) => `${t.D} ${t.month('ar')} ${t.Y}، ${t.HH}:${t.mm}`,
    '٢٠/١١/٢٠٢٦ ١٤:٠٢': (t) => arabicDigits(`${t.DD}/${t.MM}/${t.Y} ${t.HH}:${t.mm}`),
  }),
  ...shapes('date and time', MAIL_ZONES, {
    'Fri, 20 Nov 2026 14:02:11': (t) =>
      `${t.wkd('en')}, ${t.DD} ${t.mon('en')} ${t.Y} ${t.HH}:${t.mm}:${t.ss}`,
  }),
  ...shapes('date and time', SCRIPT_ZONES, {
    'Fri Nov 20 2026 14:02:11': (t) => `${t.wkd('en')} ${t.mon('en')} ${t.DD} ${t.Y} ${t.HH}:${t.mm}:${t.ss}`,
  }),
  ...shapes('date and time', UNIX_ZONES, {
    'Fri Nov 20 14:02:11 {zone} 2026': (t) =>
      `${t.wkd('en')} ${t.mon('en')} ${t.D.padStart(2)} ${t.HH}:${t.mm}:${t.ss}{zone} ${t.Y}`,
  }),
];

export const UNDATED: StampShape[] = [
  ...shapes('time', ONLY_NONE, {
    '14:02': (t) => `${t.HH}:${t.mm}`,
    '14:02:11': (t) => `${t.HH}:${t.mm}:${t.ss}`,
    '2:02 PM': (t) => `${t.h}:${t.mm} ${t.AM}`,
    '02:02:11 PM': (t) => `${t.hh}:${t.mm}:${t.ss} ${t.AM}`,
    '2:02pm': (t) => `${t.h}:${t.mm}${t.am}`,
    '2:02 p.m.': (t) => `${t.h}:${t.mm} ${t['a.m.']}`,
    '2:02 p. m.': (t) => `${t.h}:${t.mm} ${t['a. m.']}`,
    '2:02 PM (U+202F)': (t) => `${t.h}:${t.mm}\u202f${t.AM}`,
    '14h02': (t) => `${t.HH}h${t.mm}`,
    '14 h 02': (t) => `${t.HH} h ${t.mm}`,
    '14:02 Uhr': (t) => `${t.HH}:${t.mm} Uhr`,
    '14:02 UTC': (t) => `${t.HH}:${t.mm} UTC`,
    '٢:٠٢ م': (t) => arabicDigits(`${t.h}:${t.mm} ${t.ص}`),
    '14:02:11.123': (t) => `${t.HH}:${t.mm}:${t.ss}.${t.ms}`,
  }),
  ...shapes('call offset', ONLY_NONE, {
    '00:12': (t) => `${t.mm}:${t.ss}`,
    '0:12': (t) => `${Number(t.mm)}:${t.ss}`,
    '00:00:12': (t) => `00:${t.mm}:${t.ss}`,
    '00:00:12.345': (t) => `00:${t.mm}:${t.ss}.${t.ms}`,
    '+00:12': (t) => `+${t.mm}:${t.ss}`,
    '12s': (t) => `${Number(t.mm) * 60 + Number(t.ss)}s`,
    '1m 12s': (t) => `${Number(t.mm)}m ${Number(t.ss)}s`,
  }),
  ...shapes('epoch', ONLY_NONE, {
    '1795183331': (_t, at) => String(Math.floor(at.getTime() / 1000)),
    '1795183331123': (_t, at) => String(at.getTime()),
  }),
  ...shapes('day without year', ONLY_NONE, {
    'Nov 20, 2:02 PM': (t) => `${t.mon('en')} ${t.D}, ${t.h}:${t.mm} ${t.AM}`,
    '20.11. 14:02': (t) => `${t.DD}.${t.MM}. ${t.HH}:${t.mm}`,
    '11/20 14:02': (t) => `${t.MM}/${t.DD} ${t.HH}:${t.mm}`,
    'Fri 2:02 PM': (t) => `${t.wkd('en')} ${t.h}:${t.mm} ${t.AM}`,
  }),
];
