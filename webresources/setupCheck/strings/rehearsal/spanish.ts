import type { RehearsalPageTexts } from '../texts';

export { spanish as errors } from '../../../../core/access/wording/pastedErrors/spanish';
export { spanish as rehearsal } from '../../../../core/access/wording/rehearsal/spanish';

export const page: RehearsalPageTexts = {
  start: 'Ensayar una transferencia',
  confirm: 'Ensayar ahora',
  cancel: 'Cancelar',
  running: 'Ensayando… Puede tardar un minuto. Deje esta página abierta.',
  steps: 'Pasos',
  check: 'La comprobación',
  remove: 'Eliminar estas filas',
  removing: 'Eliminando…',
  notRemoved: 'No se pudo eliminar todo. Dataverse dice: {message}',
};
