import type { Choice } from './choice';
import type { Tongue } from './languages';

/** How a message opens when it is a line or two: `[stamp] Speaker: text` and its kin. */
export interface LineLayout {
  place: Place;
  wrap: Wrap;
  /** Between stamp and speaker; behind the text where the stamp stands at the end. */
  joint: string;
  style: Style;
  terminator: string;
  /** Whether `**Speaker:**` closes behind the terminator. */
  terminatorInside: boolean;
  /** Whether the style holds the stamp too: `**[14:02] Speaker:**`, `[Speaker, 14:02]`. */
  around: boolean;
  textBelow: boolean;
  /** In front of every message. */
  lead: (index: number) => string;
  leadId: string;
}

type Place = 'before' | 'after' | 'above' | 'below' | 'end' | 'none';
type Wrap = { id: string; open: string; close: string };
type Style = { id: string; open: string; close: string };

const PLACES = [
  { id: 'before' },
  { id: 'after' },
  { id: 'above' },
  { id: 'below' },
  { id: 'end' },
  { id: 'none' },
] as const;

const BARE: Wrap = { id: 'bare', open: '', close: '' };
const WRAPS: Wrap[] = [
  { id: '[]', open: '[', close: ']' },
  { id: '()', open: '(', close: ')' },
  BARE,
  { id: '{}', open: '{', close: '}' },
  { id: '<>', open: '<', close: '>' },
  { id: '||', open: '|', close: '|' },
];

const STYLES: Style[] = [
  { id: 'plain', open: '', close: '' },
  { id: '**bold**', open: '**', close: '**' },
  { id: '*bold*', open: '*', close: '*' },
  { id: '__underlined__', open: '__', close: '__' },
  { id: '_underlined_', open: '_', close: '_' },
  { id: '`code`', open: '`', close: '`' },
  { id: '[brackets]', open: '[', close: ']' },
  { id: '<angles>', open: '<', close: '>' },
  { id: '### heading', open: '### ', close: '' },
];

const joints = (...texts: string[]) => texts.map((id) => ({ id }));
const WRAPPED_BEFORE = joints(' ', '', ' - ', ' – ', '\t', ' → ', ': ', ' • ');
const BARE_BEFORE = joints(' - ', ' ', ' – ', ', ', ' | ', ' • ', '\t', ' → ', ': ', ' · ', ' — ');
const WRAPPED_AFTER = joints(' ', '', '\t', ' - ');
const BARE_AFTER = joints(' - ', ', ', ' – ', ' @ ', ' • ', '\t', ' | ', ' → ', ' ', '  ', ' · ', ' at ');
const AT_THE_END = joints(' ', '  ', '\t', ' - ', ' – ');

/** What stands between speaker and text; an empty one needs a line break or a style that ends the name. */
const TERMINATORS = joints(
  ':',
  ' :',
  '：',
  ' -',
  ' –',
  ' —',
  ' |',
  '\t',
  '>',
  ' >',
  ' »',
  ' →',
  ' ->',
  '::',
  ' ::',
  '',
);

const LEADS = [
  { id: 'none', write: () => '' },
  { id: '- ', write: () => '- ' },
  { id: '* ', write: () => '* ' },
  { id: '• ', write: () => '• ' },
  { id: '1. ', write: (index: number) => `${index + 1}. ` },
  { id: '1) ', write: (index: number) => `${index + 1}) ` },
  { id: '#1 ', write: (index: number) => `#${index + 1} ` },
  { id: 'two blanks', write: () => '  ' },
  { id: 'U+200E', write: () => '\u200e' },
];

export function lineLayout(
  choice: Choice,
  { id: language, says }: Tongue,
  stamped: 'any' | 'line',
): LineLayout {
  const { random } = choice;
  const saying = `says: (${language})`;
  const place = choice.from('place', stamped === 'line' ? PLACES.slice(0, 2) : PLACES).id;
  const wrap = choice.from('wrap', place === 'none' ? [BARE] : WRAPS);
  const bare = wrap.id === 'bare';
  const between: Record<Place, { id: string }[]> = {
    before: bare ? BARE_BEFORE : WRAPPED_BEFORE,
    after: bare ? BARE_AFTER : WRAPPED_AFTER,
    end: AT_THE_END,
    above: joints('\n'),
    below: joints('\n'),
    none: joints(''),
  };
  const style = choice.from('style', STYLES);
  const mark = choice.from('terminator', [...TERMINATORS, { id: saying }]).id;
  const lead = choice.from(
    'lead',
    random.chance(0.3) || choice.focus?.has('lead') ? LEADS : LEADS.slice(0, 1),
  );
  return {
    place,
    wrap,
    joint: choice.from('joint', between[place]).id,
    style,
    terminator: mark === saying ? ` ${random.pick(says)}:` : mark,
    terminatorInside: choice.rarely('terminator inside the style', 0.4),
    around: choice.rarely('style around the stamp too', 0.2),
    textBelow: choice.rarely('text below', 0.25),
    lead: lead.write,
    leadId: lead.id,
  };
}

/** One message as the layout writes it. */
export function writeLine(
  layout: LineLayout,
  who: string,
  stamp: string | undefined,
  text: string,
  index: number,
): string {
  const { wrap, style, joint, terminator } = layout;
  const time = stamp === undefined ? undefined : wrap.open + stamp + wrap.close;
  const gap = layout.textBelow ? '\n' : terminator === '\t' ? '' : ' ';
  const inside = layout.terminatorInside ? terminator : '';
  const outside = layout.terminatorInside ? '' : terminator;
  const bare = style.open + who + style.close;
  const closed = style.open + who + inside + style.close + outside;
  const body = gap + text;
  const lead = layout.lead(index);
  if (time === undefined || layout.place === 'none') return lead + closed + body;
  switch (layout.place) {
    case 'before':
      if (layout.around)
        return lead + style.open + time + joint + who + inside + style.close + outside + body;
      return style.id === '### heading'
        ? `${lead}${style.open}${time}${joint}${who}${terminator}${body}`
        : lead + time + joint + closed + body;
    case 'after':
      if (layout.around)
        return lead + style.open + who + joint + time + inside + style.close + outside + body;
      return lead + bare + joint + time + terminator + body;
    case 'above':
      return `${lead}${time}\n${closed}${body}`;
    case 'below':
      return `${lead}${closed}\n${time}\n${text}`;
    case 'end':
      return lead + closed + body + joint + time;
  }
}
