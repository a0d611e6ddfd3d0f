import type { PageTexts } from './texts';

export { portuguese as wording } from '../../../core/access/wording/portuguese';

export const page: PageTexts = {
  intro:
    'Antes da primeira transferência: o usuário do aplicativo com o qual o OpenCX entra pode fazer o que o OpenCX fará? Esta página só lê.',
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
    heading: 'Usuários do aplicativo',
    search: 'Nome ou ID do cliente',
    count: 'Encontrados: {found} de {all}',
    more: 'Mostrar mais',
    deactivated: 'Desativado',
    close: 'Fechar a lista',
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
    hint: 'Cole-o como está. Ele é lido aqui e não é enviado a lugar nenhum.',
    label: 'Erro do OpenCX ou do Dataverse',
    read: 'Ler',
    privilege: 'Privilégio',
    table: 'Tabela',
    row: 'Linha',
    code: 'Código',
    operations: 'O que depende deste privilégio',
  },
  report: {
    heading: 'Relatório',
    hint: 'Para um tíquete ou para os seus arquivos: com os IDs, sem nomes de pessoas nem conteúdo de linhas.',
    copyMarkdown: 'Copiar como Markdown',
    copyJson: 'Copiar como JSON',
    downloadJson: 'Baixar JSON',
    print: 'Imprimir',
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
