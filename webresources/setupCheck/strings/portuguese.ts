import type { PageTexts } from './texts';

export { portuguese as wording } from '../../../core/access/wording/portuguese';

export const page: PageTexts = {
  intro:
    'Antes da primeira transferência: o usuário do aplicativo com o qual o OpenCX entra pode fazer o que o OpenCX fará? A verificação só lê.',
  clientIdHint:
    'O do registro do aplicativo que o OpenCX usa: Centro de administração do Microsoft Entra > Registros de aplicativo > Visão geral.',
  settings: {
    heading: 'Configurações do OpenCX',
    hint: 'Como estão no OpenCX. O que está vazio lá fica vazio aqui.',
    queueHint: 'Para ocorrências, o ID de uma fila; para chats, o de um fluxo de trabalho.',
    check: 'Verificar',
    copyLink: 'Copiar o link desta verificação',
  },
  running: 'Verificando…',
  progress: 'Lendo {subject}: {answered} de {asked} respostas até agora.',
  runAgain: 'Executar novamente',
  done: 'Verificação concluída: {verdict}.',
  users: {
    choose: 'Escolher entre os usuários do aplicativo',
    reading: 'Lendo os usuários do aplicativo…',
  },
  who: {
    heading: 'Usuário verificado',
    name: 'Usuário do aplicativo',
    rolesUnread: 'não foi possível lê-los por completo',
    noRoles: 'nenhum',
  },
  useClientId: 'Verificar {clientId} em vez disso',
  operations: {
    intro: 'Cada etapa e do que ela depende.',
    onlyProblems: 'Somente problemas',
    shown: 'Exibidas: {shown} de {all}',
    notSet: 'O OpenCX não faz isto com estas configurações.',
    explain: 'Mostrar o que cada direito de acesso concede',
    explained: 'Os direitos de acesso foram lidos.',
  },
  paste: {
    heading: 'O OpenCX mostrou um erro?',
  },
  forms: {
    heading: 'Formulários de ocorrência',
  },
  rehearsal: {
    heading: 'Ensaiar uma transferência',
  },
  report: {
    heading: 'Relatório',
  },
  copied: 'Copiado.',
  notCopied: 'O navegador não permitiu copiar.',
  comparison: {
    heading: 'Alterações desde a última execução: {count}',
    none: 'Nada mudou desde a última execução.',
    was: 'antes',
    is: 'agora',
  },
  retry: {
    willRepeat: 'Em seguida, a verificação é executada novamente de forma automática.',
    countdown: 'Será executada novamente em {seconds} segundos.',
    now: 'Executar novamente agora',
  },
  noContext: {
    title: 'Esta página precisa ser aberta no Dynamics 365',
    meaning: 'Abra-a pelo aplicativo OpenCX Setup ou pela página de configuração da solução.',
  },
};
