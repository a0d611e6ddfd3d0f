export interface CaseFormStrings {
  handedOff: string;
  /** {value}, as in the two below. */
  channel: string;
  classification: string;
  sentiment: string;
  /** Joins the parts: {before}, {part}. */
  joined: string;
}

const english: CaseFormStrings = {
  handedOff: 'Handed off by OpenCX',
  channel: 'Channel: {value}',
  classification: 'Classification: {value}',
  sentiment: 'Sentiment: {value}',
  joined: '{before} · {part}',
};

/** By Dataverse's language id (LCID). */
const LANGUAGES: Readonly<Record<number, CaseFormStrings>> = { 1033: english };

/** English for languages that there are no texts for. */
export function stringsFor(languageId: number): CaseFormStrings {
  return LANGUAGES[languageId] ?? english;
}
