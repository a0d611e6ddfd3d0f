import type { Part } from './names';

/**
 * What `place` found where it put a part, so that `remove` can leave it as it was. It is written into one digit of the
 * part's own id, with a checksum of the id behind it: an id is all that the platform keeps of what it does not know
 * (that it keeps these ids when a form is saved is not confirmed; without them `remove` leaves a form that means the same).
 */
export interface Trace {
  /** So many containers around the part were made for it, … */
  created: number;
  /** … and the one around those, which was there, had no element in it … */
  wasEmpty: boolean;
  /** … and no end tag. */
  wasSelfClosed: boolean;
}

type IdOf = Part | 'section' | 'cell';

/** FNV-1a with a last stir (public domain): eight hexadecimal digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0).toString(16).padStart(8, '0');
}

/** A maker of ids for one form: the same ones each time, and none that stands anywhere in the form's text. */
export function idMaker(formText: string, seed: string): (part: IdOf, trace?: Trace) => string {
  const text = formText.toLowerCase();
  const key = hash(seed) + hash(`${seed}.`);
  const made = new Set<string>();
  return (part, trace) => {
    for (let attempt = 0; ; attempt++) {
      const id = idFrom(`${key} ${part} ${attempt}`, part, trace);
      if (text.includes(id) || made.has(id)) continue;
      made.add(id);
      return `{${id}}`;
    }
  };
}

/** A GUID of the kind that is made from names (RFC 9562's version 5), as far as its form goes. */
function idFrom(key: string, part: IdOf, trace: Trace | undefined): string {
  const found = trace ? trace.created + (trace.wasEmpty ? 4 : 0) + (trace.wasSelfClosed ? 8 : 0) : 0;
  const [one, two] = [hash(`1${key}`), hash(`2${key}`)];
  const [three, four] = [two.slice(4, 7), hash(`3${key}`)];
  const id = `${one}-${two.slice(0, 4)}-5${three}-8${four.slice(0, 3)}-${found.toString(16)}${four.slice(3, 6)}`;
  return id + hash(part + id);
}

/** What the id of a part says about the place that it was put in; undefined where `place` did not make the id. */
export function traceOf(id: string, part: Part): Trace | undefined {
  if (hash(part + id.slice(0, 28)) !== id.slice(28)) return undefined;
  const found = parseInt(id.charAt(24), 16);
  return { created: found & 3, wasEmpty: (found & 4) > 0, wasSelfClosed: (found & 8) > 0 };
}
