import type { RehearsalPageTexts } from '../texts';

export { german as errors } from '../../../../core/access/wording/pastedErrors/german';
export { german as rehearsal } from '../../../../core/access/wording/rehearsal/german';

export const page: RehearsalPageTexts = {
  start: 'Eine Übergabe proben',
  confirm: 'Jetzt proben',
  cancel: 'Abbrechen',
  running: 'Die Probe läuft… Das kann eine Minute dauern. Lassen Sie diese Seite offen.',
  steps: 'Schritte',
  check: 'Die Prüfung',
  remove: 'Diese Zeilen löschen',
  removing: 'Wird gelöscht…',
  notRemoved: 'Nicht alles ließ sich löschen. Dataverse meldet: {message}',
};
