export interface CaseFormStrings {
  handedOff: string;
  channel: string;
  classification: string;
  sentiment: string;
  /** Joins the parts; {0} is what came before. */
  joined: string;
}

const english: CaseFormStrings = {
  handedOff: 'Handed off by OpenCX',
  channel: 'Channel: {0}',
  classification: 'Classification: {0}',
  sentiment: 'Sentiment: {0}',
  joined: '{0} · {1}',
};

/** By Dataverse's language id (LCID). */
const LANGUAGES: Readonly<Record<number, CaseFormStrings>> = { 1033: english };

/** English for languages that there are no texts for. */
export function stringsFor(languageId: number): CaseFormStrings {
  return LANGUAGES[languageId] ?? english;
}

/** Puts values into `{0}`, `{1}`. */
export function fill(template: string, ...values: string[]): string {
  return template.replace(/\{(\d)\}/g, (placeholder, index) => values[Number(index)] ?? placeholder);
}
