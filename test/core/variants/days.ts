import { arabicDigits, type Clock } from './clock';

/** A line with the date alone, above the messages of that day. */
export const DAYS = [
  { id: '20 November 2026', write: (t: Clock) => `${t.D} ${t.month('en')} ${t.Y}` },
  {
    id: 'Friday, November 20, 2026',
    write: (t: Clock) => `${t.weekday('en')}, ${t.month('en')} ${t.D}, ${t.Y}`,
  },
  { id: 'Nov 20, 2026', write: (t: Clock) => `${t.mon('en')} ${t.D}, ${t.Y}` },
  { id: '2026-11-20', write: (t: Clock) => `${t.Y}-${t.MM}-${t.DD}` },
  { id: '20.11.2026', write: (t: Clock) => `${t.DD}.${t.MM}.${t.Y}` },
  { id: '11/20/2026', write: (t: Clock) => `${t.MM}/${t.DD}/${t.Y}` },
  {
    id: 'Freitag, 20. November 2026',
    write: (t: Clock) => `${t.weekday('de')}, ${t.D}. ${t.month('de')} ${t.Y}`,
  },
  { id: '20 novembre 2026', write: (t: Clock) => `${t.D} ${t.month('fr')} ${t.Y}` },
  { id: '20 de noviembre de 2026', write: (t: Clock) => `${t.D} de ${t.month('es')} de ${t.Y}` },
  { id: '20 de novembro de 2026', write: (t: Clock) => `${t.D} de ${t.month('pt')} de ${t.Y}` },
  { id: '20 בנובמבר 2026', write: (t: Clock) => `${t.D} ב${t.month('he')} ${t.Y}` },
  { id: '٢٠ نوفمبر ٢٠٢٦', write: (t: Clock) => arabicDigits(`${t.D} ${t.month('ar')} ${t.Y}`) },
];

export const DAY_DRAWINGS = [
  { id: '--- day ---', write: (day: string) => `--- ${day} ---` },
  { id: '=== day ===', write: (day: string) => `=== ${day} ===` },
  { id: '— day —', write: (day: string) => `— ${day} —` },
  { id: '*** day ***', write: (day: string) => `*** ${day} ***` },
  { id: '───── day ─────', write: (day: string) => `───── ${day} ─────` },
  { id: '**day**', write: (day: string) => `**${day}**` },
  { id: '## day', write: (day: string) => `## ${day}` },
  { id: '[day]', write: (day: string) => `[${day}]` },
  { id: 'day', write: (day: string) => `\n${day}\n` },
  { id: 'day over a line', write: (day: string) => `\n${day}\n----------` },
];
