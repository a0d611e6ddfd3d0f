import type { IconName } from '../icons';

/** OpenCX's words for a channel (the API's `channel`), and the icon beside them. */
const CHANNELS: Readonly<Record<string, IconName>> = {
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

/** OpenCX's API says angry, neutral, happy; its Dynamics pages name no value. */
const MOODS: Readonly<Record<string, Mood>> = {
  happy: 'positive',
  satisfied: 'positive',
  positive: 'positive',
  'very positive': 'positive',
  neutral: 'neutral',
  mixed: 'neutral',
  angry: 'negative',
  frustrated: 'negative',
  upset: 'negative',
  unhappy: 'negative',
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

function own<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  const key = word.trim().toLowerCase();
  return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}
