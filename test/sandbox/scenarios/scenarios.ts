import { CASES, LOOKS } from './cases';
import { CHECKS, NOTE_FAULTS, CHECK_FAULTS } from './faults';
import { ORGANISATIONS, ROLES } from './roles';
import type { Scenario } from './scenario';
import { STATES } from './states';

const TOUR: readonly Scenario[] = [
  {
    id: 'handed-off',
    group: 'tour',
    says: 'A case that OpenCX handed over, as an agent sees it',
    leads: { to: 'case', name: 'email' },
    shows: { conversation: 'ready' },
  },
  {
    id: 'check-passes',
    group: 'tour',
    says: 'The setup check, as an admin sees it: all is well',
    leads: { to: 'check' },
    shows: { verdict: 'pass' },
  },
  {
    id: 'check-fails',
    group: 'tour',
    says: 'The setup check with a role that lacks something; hand over a case beside it, and see that it fails',
    setUp: { role: { prvAppendToContact: 'None' } },
    leads: { to: 'handover' },
    shows: { verdict: 'missing', handover: 'refused' },
  },
];

const START: Scenario = {
  id: 'start',
  group: 'organisation',
  says: 'Everything back to the start',
  leads: { to: 'front' },
  shows: { front: true },
};

/** Every state that a link of the front page sets up; the page and its tests are made of this. */
export const SCENARIOS: readonly Scenario[] = [
  ...TOUR,
  ...CASES,
  ...LOOKS,
  ...NOTE_FAULTS,
  ...STATES,
  ...CHECKS,
  ...CHECK_FAULTS,
  ...ROLES,
  ...ORGANISATIONS,
  START,
];
