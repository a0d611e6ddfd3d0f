import { HEADER, isoInBrackets } from '../reading/formats';
import { talk } from '../reading/talk';

const SEED = 4711;

/** A description with so many messages. */
export function firstMessages(count: number): string {
  let text = HEADER;
  let written = 0;
  for (const said of talk(SEED)) {
    if (written++ === count) break;
    text += isoInBrackets(said);
  }
  return text;
}
