import { KEY_OF_LABEL, tableOfLabels, type HeaderKey } from './keys';

/** The labels of header lines in the other languages we ship (de, fr, es, pt-BR, he, ar), lower case. OpenCX documents English ones. */
const LABELS: Partial<Record<HeaderKey, string>> = {
  channel: 'kanal|canal|ערוץ|القناة',
  summary: 'zusammenfassung|résumé|resumen|resumo|סיכום|תקציר|الملخص|ملخص',
  classification:
    'klassifizierung|klassifikation|kategorie|catégorie|clasificación|categoría|classificação|categoria|סיווג|קטגוריה|التصنيف|تصنيف',
  sentiment: 'stimmung|sentimiento|sentimento|סנטימנט|רגש|المشاعر|الشعور',
  handoffReason: 'übergabegrund|motif du transfert|motivo de la transferencia|motivo da transferência',
  language: 'sprache|langue|idioma|שפה|اللغة',
  details:
    'kundendaten|kundendetails|détails du client|coordonnées du client|datos del cliente|detalles del cliente|dados do cliente|' +
    'detalhes do cliente|פרטי לקוח|פרטי הלקוח|بيانات العميل|تفاصيل العميل',
  name: 'nom|nombre|nome|שם|الاسم',
  email: 'courriel|correo|correo electrónico|אימייל|דוא"ל|البريد الإلكتروني',
  phone: 'telefon|téléphone|teléfono|telefone|טלפון|الهاتف',
};

/** Every label that a header line may have, with its key. */
export const ALL_LABELS: ReadonlyMap<string, HeaderKey> = new Map(
  Array.from(KEY_OF_LABEL).concat(Array.from(tableOfLabels(LABELS))),
);
