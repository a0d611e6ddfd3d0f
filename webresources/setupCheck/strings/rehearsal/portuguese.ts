import type { RehearsalPageTexts } from '../texts';

export { portuguese as errors } from '../../../../core/access/wording/pastedErrors/portuguese';
export { portuguese as rehearsal } from '../../../../core/access/wording/rehearsal/portuguese';

export const page: RehearsalPageTexts = {
  start: 'Ensaiar uma transferência',
  confirm: 'Ensaiar agora',
  cancel: 'Cancelar',
  running: 'Ensaiando… Isso pode levar um minuto. Deixe esta página aberta.',
  steps: 'Etapas',
  check: 'A verificação',
  remove: 'Excluir estas linhas',
  removing: 'Excluindo…',
  notRemoved: 'Nem tudo pôde ser excluído. O Dataverse diz: {message}',
};
