/** The options of an address, from `?` on. */
export const query = (...options: string[]): string => `?${options.join('&')}`;
export const select = (...columns: string[]): string => `$select=${columns.join(',')}`;
/** Rows to which one of the alternatives applies. */
export const filter = (...alternatives: string[]): string =>
  `$filter=${encodeURIComponent(alternatives.join(' or '))}`;
