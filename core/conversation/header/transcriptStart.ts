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

/** A line that only draws: `-----`, `=====`, `***`. */
export function isRule(line: string): boolean {
  return /^\s*([-=_*~#—–─━═])(\s?\1){2,}\s*$/.test(line.slice(0, 200)) && line.length <= 200;
}
