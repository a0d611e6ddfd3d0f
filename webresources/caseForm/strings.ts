/** Web resources `ocx_/strings/CaseForm.<LCID>.resx`; the platform knows the user's language. */
const RESOURCES = 'ocx_/strings/CaseForm';

/** The line in English: said wherever the platform has no text, so that it is never empty. */
export const english = {
  handedOff: 'Handed off by OpenCX',
  /** {value}, as in the two below. */
  channel: 'Channel: {value}',
  classification: 'Classification: {value}',
  sentiment: 'Sentiment: {value}',
  /** Joins the parts: {before}, {part}. */
  joined: '{before} · {part}',
};

/** The text under a key, or else `otherwise`. */
export type TextOf = (key: string, otherwise: string) => string;

/**
 * Reads the user's language. Microsoft says that a missing key gives null; for a language without texts one page says that those
 * of the organisation's language are taken (`resx-web-resources`), the other that the call throws (`getResourceString`). What it
 * does before the texts are loaded, nobody says.
 */
export function userText(key: string, otherwise: string): string {
  try {
    const text = Xrm.Utility.getResourceString(RESOURCES, key) as string | null | undefined;
    return text && text !== key ? text : otherwise;
  } catch {
    return otherwise;
  }
}
