import type { Field } from '../conversation';
import { lineEnd } from '../lines';
import { wordTable } from '../wordTable';
import { isBlankCode } from './characters';
import { MAX_LABEL } from './line';
import { BLOCK, QUOTED_BLOCK, type ShapePath, type Take } from './openingLine';
import { QUOTES_WHOLE } from './quotedHistory';
import { StampFinder } from './stampFinder';

/** What a line states that heads an e-mail or a message. */
type Part = 'speaker' | 'stamp' | 'text' | 'other';

/** The labels of such lines, lower case, in the languages we ship. */
const LABELS: readonly [part: Part, labels: string][] = [
  [
    'speaker',
    'from|von|de|מאת|من|sender|absender|expéditeur|remitente|remetente|speaker|sprecher|author|autor|auteur|role|rolle|דובר|שולח|المرسل|المتحدث',
  ],
  [
    'stamp',
    'sent|gesendet|envoyé|enviado|enviada|enviado el|enviado em|enviada em|date|datum|fecha|data|time|timestamp|sent at|zeit|zeitpunkt|uhrzeit|heure|hora|שעה|נשלח|תאריך|الوقت|تاريخ الإرسال|التاريخ|تاريخ',
  ],
  ['text', 'message|text|body|content|nachricht|texte|texto|mensaje|mensagem|הודעה|رسالة|الرسالة'],
  [
    'other',
    'to|an|à|a|para|אל|إلى|cc|bcc|kopie|copie|copia|cópia|עותק|העתק|نسخة|subject|betreff|objet|asunto|assunto|נושא|الموضوع|موضوع|reply-to|importance',
  ],
];
const PART_OF_LABEL = wordTable(LABELS, '|');
// As most write it, so that it is found without a second look.
PART_OF_LABEL.forEach((part, label) =>
  PART_OF_LABEL.set(label.charAt(0).toUpperCase() + label.slice(1), part),
);

/** Whether a text is a label of such a line, which also heads the column of a table. */
export function isLabel(text: string): boolean {
  return PART_OF_LABEL.has(text.trim().toLowerCase());
}

/** Lines that a block may have. */
const MAX_LINES = 10;

/** Whether the line above says that what follows is a part of the mail above. */
function isQuoted(text: string, from: number): boolean {
  if (text.charCodeAt(from - 2) === 10) return false;
  const above = text.slice(Math.max(0, from - 80), from).trim();
  return QUOTES_WHOLE.test(above.slice(above.lastIndexOf('\n') + 1));
}

/** What a line of a block begins with: its label as it is written, up to the colon, and plain. */
interface Head {
  written: string;
  label: string;
  part: Part;
}

/** Takes the blocks of labelled lines that open a message: `From: …`, `Sent: …`, `Subject: …`, or `Speaker: …`, `Time: …`, `Message: …`. */
export class BlockReader<Shape extends ShapePath<Shape>> {
  /** The heads of the block that was read last, line by line: the next one mostly has the same. */
  private readonly heads: Head[] = [];
  private readonly fields: Field[] = [];
  private readonly stamps: StampFinder;

  constructor(
    private readonly text: string,
    private readonly root: Shape,
    private readonly take: Take<Shape>,
  ) {
    this.stamps = new StampFinder(text, '');
  }

  /**
   * Takes the block whose first line starts at `from`; it needs a speaker, and a stamp, a text or two other lines. Answers
   * where its last line ends, -1 where there is no block.
   */
  read(from: number, firstEnd: number): number {
    const { text, root } = this;
    let speaker: Head | undefined;
    let speakerFrom = -1;
    let speakerTo = -1;
    let stampFrom = -1;
    let stampTo = -1;
    let textFrom = -1;
    let others = 0;
    let end = firstEnd;
    for (let at = from, lines = 0; lines < MAX_LINES && at < text.length; lines++, at = end + 1) {
      const head = this.headAt(at, lines);
      // A second `From:` begins a block of its own.
      if (head === undefined || (speaker !== undefined && head.label === speaker.label)) break;
      if (at > from) end = lineEnd(text, at);
      const valueFrom = behindColon(text, at + head.written.length, end);
      if (head.part === 'text') {
        textFrom = valueFrom;
        break;
      }
      if (head.part === 'speaker' && speaker === undefined) {
        speaker = head;
        speakerFrom = valueFrom;
        speakerTo = end;
      } else {
        const valueTo = valueEnd(text, valueFrom, end);
        if (head.part === 'stamp' && stampFrom < 0 && this.stamps.end(valueFrom, end) >= 0) {
          stampFrom = valueFrom;
          stampTo = valueTo;
        } else this.fields[others++] = { label: head.label, value: text.slice(valueFrom, valueTo) };
      }
    }
    if (speaker === undefined || (stampFrom < 0 && others < 2 && textFrom < 0)) return -1;
    // A list made to its length takes less room than one that grew.
    const fields = this.fields.slice(0, others);
    if (textFrom < 0) textFrom = end;
    const shape = root.then(isQuoted(text, from) ? QUOTED_BLOCK : BLOCK);
    this.take(shape, from, speakerFrom, speakerTo, stampFrom, stampTo, textFrom, fields);
    return end;
  }

  private headAt(at: number, line: number): Head | undefined {
    const { text } = this;
    const last = this.heads[line];
    if (last !== undefined && text.startsWith(last.written, at)) return last;
    const colon = colonAt(text, at);
    if (colon < 0) return undefined;
    const label = labelBetween(text, at, colon);
    const part = partOf(label);
    if (part === undefined) return undefined;
    return (this.heads[line] = { written: text.slice(at, colon + 1), label, part });
  }
}

function partOf(label: string): Part | undefined {
  const part = PART_OF_LABEL.get(label);
  // A label of small letters behind the first was found in the table, or is in none.
  const second = label.charCodeAt(1);
  return (
    part ??
    (second > 96 && second < 123 && label.indexOf(' ') < 0
      ? undefined
      : PART_OF_LABEL.get(label.toLowerCase()))
  );
}

function colonAt(text: string, from: number): number {
  for (let at = from; at < from + MAX_LABEL; at++) {
    const code = text.charCodeAt(at);
    if (code === 58 || code === 0xff1a) return at;
    if (code === 10) break;
  }
  return -1;
}

function labelBetween(text: string, from: number, to: number): string {
  const label = text.slice(from, to);
  if (isLetter(text.charCodeAt(from)) && isLetter(text.charCodeAt(to - 1))) return label;
  return label.replace(/^[\s\-–•*_]+|[\s*_]+$/g, '');
}

/** Or another character that no label is decorated with. */
function isLetter(code: number): boolean {
  return code > 96 ? code !== 0xa0 && code < 0x2000 : code > 64 && code < 91;
}

function valueEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isBlankCode(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Behind the blanks, and the emphasis that closes behind the colon. */
function behindColon(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 42 && code !== 95 && !isBlankCode(code)) return at;
  }
  return end;
}
