import type { StringKey, Strings } from '../host/strings';
import type { IconName } from '../icons';

/** OpenCX's words for a channel (the API's `channel`), and the icon beside them. Each has a text in every language, like those below. */
export const CHANNELS: Readonly<Record<string, IconName>> = {
  phone: 'phone',
  phone_voice: 'phone',
  web_voice: 'phone',
  voice: 'phone',
  email: 'mail',
  web: 'chat',
  chat: 'chat',
  sms: 'chat',
  whatsapp: 'chat',
  slack: 'chat',
  messenger: 'chat',
  instagram: 'chat',
};

export type Mood = 'positive' | 'neutral' | 'negative';

/** OpenCX's API says angry, neutral, happy; its Dynamics pages name no value. The form's script knows the same words. */
export const MOODS: Readonly<Record<string, Mood>> = {
  happy: 'positive',
  satisfied: 'positive',
  positive: 'positive',
  'very positive': 'positive',
  neutral: 'neutral',
  mixed: 'neutral',
  angry: 'negative',
  frustrated: 'negative',
  upset: 'negative',
  annoyed: 'negative',
  dissatisfied: 'negative',
  unhappy: 'negative',
  furious: 'negative',
  negative: 'negative',
  'very negative': 'negative',
};

const MOOD_ICONS: Readonly<Record<Mood, IconName>> = {
  positive: 'happy',
  neutral: 'neutral',
  negative: 'unhappy',
};

export function channelIcon(channel: string): IconName | undefined {
  return own(CHANNELS, channel);
}

/** Undefined for a word that is not known: nothing is guessed from it. */
export function moodOf(sentiment: string): Mood | undefined {
  return own(MOODS, sentiment);
}

export function moodIcon(mood: Mood): IconName {
  return MOOD_ICONS[mood];
}

/**
 * A word of OpenCX's in the user's language. As it was written stay: one that is not known, and one that the user's language has,
 * too, however it is capitalized.
 */
export function inWords(field: 'Channel' | 'Sentiment', word: string, strings: Strings): string {
  const key = plain(word);
  if (own(field === 'Channel' ? CHANNELS : MOODS, word) === undefined) return word;
  const text = strings[`${field}_${key.replace(' ', '_')}` as StringKey];
  return plain(text) === key ? word : text;
}

function own<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  const key = plain(word);
  return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}

function plain(word: string): string {
  return word.trim().toLowerCase();
}
