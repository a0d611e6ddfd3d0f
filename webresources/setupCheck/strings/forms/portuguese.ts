import type { FormPageTexts } from '../texts';

export { portuguese as wording } from '../../../../core/forms/wording/portuguese';

export const page: FormPageTexts = {
  intro:
    'Quais formulários mostram a conversa aos agentes. Nada é gravado antes que você confirme uma pergunta.',
  reading: 'Lendo os formulários…',
  again: 'Ler novamente',
  count: 'Formulários com a conversa: {placed} de {all}',
  none: 'Não há nenhum formulário principal ativo da tabela Ocorrência.',
  add: 'Adicionar ao formulário',
  complete: 'Completar',
  remove: 'Remover',
  publish: 'Publicar',
  removeAll: 'Remover de todos',
  putBack: 'Voltar ao estado anterior',
  now: 'Guias agora',
  then: 'Guias depois',
  added: 'nova',
  removed: 'sai',
  hidden: 'oculta',
  position: 'Lugar da guia',
  last: 'No final',
  after: 'Depois de “{tab}”',
  xml: 'Alterações no FormXml: {count}',
  at: 'No caractere {offset}',
  download: 'Baixar o formulário como está agora',
  downloadBefore: 'Baixar o formulário como estava antes',
  confirm: 'Salvar e publicar',
  cancel: 'Cancelar',
  working: 'O formulário “{name}” está sendo salvo e publicado. Isso pode levar um minuto.',
  allQuestion: 'Remover a conversa de todos estes formulários?',
  allDone: 'Concluído. A conversa foi removida de {done} de {all} formulários.',
};
