/** Arabic and Hebrew. */
const RIGHT_TO_LEFT = new Set([1025, 1037]);

/** Which way a language runs, by LCID. */
export const directionOf = (languageId: number): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(languageId) ? 'rtl' : 'ltr';
