import { CHANNELS, isEnough, SENTIMENTS, type Trait } from '../../core/conversation/header/evidence';
import { ABSENT, KEY_OF_LABEL, type HeaderKey } from '../../core/conversation/header/keys';
import { readLabel } from '../../core/conversation/header/label';
import { lineEnd, withPlainBreaks } from '../../core/conversation/lines';

/** The lines of a handoff's header that fit into one line above a form. */
export type Headline = Partial<Record<'channel' | 'classification' | 'sentiment', string>>;

/**
 * The headline of a handoff text; `maybe` where it would be one if a transcript follows, or in another language. The full reader
 * (`core/conversation`) knows much more about transcripts than the few kilobytes that every case form may cost; labels,
 * weights and threshold are its own, so that both agree on what is a handoff.
 */
export function readHeadline(source: string): Headline | 'maybe' | undefined {
  const text = withPlainBreaks(withoutTags(source));
  const headline: Partial<Record<HeaderKey, string>> = {};
  const traits = new Set<Trait>();
  /** Labels of another language: the full reader knows them. */
  let strangers = 0;
  for (let at = 0; at < text.length;) {
    const stop = lineEnd(text, at);
    if (traits.size > 0 && STAMP.test(text.slice(at, at + 16))) {
      traits.add('transcript');
      break;
    }
    const label = readLabel(text, at, stop, KEY_OF_LABEL);
    if (label) {
      if (!label.key) strangers++;
      const value = text.slice(label.valueAt, stop).trim();
      addTraits(traits, label.text, label.key, value.toLowerCase());
      if (label.key && !headline[label.key] && !ABSENT.has(value.toLowerCase())) headline[label.key] = value;
    }
    at = stop + 1;
  }
  if (isEnough(traits)) return headline;
  return isEnough(traits.add('transcript')) || strangers > 3 ? 'maybe' : undefined;
}

/** A date or time at the start of a line, in brackets or bare: the first message, so the header is over. */
const STAMP = /^[\s*_[(]{0,6}\d{1,4}[-/.:]\d/;

function addTraits(traits: Set<Trait>, label: string, key: HeaderKey | undefined, value: string): void {
  if (/opencx/i.test(label)) traits.add('names-opencx');
  if (key === undefined) return;
  traits.add(key);
  if (key === 'channel' && CHANNELS.has(value)) traits.add('known-channel');
  if (key === 'sentiment' && SENTIMENTS.has(value)) traits.add('known-sentiment');
  if (key === 'details' && /details|info/i.test(label)) traits.add('customer-details');
  if (key === 'sessionId' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value))
    traits.add('session-uuid');
}

/** The timeline's editor makes HTML of a note that a person changed. */
function withoutTags(text: string): string {
  if (!/^\s*<\w/.test(text)) return text;
  return text.replace(/<(br|\/p|\/div|\/li)\b[^<>]*>/gi, '\n').replace(/<[^<>]*>/g, '');
}
