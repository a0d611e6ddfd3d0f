/** Headings between a header and its transcript, in the languages we ship, lower case, letters only. */
const HEADINGS: ReadonlySet<string> = new Set(
  (
    'transcript|full transcript|call transcript|chat transcript|email transcript|conversation transcript|transcript of the conversation|' +
    'conversation|conversation history|conversation log|chat history|chat log|message history|messages|email thread|' +
    'transkript|verlauf|gespräch|gesprächsverlauf|chatverlauf|nachrichten|transcription|échanges|historique|' +
    'transcripción|conversación|historial|mensajes|transcrição|conversa|histórico|mensagens|' +
    'תמליל|תמליל השיחה|שיחה|הודעות|نص المحادثة|المحادثة|سجل المحادثة|الرسائل'
  ).split('|'),
);

/** `Transcript:`, `--- Conversation ---`, `## Messages`, or a line of dashes. */
export function isHeading(line: string): boolean {
  if (line.length > 60) return false;
  const words = line.replace(/[^\p{L}\p{M}]+/gu, ' ').trim();
  return words === '' ? isRule(line) : HEADINGS.has(words.toLowerCase()) && !/\p{N}/u.test(line);
}

/** `Full transcript (times in UTC)`, `Conversation started on …`: a heading that says more, which is not to be dropped. */
const SAYS_MORE =
  /^[\W_]*(?:(?:begin|start|full|complete|ai|to|customer|call|chat|e-?mail|voice|of|the)[\s-]+){0,6}(?:transcript|conversation|conversation history|transkript|gesprächsverlauf|transcription|transcripción|transcrição)(?:\s*[([:–—-].{0,60}| started.{0,60}| log.{0,30})?[\s*_=#-]*$/i;

/** Whether a line heads a transcript, with whatever it says besides. */
export function isHeadingLike(line: string): boolean {
  return isHeading(line) || (line.length <= 100 && SAYS_MORE.test(line));
}

/** A line that only draws: `-----`, `=====`, `***`. */
export function isRule(line: string): boolean {
  return /^\s*([-=_*~#—–─━═])(\s?\1){2,}\s*$/.test(line.slice(0, 200)) && line.length <= 200;
}
