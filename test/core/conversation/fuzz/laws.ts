import type { Conversation, Message } from '../../../../core/conversation';
import { ABSENT } from '../../../../core/conversation/header/keys';
import { ALL_LABELS } from '../../../../core/conversation/header/localLabels';
import { kindOfRole } from '../../../../core/conversation/transcript/speakers';
import { withLineFeeds } from './ways';

/** Emphasis, which a label may have around it and comes out without. */
const EMPHASIS = /[*_`]/g;
/** A word: what stands between blanks and marks. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words that need not come out again: labels, values for "not known", headings, what mails say around a name and before a time. */
const DISPENSABLE: ReadonlySet<string> = new Set(
  [
    ...ALL_LABELS.keys(),
    ...ABSENT,
    'transcript full call chat email mail e conversation history message messages of the details information',
    'transkript gesprächsverlauf chatverlauf unterhaltung verlauf nachrichten',
    'transcription historique discussion échanges messages transcripción historial conversación mensajes',
    'transcrição histórico conversa mensagens תמליל שיחה היסטוריה הודעות نص المحادثة سجل الرسائل',
    'um uhr à a la las às ב في',
    'from sent date on at wrote by said says writes replied asked answered time speaker author role sender text body content',
    'von gesendet datum am um schrieb absender de envoyé le à a écrit expéditeur enviado el fecha escribió remitente em data escreveu',
    'remetente hora מאת נשלח תאריך ב כתב כתבה من تاريخ الإرسال التاريخ في كتب كتبت',
  ].flatMap((words) => words.toLowerCase().match(WORD) ?? []),
);

/** The law that a reading breaks and how, or nothing. */
export type Broken = { law: string; how: string } | undefined;

/** Every text in a value, in order. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Nothing is lost: each word of the source is somewhere in the conversation, unless it is dispensable. */
export function lostWords(source: string, conversation: Conversation): Broken {
  const { fileName, format } = conversation.source;
  const shown = textsIn({ ...conversation, source: { fileName, format } }).join('\n');
  const missing = less(source, shown).filter((word) => !DISPENSABLE.has(word.toLowerCase()));
  if (missing.length === 0) return undefined;
  const roles = roleWords(source);
  const left = new Set([...less(shown, source), ...countedNumbers(source)]);
  const isAllowed = (part: string) =>
    left.has(part) || DISPENSABLE.has(part.toLowerCase()) || roles.has(part.toLowerCase());
  for (const word of headerWords(conversation)) left.add(word);
  if (conversation.handedOffAt !== undefined) wordsOfHandoffTime(source).forEach((word) => left.add(word));
  const lost = missing.filter((word) => !isMadeOf(word, isAllowed) && !isWithin(word, left));
  return lost.length === 0
    ? undefined
    : { law: 'nothing is lost', how: `lost: ${JSON.stringify(lost.slice(0, 8))}` };
}

/** A word may come out in parts, such as a time with the name behind it. */
function isMadeOf(word: string, isAllowed: (part: string) => boolean, parts = 3): boolean {
  if (isAllowed(word)) return true;
  for (let cut = 1; parts > 1 && cut < word.length; cut++) {
    if (isAllowed(word.slice(0, cut)) && isMadeOf(word.slice(cut), isAllowed, parts - 1)) return true;
  }
  return false;
}

/** A label may come out without the bold marks in the middle of it. */
function isWithin(word: string, others: ReadonlySet<string>): boolean {
  return [...others].some((other) => other.includes(word));
}

/** What a header says again in the same words comes out once. */
function headerWords(conversation: Conversation): string[] {
  const header = { ...conversation, messages: [], notices: [], otherFields: [], source: undefined };
  return textsIn(header).join(' ').match(WORD) ?? [];
}

/** The time of the handoff comes out as an instant in UTC, however it was written. */
function wordsOfHandoffTime(source: string): string[] {
  return (source.match(/^.*hand(ed)?[ -]?off.*$/gim) ?? []).flatMap((line) => line.match(WORD) ?? []);
}

function wordsOf(text: string): string[] {
  // Stars within a word part none: `Sum*mary`.
  return text.replace(/\*/g, '').match(WORD) ?? [];
}

/** The words of `a` that `b` does not have, or not as often. */
function less(a: string, b: string): string[] {
  const count = new Map<string, number>();
  for (const word of wordsOf(b)) count.set(word, (count.get(word) ?? 0) + 1);
  return wordsOf(a).filter((word) => {
    const left = count.get(word) ?? 0;
    count.set(word, left - 1);
    return left <= 0;
  });
}

/** The numbers of a list that counts its lines, 1, 2, 3: the order of the messages says the same. So do lines between mails. */
function countedNumbers(source: string): string[] {
  const counted: string[] = [];
  let last = NaN;
  for (const [, number = ''] of source.matchAll(/^[\s*_`#>•–-]*(\d{1,5})[.):]? /gm)) {
    if (Number(number) === last + 1) counted.push(String(last), number);
    last = Number(number) === last + 1 || Number(number) <= 1 ? Number(number) : last;
  }
  const between =
    source.match(/^[\W_]*(?:e-?mail|mail|message) +#?\d{1,4}(?: *(?:of|\/) *\d{1,4})?[\W_]*$/gim) ?? [];
  return counted.concat(...between.map(wordsOf));
}

/** Words of up to four at a line's start that together name a side, such as `human agent`. */
function roleWords(source: string): Set<string> {
  const words = new Set<string>();
  for (const line of source.split('\n')) {
    const head = line.slice(0, 200).toLowerCase().match(WORD) ?? [];
    for (let from = 0; from < head.length; from++) {
      for (let count = 1; count <= 4; count++) {
        const role = head.slice(from, from + count);
        if (kindOfRole(role.join(' ')) !== undefined) role.forEach((word) => words.add(word));
      }
    }
  }
  return words;
}

/** Nothing is invented: each text, name and stamp of a message stands in the source as it is shown. */
export function inventedText(source: string, { messages }: Conversation): Broken {
  const bare = source.replace(EMPHASIS, '');
  for (const message of messages) {
    const invented =
      statedBy(message).find((text) => !source.includes(withLineFeeds(text))) ??
      message.fields?.find(({ label }) => !bare.includes(label))?.label;
    if (invented !== undefined)
      return {
        law: 'nothing is invented',
        how: `not in the source: ${JSON.stringify(invented.slice(0, 200))}`,
      };
  }
  return undefined;
}

function statedBy({ author, sentAt, text, fields = [] }: Message): string[] {
  const all = [text, author.name, sentAt?.verbatim, sentAt?.day];
  for (const { value } of fields) all.push(value);
  return all.filter((stated) => stated !== undefined);
}

/** An instant is one: ISO 8601 in UTC, of a day that exists. */
export function falseInstant({ messages, handedOffAt }: Conversation): Broken {
  const all = [handedOffAt, ...messages.map(({ sentAt }) => sentAt?.iso)];
  const wrong = all.find(
    (iso) =>
      iso !== undefined &&
      !(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(iso) && Date.parse(iso) < Infinity),
  );
  return wrong === undefined ? undefined : { law: 'an instant is one', how: wrong };
}
