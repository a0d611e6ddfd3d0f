import { HANDOFF_NOTE_SUBJECT } from '../../core/conversation';
import type { Trait } from '../../core/conversation/header/evidence';
import { scanHeader } from '../../core/conversation/header/header';
import { isHtml, plainTextOf } from '../../core/conversation/note/html';
import type { ReadAs } from './arguments';

/** What speaks for a header that OpenCX wrote, in the reader's terms (core/conversation/header/evidence.ts) and in words. */
const EVIDENCE: readonly [trait: Trait, words: string][] = [
  ['names-opencx', 'a label that names OpenCX'],
  ['channel', 'a Channel line'],
  ['known-channel', 'a channel that OpenCX has, such as phone or email'],
  ['classification', 'a Classification line'],
  ['customer-details', 'a Customer Details line'],
  ['session-uuid', 'a session id'],
  ['summary', 'a Summary line'],
  ['sentiment', 'a Sentiment line'],
  ['known-sentiment', 'a sentiment that OpenCX has, such as neutral'],
  ['transcript', 'a transcript below it'],
];

/** Why nothing in a text was taken for a conversation: which evidence it shows, and which it does not. */
export function missingEvidence(source: string, as: ReadAs): string {
  if (source.trim() === '') return 'The text is empty.';
  const { header, traits } = scanHeader(isHtml(source) ? plainTextOf(source) : source);
  const seen = EVIDENCE.filter(([trait]) => traits.has(trait));
  const lacking = EVIDENCE.filter((row) => !seen.includes(row));
  const found = [`Speaks for OpenCX: ${inWords(seen)}.`, `Missing: ${inWords(lacking)}.`];
  if (as === 'note') {
    if (header.before !== '') found.push('Speaks against it in a note: text above the header.');
    found.push(`A note with the subject "${HANDOFF_NOTE_SUBJECT}" (--subject) needs no such evidence.`);
  }
  return found.join('\n');
}

function inWords(rows: typeof EVIDENCE): string {
  return rows.map(([, words]) => words).join('; ') || 'nothing';
}
