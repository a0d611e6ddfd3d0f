import type { FormsWording } from './wording';

export const portuguese: FormsWording = {
  states: {
    yes: 'Tem a conversa',
    partly: 'Tem a conversa, mas nem tudo funciona',
    no: 'Não tem a conversa',
  },
  reasons: {
    'no-control': 'Falta o controle da conversa.',
    'tab-hidden': 'A guia do controle da conversa está oculta.',
    'section-hidden': 'A seção do controle da conversa está oculta.',
    'cell-hidden': 'O controle da conversa está oculto.',
    'not-on-web': 'O controle da conversa não é exibido na Web.',
    'no-handler':
      'O formulário não chama o script do OpenCX ao abrir: falta a linha acima do formulário, e a guia aparece em todas as ocorrências.',
    'handler-disabled': 'O manipulador de eventos que chama o script do OpenCX está desabilitado.',
    'handler-without-context':
      'O manipulador de eventos não passa o contexto de execução para o script do OpenCX.',
    'no-library': 'O script do OpenCX não está entre as bibliotecas do formulário.',
    'description-without-control': 'Restaram configurações de um controle da conversa que não existe mais.',
    'control-without-description': 'Um controle perdeu as configurações que o fazem mostrar a conversa.',
    'tab-without-control': 'A guia do OpenCX está presente, mas sem o controle da conversa.',
  },
  facts: {
    managed: 'Gerenciado',
    unmanaged: 'Não gerenciado',
    notCustomizable: 'Não pode ser personalizado (propriedade gerenciada)',
    addedUnpublished: 'Salvo com a conversa, mas não publicado: os agentes ainda não a veem.',
    removedUnpublished: 'Salvo sem a conversa, mas não publicado: os agentes ainda a veem.',
    unpublished: 'Tem alterações que ainda não foram publicadas.',
    withSolution: 'A conversa veio com a solução do OpenCX.',
    apps: 'Aplicativos: {apps}',
    noApp: 'Nenhum aplicativo oferece este formulário.',
    appsUnknown: 'Não foi possível ler quais aplicativos oferecem este formulário.',
  },
  problems: {
    'not-well-formed': 'O texto do formulário não é XML bem formado (no caractere {offset}).',
    'not-a-form': 'O texto não é o de um único formulário.',
    'unknown-tab': 'O formulário não tem nenhuma guia “{tab}”.',
    'tab-limit': 'Um formulário não aceita mais de {limit} guias.',
    'handler-limit': 'Um evento não aceita mais de {limit} manipuladores de eventos.',
    'library-limit': 'Um formulário não aceita mais de {limit} bibliotecas.',
  },
  questions: {
    add: 'Adicionar a conversa ao formulário “{name}”?',
    complete: 'Completar a conversa no formulário “{name}”?',
    remove: 'Remover a conversa do formulário “{name}”?',
    putBack: 'Voltar o formulário “{name}” ao estado anterior?',
    publish: 'Publicar o formulário “{name}” como está salvo?',
  },
  consequences: {
    unmanaged:
      'É uma personalização não gerenciada deste ambiente. Ela não faz parte da solução do OpenCX e fica acima do que as soluções incluem.',
    uninstall:
      'Remova a conversa deste formulário novamente antes de desinstalar a solução do OpenCX: o Dynamics 365 não permite isso antes.',
    publishesTable:
      'A publicação vale para toda a tabela Ocorrência: as alterações de outras pessoas que ainda não foram publicadas também serão publicadas.',
    publishesForm: 'Este próprio formulário tem alterações assim.',
    staysOff:
      'A conversa veio com a solução do OpenCX e sai com ela. Removida aqui, ela continua fora deste formulário mesmo quando uma versão mais nova da solução é importada.',
  },
  refusals: {
    'changed-meanwhile':
      'O formulário “{name}” foi alterado desde que foi lido. Nada foi gravado. Veja o formulário novamente primeiro.',
    'not-customizable':
      'O formulário “{name}” não pode ser personalizado: uma propriedade gerenciada da solução dele não permite. Nada foi gravado.',
    'form-problem': 'O formulário “{name}” não pode ser alterado assim. Nada foi gravado.',
    'not-read': 'Não foi possível ler o formulário “{name}” novamente. Nada foi gravado.',
    'not-written': 'O formulário “{name}” não foi salvo. Ele está como estava.',
  },
  outcomes: {
    added: 'O formulário “{name}” agora tem a conversa. Ele está salvo e publicado.',
    addedPartly:
      'O formulário “{name}” está salvo e publicado, mas algo ainda impede a conversa de funcionar.',
    notAdded: 'O formulário “{name}” está salvo e publicado, mas, lido novamente, não tem a conversa.',
    removed: 'A conversa foi removida do formulário “{name}”. Ele está salvo e publicado.',
    notRemoved: 'O formulário “{name}” está salvo e publicado, mas, lido novamente, ainda tem a conversa.',
    putBack: 'O formulário “{name}” voltou ao estado anterior. Ele está salvo e publicado.',
    unchanged: 'Não havia nada a alterar no formulário “{name}”. Nada foi gravado.',
    notPublished:
      'A alteração no formulário “{name}” está salva, mas não publicada: os agentes ainda não a veem. Tente novamente para publicá-la ou publique-a no Power Apps. Também é possível voltar o formulário ao estado anterior.',
    uncertain:
      'Nenhuma resposta disse se a alteração no formulário “{name}” foi salva e publicada. Leia os formulários novamente antes de continuar. Guarde o texto anterior.',
  },
  failures: {
    'not-signed-in': 'A sessão terminou. Entre novamente.',
    forbidden:
      'Falta um privilégio a você. É preciso ter o direito de acesso Administrador do Sistema ou Personalizador de Sistema.',
    throttled: 'O Dataverse está limitando as solicitações. Tente novamente em alguns minutos.',
    unavailable: 'O ambiente respondeu com um erro próprio. Tente novamente em alguns minutos.',
    unreachable: 'O Dataverse não respondeu. Verifique a conexão de rede.',
    rejected: 'O Dataverse não aceitou a solicitação.',
    'unexpected-answer': 'A resposta não foi entendida. Ela pode ter vindo de um proxy.',
  },
  privilege: 'O privilégio que falta: {privilege}',
  detail: 'Resposta do Dataverse: {detail}',
};
