/** What words stand for, of rows that each have a meaning and its words, in one text; a later row wins over an earlier one. */
export function wordTable<Meaning>(
  rows: readonly (readonly [meaning: Meaning, words: string])[],
  between: string,
): Map<string, Meaning> {
  const table = new Map<string, Meaning>();
  for (const [meaning, words] of rows) for (const word of words.split(between)) table.set(word, meaning);
  return table;
}
