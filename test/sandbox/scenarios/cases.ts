import type { Choices, Scenario, Shows } from './scenario';

const READY: Shows = { conversation: 'ready' };
const NONE: Shows = { conversation: 'none' };

/** By the name of the sample. */
const SAMPLES: readonly [string, string, Shows][] = [
  ['phone', 'a call; everything stands in the description', READY],
  ['email', 'an e-mail thread; also attached as a note with a JSON file', READY],
  ['chat', 'a messenger chat with a happy customer', READY],
  ['long', '10,000 messages in the note’s file', READY],
  ['truncated', 'cut at the description’s 2,000 characters, no note', READY],
  ['right-to-left', 'in Arabic', READY],
  ['hostile', 'markup, scripts and beacons that have to stay text', READY],
  ['foreign-notes', 'a person’s case with notes that are not OpenCX’s: no tab', NONE],
  ['mail-thread', 'a person’s case made of an e-mail thread that was pasted into it', READY],
  ['none', 'a person’s case without any conversation: no tab', NONE],
];

export const CASES: readonly Scenario[] = [
  ...SAMPLES.map(([name, says, shows]): Scenario => ({
    id: `case-${name}`,
    group: 'cases',
    says: `${name}: ${says}`,
    leads: { to: 'case', name },
    shows,
  })),
  {
    id: 'case-large-file',
    group: 'cases',
    says: 'large-file: the phone call with a note whose file of 5 MB is read when asked for',
    setUp: { largeFile: { case: 'phone', bytes: 5 * 1024 * 1024 } },
    leads: { to: 'case', name: 'phone' },
    shows: READY,
  },
  { id: 'case-new', group: 'cases', says: 'a new case: no tab', leads: { to: 'case' }, shows: NONE },
];

/** What the address of a case says, and what is seen of it: attributes of the page's root. */
const CHOSEN: readonly [string, string, Choices, Record<string, string>?][] = [
  ['dark', 'dark theme', { theme: 'dark' }, { 'data-theme': 'dark' }],
  ['contrast', 'theme of high contrast', { theme: 'contrast' }, { 'data-theme': 'contrast' }],
  ['theming-off', 'modern theming switched off', { theme: 'off' }, { 'data-theme': 'off' }],
  ['react-16', 'React 16.14.0, which the control declares', { react: '16.14.0' }],
  ['react-17', 'React 17.0.2, which apps load today', { react: '17.0.2' }],
  ['german', 'a person who reads German', { lcid: '1031' }, { dir: 'ltr' }],
  ['arabic', 'a person who reads Arabic, from right to left', { lcid: '1025' }, { dir: 'rtl' }],
  ['mirrored', 'English from right to left, to see what is mirrored', { dir: 'rtl' }, { dir: 'rtl' }],
  ['admin', 'the case as an admin', { as: 'admin' }],
  [
    'limited-admin',
    'the case as an admin who may not read roles, teams, business units',
    { as: 'limited-admin' },
  ],
];

export const LOOKS: readonly Scenario[] = CHOSEN.map(([id, says, choices, attributes = {}]) => ({
  id: `look-${id}`,
  group: 'looks',
  says,
  leads: { to: 'case', name: 'email', choices },
  shows: { conversation: 'ready', attributes },
}));
