import type { Scenario, SetUp, Shows } from './scenario';

const missing: Shows = { verdict: 'missing', handover: 'refused' };

const BROKEN: readonly [string, string, SetUp, Shows][] = [
  ['no-role', 'the user has no role', { withoutRole: true }, missing],
  ['disabled', 'the user is disabled', { user: { isdisabled: true } }, missing],
  ['no-create-case', 'the role may not create cases', { role: { prvCreateIncident: 'None' } }, missing],
  ['no-read-contact', 'the role may not read contacts', { role: { prvReadContact: 'None' } }, missing],
  [
    'no-append-to-contact',
    'the role may not append cases to contacts',
    { role: { prvAppendToContact: 'None' } },
    missing,
  ],
  ['no-create-note', 'the role may not create notes', { role: { prvCreateNote: 'None' } }, missing],
  [
    'own-contacts',
    'the role reads its own contacts only: others are not found, and made a second time',
    { role: { prvReadContact: 'Basic' } },
    { verdict: 'at-risk', handover: 'second-contact' },
  ],
  [
    'too-much',
    'the user is a System Administrator besides: all works, and far more than it should',
    { extraRole: 'System Administrator' },
    { verdict: 'pass', handover: 'done' },
  ],
];

export const ROLES: readonly Scenario[] = BROKEN.map(([id, says, setUp, shows]) => ({
  id: `role-${id}`,
  group: 'roles',
  says,
  setUp,
  leads: { to: 'handover' },
  shows,
}));

const UNUSUAL: readonly [string, string, SetUp, Shows][] = [
  [
    'plug-in-region',
    'a plug-in takes no case without a region, a column of its own: the check cannot see it, its rehearsal and a handoff meet it',
    { customizations: { plugIns: { regionRequired: true } } },
    { verdict: 'pass', handover: 'refused' },
  ],
  [
    'plug-in-email',
    'a plug-in takes no case from e-mails',
    { customizations: { plugIns: { refusedChannel: 'email' } } },
    { verdict: 'pass', handover: 'refused' },
  ],
  ['no-notes', 'the table of notes is absent', { customizations: { absentTables: ['annotation'] } }, missing],
  [
    'proxy',
    'a proxy takes the headers off that impersonate somebody: rehearse a handoff in the check, and it notices',
    { faults: [{ match: '/api/data/', dropImpersonation: true }] },
    { verdict: 'pass', handover: 'done' },
  ],
];

export const ORGANISATIONS: readonly Scenario[] = UNUSUAL.map(([id, says, setUp, shows]) => ({
  id: `organisation-${id}`,
  group: 'organisation',
  says,
  setUp,
  leads: { to: 'handover' },
  shows,
}));
