import type { LineLayout } from './lineLayout';
import type { Cast } from './speakers';
import type { StampStyle } from './stamps';

export interface Opening {
  layout: LineLayout;
  cast: Cast;
  stamp: StampStyle;
  /** A stamp as this transcript writes it. */
  sample: string;
  composed?: string | undefined;
  castId: string;
  emoji: boolean;
  /** Some messages have no stamp. */
  gaps: boolean;
}

const DASHES = [' -', ' –', ' —', ' ->', ' →'];
const strong = ({ terminator }: LineLayout) => /[:：]$/.test(terminator);
const dashed = (joint: string) => /[-–—→·•]/.test(joint);
const bare = ({ wrap, place }: LineLayout) => wrap.id === 'bare' && place !== 'none';
const plainStyle = ({ style }: LineLayout) => style.id === 'plain' || style.id === '### heading';

/** Whether a message's opening shows without any stamp, so that only words and names tell it from text. */
export const opensWithoutStamp = ({ layout, gaps }: Opening) =>
  layout.place === 'none' || layout.place === 'end' || gaps;

/**
 * What would make a transcript truly ambiguous, or one that nobody writes: why, and when. A person who sees the whole
 * transcript must be able to tell every message's time, speaker and text.
 */
const UNFAIR: Record<string, (opening: Opening) => boolean> = {
  'brackets of the stamp inside brackets of the same kind': ({ layout: { wrap }, sample }) =>
    (wrap.id === '()' && /[()]/.test(sample)) || (wrap.id === '[]' && /[[\]]/.test(sample)),
  'a comma behind a stamp with commas': ({ layout: { joint, place }, sample }) =>
    joint === ', ' && place === 'before' && /[,،]/.test(sample),
  'a dash behind a stamp that has loose dashes': ({ sample }) => / - /.test(sample),
  'a phone number that runs into a stamp': ({ layout, castId }) =>
    castId.includes('phone') &&
    bare(layout) &&
    !/[-–—→•·|,@]/.test(layout.joint) &&
    /before|after/.test(layout.place),
  'a number that runs into a stamp': ({ layout, stamp }) =>
    /^[#1]/.test(layout.leadId) &&
    bare(layout) &&
    layout.place === 'before' &&
    stamp.states === 'date and time',
  'a bare count of seconds': ({ layout, stamp, sample }) =>
    bare(layout) && (/s$/.test(sample) || (stamp.states === 'epoch' && !/before|after/.test(layout.place))),
  'a bare offset with a sign behind a dash or a colon': ({ layout, sample }) =>
    bare(layout) && sample.startsWith('+'),
  'nothing at all between speaker and text': ({ layout }) =>
    layout.terminator === '' &&
    !layout.textBelow &&
    (plainStyle(layout) || (layout.place === 'after' && bare(layout) && !layout.around)),
  'a line break behind a mark that asks for text': ({ layout }) =>
    layout.textBelow && layout.terminator !== '' && !strong(layout),
  'a mark with no text beside it': ({ layout }) =>
    layout.place === 'below' && layout.terminator !== '' && !strong(layout),
  'a stamp below, and the text on the speaker’s line': ({ layout }) =>
    layout.place === 'below' && !layout.textBelow,
  'a stamp at the end without a mark around it': ({ layout, stamp }) =>
    layout.place === 'end' &&
    bare(layout) &&
    (stamp.states !== 'date and time' || !/\t|[-–]/.test(layout.joint)),
  'a heading with text on its line': ({ layout }) =>
    layout.style.id === '### heading' &&
    (!layout.textBelow || layout.place === 'end' || layout.place === 'above' || layout.leadId !== 'none'),
  'the mark inside a style that has no end': ({ layout }) =>
    layout.terminatorInside &&
    (!/^(\*|_)/.test(layout.style.id) ||
      !strong(layout) ||
      (layout.place === 'after' && !layout.around) ||
      layout.terminator.length > 2),
  'a star for the list and one for the name': ({ layout }) =>
    layout.leadId === '* ' && layout.style.id.includes('*'),
  'says with a stamp in between': ({ layout }) =>
    layout.terminator.length > 3 && (layout.place === 'below' || (layout.place === 'after' && bare(layout))),
  'a dash within the name and a dash behind it': ({ layout, composed }) =>
    /[-–]/.test(composed ?? '') &&
    (DASHES.includes(layout.terminator) || dashed(layout.joint) || layout.joint === ': ' || !strong(layout)),
  'a comma within the name and a comma beside it': ({ layout, composed }) =>
    /,/.test(composed ?? '') && (layout.joint === ', ' || !strong(layout)),
  'brackets within the name and around it': ({ layout, composed }) =>
    layout.style.id === '[brackets]' && /\[/.test(composed ?? ''),
  'angles around the name and behind it': ({ layout }) =>
    layout.style.id === '<angles>' && /[>»]/.test(layout.terminator),
  'a style that cannot hold a stamp': ({ layout: { around, style, wrap, place }, sample }) =>
    around &&
    (/plain|heading|angles/.test(style.id) ||
      /[{<|]/.test(wrap.open) ||
      !/before|after/.test(place) ||
      style.open === wrap.open ||
      (style.id === '[brackets]' && /[[\]]/.test(sample))),
  'underlines around a name that has some': ({ layout, cast }) =>
    layout.style.open.includes('_') && cast.speakers.some(({ written }) => written.includes('_')),
  'a list mark on a line of its own with a stamp': ({ layout }) =>
    layout.leadId !== 'none' && /above|below/.test(layout.place),
  'pipes within pipes': ({ layout }) =>
    layout.wrap.id === '||' && (/\|/.test(layout.terminator) || layout.style.id === '`code`'),
  'names that nothing but their coming again makes known': (opening) =>
    opensWithoutStamp(opening) && !opening.cast.allKnown && !(strong(opening.layout) && !opening.gaps),
  'a name that stands alone on its line': (opening) =>
    opensWithoutStamp(opening) &&
    opening.layout.terminator === '' &&
    (!opening.cast.allKnown || opening.castId.startsWith('customer by')),
  'gaps where the stamp carries the opening': ({ layout, gaps, castId }) =>
    gaps && (!/before|after/.test(layout.place) || !strong(layout) || castId !== 'roles'),
  'an angle or bracket pair that could be the stamp’s': ({ layout, stamp }) =>
    layout.place === 'none' && stamp.states === 'epoch',
};

/** Why no one could be expected to read such a transcript; undefined for a fair one. */
export const unfair = (opening: Opening): string | undefined =>
  Object.keys(UNFAIR).find((reason) => UNFAIR[reason]?.(opening));
