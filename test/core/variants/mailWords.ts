import type { Clock } from './clock';
import { arabicDigits } from './clock';
import type { Language } from './languages';

export interface MailWords {
  from: string;
  sent: string[];
  to: string;
  cc: string[];
  subject: string;
  /** What Outlook writes above the mail that is answered. */
  original: string;
  /** What mail programs write above a quote: the line, and the stamp in it. */
  wrote: { stamp: (time: Clock) => string; line: (stamp: string, author: string) => string }[];
}

const numeric = (t: Clock) => `${t.Y}-${t.MM}-${t.DD} ${t.HH}:${t.mm}`;

/** Labels of Outlook, Gmail, Apple Mail and Thunderbird in the languages that the reader was promised for. */
export const MAIL_WORDS: Record<Language, MailWords> = {
  en: {
    from: 'From',
    sent: ['Sent', 'Date'],
    to: 'To',
    cc: ['Cc'],
    subject: 'Subject',
    original: '-----Original Message-----',
    wrote: [
      {
        stamp: (t) => `${t.wkd('en')}, ${t.mon('en')} ${t.D}, ${t.Y} at ${t.h}:${t.mm} ${t.AM}`,
        line: (stamp, author) => `On ${stamp}, ${author} wrote:`,
      },
      {
        stamp: (t) => `${t.wkd('en')}, ${t.D} ${t.mon('en')} ${t.Y} at ${t.HH}:${t.mm}`,
        line: (stamp, author) => `On ${stamp} ${author} wrote:`,
      },
      { stamp: numeric, line: (stamp, author) => `On ${stamp}, ${author} wrote:` },
      {
        stamp: (t) => `${t.MM}/${t.DD}/${t.Y} ${t.h}:${t.mm} ${t.AM}`,
        line: (stamp, author) => `On ${stamp}, ${author} wrote:`,
      },
    ],
  },
  de: {
    from: 'Von',
    sent: ['Gesendet', 'Datum'],
    to: 'An',
    cc: ['Cc'],
    subject: 'Betreff',
    original: '-----Ursprüngliche Nachricht-----',
    wrote: [
      {
        stamp: (t) => `${t.wkd('de')}., ${t.D}. ${t.mon('de')}. ${t.Y} um ${t.HH}:${t.mm} Uhr`,
        line: (stamp, author) => `Am ${stamp} schrieb ${author}:`,
      },
      {
        stamp: (t) => `${t.DD}.${t.MM}.${t.Y} um ${t.HH}:${t.mm}`,
        line: (stamp, author) => `Am ${stamp} schrieb ${author}:`,
      },
    ],
  },
  fr: {
    from: 'De',
    sent: ['Envoyé', 'Date'],
    to: 'À',
    cc: ['Cc'],
    subject: 'Objet',
    original: "-----Message d'origine-----",
    wrote: [
      {
        stamp: (t) => `${t.wkd('fr')} ${t.D} ${t.mon('fr')} ${t.Y} à ${t.HH}:${t.mm}`,
        line: (stamp, author) => `Le ${stamp}, ${author} a écrit :`,
      },
    ],
  },
  es: {
    from: 'De',
    sent: ['Enviado', 'Enviado el', 'Fecha'],
    to: 'Para',
    cc: ['CC'],
    subject: 'Asunto',
    original: '-----Mensaje original-----',
    wrote: [
      {
        stamp: (t) => `${t.wkd('es')}, ${t.D} ${t.mon('es')} ${t.Y} a las ${t.HH}:${t.mm}`,
        line: (stamp, author) => `El ${stamp}, ${author} escribió:`,
      },
    ],
  },
  pt: {
    from: 'De',
    sent: ['Enviado', 'Enviada em', 'Data'],
    to: 'Para',
    cc: ['Cc'],
    subject: 'Assunto',
    original: '-----Mensagem original-----',
    wrote: [
      {
        stamp: (t) => `${t.wkd('pt')}, ${t.D} de ${t.mon('pt')} de ${t.Y} às ${t.HH}:${t.mm}`,
        line: (stamp, author) => `Em ${stamp}, ${author} escreveu:`,
      },
    ],
  },
  he: {
    from: 'מאת',
    sent: ['נשלח', 'תאריך'],
    to: 'אל',
    cc: ['עותק', 'Cc'],
    subject: 'נושא',
    original: '-----הודעה מקורית-----',
    wrote: [
      {
        stamp: (t) => `${t.wkd('he')}, ${t.D} ב${t.mon('he')} ${t.Y} ב-${t.HH}:${t.mm}`,
        line: (stamp, author) => `בתאריך ${stamp} מאת ${author}:`,
      },
    ],
  },
  ar: {
    from: 'من',
    sent: ['تاريخ الإرسال', 'التاريخ'],
    to: 'إلى',
    cc: ['نسخة', 'Cc'],
    subject: 'الموضوع',
    original: '-----الرسالة الأصلية-----',
    wrote: [
      {
        stamp: (t) =>
          arabicDigits(`${t.weekday('ar')}، ${t.D} ${t.month('ar')} ${t.Y} في ${t.h}:${t.mm} ${t.ص}`),
        line: (stamp, author) => `في ${stamp}، كتب ${author}:`,
      },
    ],
  },
};
