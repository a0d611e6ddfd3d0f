import { CAME_BACK, EVERYTHING, TOO_LARGE, WITH_DOUBTS, WITH_MARKDOWN, WITH_PREFACE } from './contents';
import type { Leads, Scenario, SetUp, Shows } from './scenario';

const NEVER = 60_000;
/** OpenCX's script reads notes as well, and asks for other columns. */
const NOTES_OF_CONTROL = 'annotations?$select=annotationid';

const OF_EVERYTHING: SetUp = { cases: { none: { files: [EVERYTHING] } } };

const open = (name: string, use?: string): Leads => ({
  to: 'case',
  name,
  ...(use === undefined ? {} : { choices: { use } }),
});
const sees = (selector: string): Shows => ({ conversation: 'ready', sees: selector });
const notice = (kind: string): Shows => sees(`[data-notice="${kind}"]`);

/** What there is to be read, or not. */
const READ: readonly [string, string, SetUp, Leads, Shows][] = [
  [
    'loading',
    'nothing is there yet: the notes do not come for a minute',
    { faults: [{ match: NOTES_OF_CONTROL, latency: NEVER }], withoutFormScript: true },
    open('none'),
    { conversation: 'loading', sees: '.ocx-skeleton' },
  ],
  [
    'notes-awaited',
    'what the description says is there already, the notes do not come for a minute',
    { faults: [{ match: NOTES_OF_CONTROL, latency: NEVER }] },
    open('phone'),
    { conversation: 'loading', sees: 'li[data-author]' },
  ],
  [
    'empty',
    'no conversation, on a form that does not hide the tab',
    { withoutFormScript: true },
    open('none'),
    { conversation: 'empty', sees: '.ocx-empty' },
  ],
  [
    'unsaved',
    'a new case, on a form that does not hide the tab',
    { withoutFormScript: true },
    { to: 'case' },
    { conversation: 'empty', sees: '.ocx-empty' },
  ],
  [
    'offline',
    'without a network when the notes are read',
    { faults: [{ match: NOTES_OF_CONTROL, cut: true }] },
    { to: 'case', name: 'phone', choices: { host: 'offline' } },
    { conversation: 'error', notice: 'offline' },
  ],
  [
    'no-note-privilege',
    'an agent who may not read notes',
    { agentRole: { prvReadNote: 'None' } },
    open('phone'),
    { conversation: 'error', notice: 'forbidden' },
  ],
  [
    'markdown',
    'messages and a summary with headings, lists, links and code',
    { cases: { none: { description: WITH_MARKDOWN } } },
    open('none'),
    sees('.ocx-code-block'),
  ],
  [
    'column-secured',
    'the description is secured from the agent, a note is not',
    { customizations: { securedColumns: [{ table: 'incident', column: 'description' }] } },
    open('email'),
    notice('column-secured'),
  ],
  [
    'all-secured',
    'the description is secured from the agent, and there is no note',
    {
      customizations: { securedColumns: [{ table: 'incident', column: 'description' }] },
      withoutFormScript: true,
    },
    open('phone'),
    { conversation: 'error', notice: 'column-secured' },
  ],
  [
    'handoffs',
    'three handoffs of one customer on one case',
    { cases: { chat: { files: CAME_BACK } } },
    open('chat'),
    sees('.ocx-picker li:nth-child(3)'),
  ],
  ['duplicate', 'the same in the description and in a note', {}, open('email'), notice('duplicate')],
  [
    'unread',
    'a part of the text that is no part of the conversation',
    { cases: { phone: { description: WITH_PREFACE } } },
    open('phone'),
    sees('[data-part="unread-text"]'),
  ],
  [
    'doubts',
    'speakers that are guessed and dates that can be read in two ways',
    { cases: { phone: { description: WITH_DOUBTS } } },
    open('phone'),
    notice('ambiguous-date'),
  ],
  [
    'too-large',
    'a note’s file that is too large to be read, in an organisation that takes files of 32 MB',
    { organization: { maxuploadfilesize: 32 * 1024 * 1024 }, cases: { none: { files: [TOO_LARGE] } } },
    open('none'),
    notice('file-not-read'),
  ],
  [
    'everything',
    'each kind of author, attachments, a silence, hidden characters, a later version of the format',
    OF_EVERYTHING,
    open('none'),
    sees('.ocx-attachments'),
  ],
  [
    'crashed',
    'the host of the control answers nonsense, and the control fails alone',
    {},
    { to: 'case', name: 'phone', choices: { host: 'broken' } },
    { conversation: 'error', notice: 'failed' },
  ],
];

/** What a person does with it: tools of the control, as the address of the case names them. */
const USED: readonly [string, string, string, string, string, SetUp?][] = [
  ['masked', 'personal data is masked', 'email', 'mask', '[data-tool="mask"][aria-pressed="true"]'],
  ['folded', 'the AI’s messages are folded', 'email', 'fold', '[data-author="ai"] .ocx-show'],
  ['filtered', 'the AI’s messages are hidden', 'email', 'author-ai', '[data-hidden-authors="ai"]'],
  ['found', 'a search that finds something', 'none', 'search:person', '[data-hit="current"]', OF_EVERYTHING],
  ['not-found', 'a search that finds nothing', 'email', 'search:giraffe', '[data-tool="next"]:disabled'],
  ['help', 'the help is open', 'email', 'help', '.ocx-help'],
  ['downloads', 'the choice of downloads is open', 'email', 'download', '.ocx-more[open]'],
  ['sources', 'the text as it was written is open', 'email', 'raw', '[data-part="raw"]'],
  ['print', 'the browser’s print preview', 'email', 'print', '[data-tool="print"]'],
  [
    'earlier',
    'earlier conversations of the customer',
    'phone',
    'earlier',
    '[data-earlier="found"] li',
    { cases: { email: { customerOf: 'phone' } } },
  ],
  ['earlier-none', 'no earlier conversation', 'phone', 'earlier', '[data-earlier="found"]'],
  [
    'earlier-failed',
    'the earlier conversations cannot be read',
    'phone',
    'earlier',
    '[data-earlier="problem"]',
    { faults: [{ match: '_customerid_value', status: 403 }] },
  ],
];

export const STATES: readonly Scenario[] = [
  ...READ.map(([id, says, setUp, leads, shows]) => ({ id, says, setUp, leads, shows })),
  ...USED.map(([id, says, name, use, selector, setUp]) => ({
    id,
    says,
    setUp,
    leads: open(name, use),
    shows: sees(selector),
  })),
].map((state) => ({ ...state, id: `state-${state.id}`, group: 'states' as const }));
