import type { HeaderKey } from './keys';

/** A trait of a text that speaks for a header written by OpenCX. */
export type Trait =
  | HeaderKey
  | 'known-channel'
  | 'known-sentiment'
  | 'customer-details'
  | 'transcript'
  | 'session-uuid'
  | 'names-opencx';

/**
 * What each trait weighs. Channel, Classification and "Customer Details" are rare in texts of other
 * origin, Summary and Sentiment head many vendors' call notes, and a name with a phone number heads a rep's.
 */
const WEIGHT: Partial<Record<Trait, number>> = {
  channel: 2,
  'known-channel': 1,
  summary: 1,
  classification: 2,
  sentiment: 1,
  'known-sentiment': 1,
  'customer-details': 2,
  'session-uuid': 2,
  transcript: 1,
  'names-opencx': 3,
};

/** `Channel: phone` and a classification reach it; summary, sentiment and a transcript do not. */
const ENOUGH = 5;

/** Channels of OpenCX's API and of its Dynamics pages; `phone` and `phone_voice` are the same one. */
export const CHANNELS: ReadonlySet<string> = new Set(
  'web email phone phone_voice web_voice slack sms whatsapp instagram messenger api'.split(' '),
);

/** OpenCX's API says angry, neutral, happy; its pages on other helpdesks positive, neutral, negative. */
export const SENTIMENTS: ReadonlySet<string> = new Set('angry neutral happy positive negative'.split(' '));

/** @param more what is asked for beyond the threshold: a rep's own note may have two of the lines by chance. */
export function isEnough(traits: ReadonlySet<Trait>, more = 0): boolean {
  let sum = 0;
  traits.forEach((trait) => (sum += WEIGHT[trait] ?? 0));
  return sum >= ENOUGH + more;
}
