import { element } from '../dom';
import { fill } from '../host/strings';
import { dateTime } from '../text/When';
import type { Wording } from './wording';

/** A new day, by its name. */
export function dayHeading(day: string): HTMLElement {
  return element('h3', { class: 'ocx-day', dir: 'auto' }, day);
}

/** That nobody wrote for a while: in minutes up to two hours, in full hours above. */
export function gapNote(minutes: number, { formats, strings }: Wording): HTMLElement {
  const text =
    minutes < 120
      ? fill(strings.Gap_Minutes, { count: formats.count(minutes) })
      : fill(strings.Gap_Hours, { count: formats.count(Math.floor(minutes / 60)) });
  return element('p', { class: 'ocx-separator ocx-gap' }, text);
}

/** Where OpenCX handed the talk off. */
export function handoffMarker(at: string | undefined, { formats, strings }: Wording): HTMLElement {
  const when = at === undefined ? undefined : dateTime(at, formats, strings);
  return element(
    'p',
    { class: 'ocx-separator', 'data-part': 'handoff' },
    when === undefined ? strings.Handoff_Marker : fill(strings.Handoff_MarkerAt, { when }),
  );
}
