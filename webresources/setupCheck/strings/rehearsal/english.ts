import type { RehearsalPageTexts } from '../texts';

export { english as errors } from '../../../../core/access/wording/pastedErrors/english';
export { english as rehearsal } from '../../../../core/access/wording/rehearsal/english';

export const page: RehearsalPageTexts = {
  start: 'Rehearse a handoff',
  confirm: 'Rehearse now',
  cancel: 'Cancel',
  running: 'Rehearsing… This may take a minute. Leave this page open.',
  steps: 'Steps',
  check: 'The check',
  remove: 'Delete these rows',
  removing: 'Deleting…',
  notRemoved: 'Not all could be deleted. Dataverse says: {message}',
};
