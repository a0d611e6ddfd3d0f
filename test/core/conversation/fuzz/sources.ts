import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  isoInBrackets,
  localeTwelveHours,
  mailBlock,
  speakerOnly,
  type Format,
} from '../../../bench/reading/formats';
import { talk } from '../../../bench/reading/talk';
import { asJson, asText } from '../../../bench/reading/written';
import { FILE, HANDOFF_TEXT } from '../samples';

const CORPUS = path.resolve(__dirname, '..', '..', 'corpus');
/** What stands beside the texts of a corpus case. */
const NO_TEXTS: readonly string[] = ['expected.json', 'case.json'];

/** A source is cut here: damage is found sooner in many short texts than in few long ones. */
const LENGTH = 6_000;

/** Texts to start from: those of the corpus, and some that are written here. */
export function sources(): string[] {
  const formats: Format[] = [isoInBrackets, localeTwelveHours, speakerOnly, mailBlock];
  const written = formats.map((format, seed) => asText(talk(seed), format, 3_000).text);
  const all = [
    ...written,
    asJson(talk(1), 3_000),
    HANDOFF_TEXT,
    JSON.stringify(FILE, null, 2),
    ...corpusTexts(),
  ];
  return all.map((text) => text.slice(0, LENGTH));
}

function corpusTexts(): string[] {
  if (!existsSync(CORPUS)) return [];
  const texts: string[] = [];
  for (const entry of readdirSync(CORPUS, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const folder = path.join(CORPUS, entry.name);
    for (const file of readdirSync(folder, { withFileTypes: true })) {
      if (!file.isFile() || NO_TEXTS.includes(file.name)) continue;
      texts.push(readFileSync(path.join(folder, file.name), 'utf8'));
    }
  }
  // A file in UTF-16 is no text that the laws can be held against: damage would be done to its bytes.
  return texts.filter((text) => !text.includes('\0'));
}
