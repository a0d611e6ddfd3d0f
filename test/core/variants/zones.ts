/** How a stamp states its zone, or that it does not. */
export interface Zone {
  id: string;
  /** As it follows the time, with the blank where one belongs. */
  text: string;
  /** East of Greenwich. */
  minutes: number;
  /** Whether the words leave no doubt about the distance to UTC: CET and EST are read differently, a city has summers. */
  fixed: boolean;
}

const zone = (text: string, minutes = 0, fixed = true): Zone => ({
  id: text.trim() || 'none',
  text,
  minutes,
  fixed,
});

export const NO_ZONE = zone('', 0, false);

/** Behind an ISO 8601 time. */
export const ISO_ZONES = [
  NO_ZONE,
  zone('Z'),
  zone('+00:00'),
  zone('+02:00', 120),
  zone('-05:00', -300),
  zone('+0530', 330),
  zone(' UTC'),
  zone(' (UTC)'),
  zone(' +0100', 60),
  zone(' CET', 60, false),
  zone('+01:00[Europe/Berlin]', 60),
  zone('[Europe/Berlin]', 60, false),
];

/** Behind a time that is written for people. */
export const PLAIN_ZONES = [
  NO_ZONE,
  zone(' UTC'),
  zone(' GMT'),
  zone(' GMT+2', 120),
  zone(' UTC+2', 120),
  zone(' UTC-5', -300),
  zone(' UTC+02:00', 120),
  zone(' GMT+0100', 60),
  zone(' +02:00', 120),
  zone(' -0500', -300),
  zone(' CET', 60, false),
  zone(' EST', -300, false),
  zone(' PST', -480, false),
  zone(' (UTC)'),
  zone(' (CET)', 60, false),
  zone(' [Europe/Berlin]', 60, false),
];

/** RFC 2822 asks for one. */
export const MAIL_ZONES = [
  zone(' +0100', 60),
  zone(' +0000'),
  zone(' GMT'),
  zone(' -0500', -300),
  zone(' +0000 (UTC)'),
];

/** `Date.prototype.toString()`. */
export const SCRIPT_ZONES = [
  zone(' GMT+0100 (Central European Standard Time)', 60),
  zone(' GMT+0000 (Coordinated Universal Time)'),
  zone(' GMT-0500 (Eastern Standard Time)', -300),
  zone(' GMT+0530 (India Standard Time)', 330),
];

/** In the middle of `date`'s output. */
export const UNIX_ZONES = [zone(' UTC'), zone(' CET', 60, false)];

export const ONLY_NONE = [NO_ZONE];
