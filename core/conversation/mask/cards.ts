import { eachMatch, GAP, isTouched, type Span } from './span';

const DIGITS = new RegExp(`\\d(?:${GAP}?\\d)+`, 'g');
const MIN = 13;
const MAX = 19;
/** Digits of a group that is not the last: people write 4-4-4-4, 4-6-5 and the like, and a date has shorter ones. */
const MIN_GROUP = 3;

/** How the numbers of the card networks begin, and how many digits they have (ISO/IEC 7812; the networks' own ranges). */
const NETWORKS: readonly (readonly [begins: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[689])/, [14, 16]],
  [/^(?:6011|64[4-9]|65|62|35[2-8])/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6)/, [13, 14, 15, 16, 17, 18, 19]],
];

/**
 * Adds the payment card numbers of a text: alone, or beside other numbers with a blank between. A hyphen parts nothing, so
 * that a GUID holds no card.
 */
export function addCards(text: string, spans: Span[]): void {
  eachMatch(DIGITS, text, ({ 0: run, index }) => {
    if (run.length < MIN || isTouched(text, index, index + run.length)) return;
    if (text.charAt(index - 1) === '-' || text.charAt(index + run.length) === '-') return;
    const groups: { text: string; at: number; gap: string }[] = [];
    eachMatch(/\d+/g, run, ({ 0: group, index: at }) => {
      groups.push({ text: group, at, gap: run.charAt(at - 1) });
    });
    for (let first = 0; first < groups.length; first++) {
      const last = lastOfCard(groups, first);
      if (last < 0) continue;
      const { at, text: end } = groups[last] ?? { at: 0, text: '' };
      spans.push({ from: index + (groups[first]?.at ?? 0), to: index + at + end.length, shown: 4 });
      first = last;
    }
  });
}

/** The last of the groups, from `first` on, that make up a card number; -1 where none do. */
function lastOfCard(groups: readonly { text: string; gap: string }[], first: number): number {
  if (isHyphen(groups[first]?.gap)) return -1;
  let digits = '';
  let last = -1;
  for (let at = first; at < groups.length && digits.length < MAX; at++) {
    const { text = '' } = groups[at] ?? {};
    digits += text;
    const isWhole = !isHyphen(groups[at + 1]?.gap);
    if (isWhole && digits.length >= MIN && digits.length <= MAX && isCard(digits)) last = at;
    if (text.length < MIN_GROUP) break;
  }
  return last;
}

function isHyphen(gap: string | undefined): boolean {
  return gap === '-' || gap === '\u2011';
}

function isCard(digits: string): boolean {
  const isKnown = NETWORKS.some(
    ([begins, lengths]) => begins.test(digits) && lengths.indexOf(digits.length) >= 0,
  );
  return isKnown && luhn(digits);
}

/** The check digit of ISO/IEC 7812-1: every second digit from the end counts twice. */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = +digits.charAt(digits.length - 1 - at);
    const twice = at % 2 === 0 ? digit : digit * 2;
    sum += twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}
