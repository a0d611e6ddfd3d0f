import type { AuthorKind } from '../conversation';
import { wordTable } from '../wordTable';

/**
 * The words by which texts call the sides of a conversation, lower case, in the languages we ship (en, de, fr, es, pt-BR,
 * he, ar). OpenCX's APIs say contact, user, ai, human_agent, agent, system. A speaker made of such words only is of
 * the first kind here that one of them tells: a `human assistant` is a person, a `support bot` is none.
 */
const ROLES: readonly [kind: AuthorKind | 'helper', words: string][] = [
  ['agent', 'human humano humana humain menschlicher menschliche אנושי بشري'],
  [
    'ai',
    'ai bot chatbot voicebot voice copilot ivr llm automated assistant autopilot robot opencx virtual gpt ki sprachassistent sprachassistentin künstliche intelligenz assistent assistentin ' +
      'virtueller virtuelle ia intelligence artificielle artificial assistante virtuel virtuelle inteligencia inteligência ' +
      'asistente assistente robô robó בוט עוזר עוזרת וירטואלי וירטואלית בינה מלאכותית مساعد مساعدة روبوت ذكاء ذكي اصطناعي افتراضي',
  ],
  [
    'agent',
    'agent representative rep operator advisor specialist staff employee supervisor csr support mitarbeiter mitarbeiterin berater beraterin ' +
      'kundenservice kundenbetreuer kundenbetreuerin kundenberater kundenberaterin supportmitarbeiter supportmitarbeiterin sachbearbeiter agentin conseiller conseillère représentant représentante opérateur opératrice ' +
      'agente asesor asesora representante operador operadora atendente נציג נציגה נציגת סוכן סוכנת מוקדן מוקדנית موظف موظفة وكيل ممثل مندوب',
  ],
  ['helper', 'service services care team center centre desk الدعم شירות'],
  [
    'customer',
    'customer caller user contact visitor client guest consumer member patient kunde kundin anrufer anruferin nutzer nutzerin benutzer ' +
      'benutzerin besucher besucherin kontakt gast cliente clienta usuario usuaria usuário usuária contacto contato llamante visitante ' +
      'chamador utilisateur utilisatrice visiteur visiteuse appelant appelante לקוח לקוחה משתמש משתמשת מתקשר מתקשרת פונה ' +
      'عميل عميلة زبون زبونة متصل متصلة مستخدم مستخدمة زائر',
  ],
  [
    'system',
    'system event automation workflow notification sistema système systeme systemmeldung evento מערכת نظام',
  ],
];

/** Words that tell nothing beside one that does. */
const FILLERS: ReadonlySet<string> = new Set(
  'end message nachricht mensaje mensagem de du da do la el le the of der die das in live phone chat שירות לקוחות خدمة عملاء'.split(
    ' ',
  ),
);

const RANK = wordTable(
  ROLES.map(([, words], rank): [number, string] => [rank, words]),
  ' ',
);

/** The kind that words such as `Customer`, `human_agent`, `KI-Assistent` or `Customer Support` stand for. */
export function kindOfRole(words: string): AuthorKind | undefined {
  let best = ROLES.length;
  let helpers = 0;
  let count = 0;
  for (const word of words
    .trim()
    .toLowerCase()
    .split(/[\s_\-/]+/)) {
    const rank = rankOf(word);
    if (rank === undefined && !isFiller(word)) return undefined;
    if (rank === HELPER) helpers++;
    else if (rank !== undefined && rank < best) best = rank;
    count++;
  }
  if (helpers > 0 && best > HELPER && count > 1) return 'agent';
  const kind = ROLES[best]?.[0];
  return kind === 'helper' ? undefined : kind;
}

const HELPER = 3;

/** Whether a word, of any case, may begin words for a side. */
export function isRoleWord(word: string): boolean {
  const [first = ''] = word.toLowerCase().split(/[_\-/]/);
  return rankOf(first) !== undefined || isFiller(first);
}

function isFiller(word: string): boolean {
  return FILLERS.has(word) || (hasArticle(word) && FILLERS.has(withoutArticle(word)));
}

function rankOf(word: string): number | undefined {
  return RANK.get(word) ?? (hasArticle(word) ? RANK.get(withoutArticle(word)) : undefined);
}

/** The article of Arabic and Hebrew is a part of the word. */
function withoutArticle(word: string): string {
  return word.replace(/^(ال|ה)/, '');
}

function hasArticle(word: string): boolean {
  return word.charCodeAt(0) > 0x5d3;
}

/** Names that OpenCX gives its AI: they tell the kind and are shown as a name. */
const NAMES: ReadonlyMap<string, AuthorKind> = new Map([['ai support agent', 'ai']]);

/** The kind of a speaker who is known by a fixed name. */
export function kindOfName(name: string): AuthorKind | undefined {
  return NAMES.get(name.trim().toLowerCase());
}

/** What a speaker does, in the languages we ship: `Jane says: hello`, `schrieb Jane`. */
export const SAYS =
  'said|says|wrote|writes|replied|asked|answered|sagte?|schrieb|schreibt|(?:a )?(?:écrit|dit)|escribió|escribe|dijo|dice|escreveu|escreve|' +
  'disse|diz|כתבה?|אמרה?|אומרת?|كتبت?|قالت?|يقول|تقول';
