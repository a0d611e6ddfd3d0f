import type { Choice, Named } from './choice';
import { clock, inLocale, westernDigits } from './clock';
import { DATED, UNDATED, type Precision, type StampShape } from './stampShapes';
import type { Stamp } from './truth';
import type { Zone } from './zones';

/** How every stamp of one transcript is written. */
export interface StampStyle {
  states: StampShape['states'];
  write(at: Date): Stamp;
}

interface StampSource extends Named {
  states: StampShape['states'];
  style(choice: Choice): StampStyle['write'];
}

const UNITS: Record<Precision, number> = { minute: 60_000, second: 1000, millisecond: 1 };
const INVISIBLE = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** Whether the order of day and month is beyond doubt in a stamp that states a date with its year. */
function dateIsCertain(written: string): boolean | 'arguable' {
  const text = westernDigits(written.replace(INVISIBLE, ''));
  const [date = '', first = '', mark = '', second = '', last = ''] =
    /(\d+)([-/.])\s?(\d+)[-/.]\s?(\d+)/.exec(text.replace(/\d+:\d.*/, '')) ?? [];
  if (!date || first.length >= 4) return true;
  if (last.length === 2) return 'arguable';
  if (mark === '.') return true;
  return first === second ? 'arguable' : Number(first) > 12 || Number(second) > 12;
}

/** The instant, cut to what the stamp states. */
function stamp(verbatim: string, instant: number, precision: Precision, zone: boolean | 'arguable'): Stamp {
  const date = zone && dateIsCertain(verbatim);
  if (!zone) return { verbatim };
  const iso = new Date(instant - (instant % UNITS[precision])).toISOString();
  if (!date) return { verbatim, isoOnceResolved: iso };
  return zone === true && date === true ? { verbatim, iso } : { verbatim, iso, arguable: true };
}

function writeWith(shape: StampShape, zone: Zone): StampStyle['write'] {
  return (at) => {
    const written = shape.write(clock(at), at);
    const verbatim = written.includes('{zone}') ? written.replace('{zone}', zone.text) : written + zone.text;
    if (shape.states === 'epoch') return stamp(verbatim, at.getTime(), precisionOf(verbatim), 'arguable');
    if (shape.states !== 'date and time') return { verbatim };
    return stamp(verbatim, at.getTime() - zone.minutes * 60_000, shape.precision, zone.fixed);
  };
}

const precisionOf = (epoch: string): Precision => (epoch.length > 10 ? 'millisecond' : 'second');

const fromShape = (shape: StampShape): StampSource => ({
  id: shape.id,
  states: shape.states,
  style: (choice) => writeWith(shape, choice.from('zone', shape.zones)),
});

const LOCALES =
  'en-US en-GB en-CA en-AU en-IN de-DE de-CH fr-FR fr-CA fr-CH es-ES es-MX es-US es-AR pt-BR pt-PT he-IL ar-EG ar-AE ar-MA'.split(
    ' ',
  );
/** Of these only what is written in digits: their months are in languages that no reader was promised for. */
const DIGIT_LOCALES = ['it-IT', 'nl-NL', 'sv-SE', 'ja-JP', 'pl-PL', 'tr-TR', 'nb-NO', 'ru-RU'];
const CITIES = ['UTC', 'Etc/GMT-2', 'Etc/GMT+5', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'].map(
  (id) => ({ id }),
);

/** What `Intl.DateTimeFormat` says about the zone; Arabic says "Greenwich". */
function zoneIsFixed(verbatim: string): boolean | 'arguable' {
  const text = westernDigits(verbatim.replace(INVISIBLE, ''));
  if (text.includes('غرينتش')) return 'arguable';
  return /(UTC|GMT)([-+\u2212]\d{1,2}(:\d\d)?)?$/.test(text);
}

function fromLocale(locale: string, dateStyle: 'short' | 'medium' | 'long' | 'full'): StampSource {
  return {
    id: `Intl ${locale} ${dateStyle}`,
    states: 'date and time',
    style: (choice) => {
      const timeStyle = choice.from('timeStyle', [
        { id: 'short' },
        { id: 'medium' },
        { id: 'long' },
      ] as const).id;
      const timeZone = timeStyle === 'long' ? choice.from('zone', CITIES).id : 'UTC';
      return (at) => {
        const verbatim = inLocale(locale, { dateStyle, timeStyle, timeZone }, at);
        const precision = timeStyle === 'short' ? 'minute' : 'second';
        return stamp(verbatim, at.getTime(), precision, timeStyle === 'long' && zoneIsFixed(verbatim));
      };
    },
  };
}

const DATED_SOURCES = DATED.map(fromShape);
const UNDATED_SOURCES = UNDATED.map(fromShape);
const LOCALE_SOURCES = [
  ...LOCALES.flatMap((locale) =>
    (['short', 'medium', 'long', 'full'] as const).map((style) => fromLocale(locale, style)),
  ),
  ...DIGIT_LOCALES.map((locale) => fromLocale(locale, 'short')),
];

/** The stamps of one transcript; the first group is the plain one. */
export function stampStyle(choice: Choice, kind: 'any' | 'dated' | 'time'): StampStyle {
  const groups = [
    { id: 'written', sources: DATED_SOURCES },
    { id: 'Intl', sources: LOCALE_SOURCES },
    { id: 'undated', sources: UNDATED_SOURCES },
  ];
  const times = { id: 'time', sources: UNDATED_SOURCES.filter(({ states }) => states === 'time') };
  const allowed = kind === 'time' ? [times] : kind === 'dated' ? groups.slice(0, 2) : groups;
  const group = choice.isOpen('stamp') ? choice.random.pick(allowed) : (allowed[0] ?? times);
  const source = choice.from('stamp', group.sources);
  choice.made.states = source.states;
  return { states: source.states, write: source.style(choice) };
}
