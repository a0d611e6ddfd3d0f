import type { Message, Notice } from '../conversation';

/** How a message ends that was written to its end. */
const SENTENCE_END = /[.?!…:;)\]}"'”»*_`>~。！？؟]$|[^\p{L}\p{N}\s,-]$/u;
/** A stamp in brackets that does not go on to its end. */
const UNFINISHED_OPENING = /(?:^|\n)[\s*_]{0,4}[[(]\d[^\])\n]{0,40}$/;
const SAYS_SO = /[[(…. ](?:truncated|cut off)[\])]?$/i;
const HALF_CHARACTER = /[\ud800-\udbff]$/;
/** Messages that have to end like a sentence before one that does not is a sign. */
const ENOUGH_SENTENCES = 3;

/**
 * That the end of a text is missing: it is as long as its column can be (one of `limits`, in UTF-16 units, or a round
 * number that somebody set), or it ends in the middle of a character, an opening or a sentence.
 */
export function cutOf(
  source: string,
  limits: readonly number[],
  messages: readonly Message[],
): Notice | undefined {
  const { length } = source;
  if (limits.indexOf(length) >= 0) return { kind: 'truncated', limit: length };
  const end = source.slice(-100).trim();
  if (HALF_CHARACTER.test(end) || UNFINISHED_OPENING.test(end) || SAYS_SO.test(end))
    return { kind: 'truncated' };
  if (messages.length === 0 || SENTENCE_END.test(end)) return undefined;
  if (length >= 1000 && (length % 1000 === 0 || length % 1024 === 0))
    return { kind: 'truncated', limit: length };
  const last = messages[messages.length - 1];
  const isCut =
    messages.length > ENOUGH_SENTENCES &&
    last?.author.kind !== 'system' &&
    // One word, such as an address or a name, is an answer.
    /\s\S*[\p{L},]$/u.test(last?.text ?? '') &&
    messages.every(({ text }, index) => index === messages.length - 1 || SENTENCE_END.test(text.slice(-2)));
  return isCut ? { kind: 'truncated' } : undefined;
}
