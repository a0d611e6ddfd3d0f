import type { RehearsalPageTexts } from '../texts';

export { french as errors } from '../../../../core/access/wording/pastedErrors/french';
export { french as rehearsal } from '../../../../core/access/wording/rehearsal/french';

export const page: RehearsalPageTexts = {
  start: 'Répéter un transfert',
  confirm: 'Répéter maintenant',
  cancel: 'Annuler',
  running: 'Répétition en cours… Cela peut prendre une minute. Laissez cette page ouverte.',
  steps: 'Étapes',
  check: 'La vérification',
  remove: 'Supprimer ces lignes',
  removing: 'Suppression…',
  notRemoved: 'Tout n’a pas pu être supprimé. Dataverse indique : {message}',
};
