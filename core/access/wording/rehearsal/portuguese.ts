import type { RehearsalWording } from './wording';

export const portuguese: RehearsalWording = {
  title: 'Ensaio',
  before: {
    does: 'O Dataverse cria como usuário de aplicativo três contatos, duas ocorrências, uma anotação e, se chats forem usados, um chat, e desfaz tudo na mesma transação. Isso acontece algumas vezes, para ter certeza de quem agiu e, se algo impedir, em qual etapa.',
    heading: 'O que não é desfeito',
    items: [
      'Números atribuídos, como os das ocorrências, ficam usados: haverá lacunas.',
      'Plug-ins síncronos são executados. O que eles chamarem em outros sistemas fica feito, e os logs de rastreamento deles permanecem.',
      'Fluxos e plug-ins assíncronos só começam quando algo é mantido; portanto, não começam.',
    ],
    ask: 'Ensaiar uma transferência agora?',
  },
  doing: {
    'asking-who': 'Perguntando ao Dataverse quem agiria…',
    reading: 'Lendo como o usuário de aplicativo…',
    'handing-over':
      'A transferência foi enviada em uma só solicitação: o Dataverse responde por todas as etapas juntas…',
    locating: 'Uma etapa foi recusada. Descobrindo qual…',
    proving: 'Mais uma vez, para ter certeza de quem agiu…',
    looking: 'Procurando linhas que tenham ficado…',
  },
  outcomes: {
    passed: {
      title: 'O ensaio deu certo',
      meaning: 'O Dataverse deixou o usuário de aplicativo fazer uma transferência inteira e a desfez.',
    },
    obstacle: {
      title: 'O ensaio encontrou um obstáculo',
      meaning: 'O Dataverse recusou uma etapa. A primeira transferência real falharia do mesmo modo.',
    },
    'cannot-tell': {
      title: 'O ensaio não deu resposta',
      meaning: 'Não foi possível descobrir o que o Dataverse faria em uma transferência.',
    },
  },
  steps: {
    'contact-from-phone': 'Criar um contato sem endereço de email',
    'read-contact': 'Criar um contato e lê-lo de volta',
    'update-case': 'Atualizar a ocorrência',
  },
  states: {
    done: 'Feito',
    'done-and-undone': 'Feito e desfeito',
    refused: 'Recusado',
    'not-reached': 'Não alcançado',
    unknown: 'Não está claro',
  },
  advised: 'O OpenCX cita esse direito, mas nenhuma chamada que precise dele está documentada.',
  at: 'Recusado em: {step}.',
  somewhere: 'Não foi possível descobrir em qual etapa.',
  obstacles: {
    'plug-in':
      'Um plug-in ou um fluxo de trabalho deste ambiente recusa isso. Peça ao autor que deixe passar as linhas do usuário de aplicativo.',
    'required-column':
      'Uma coluna que o OpenCX deixa vazia precisa ser preenchida. Torne-a opcional ou preencha-a no OpenCX com ticket_properties.',
    duplicate:
      'O Dataverse toma a linha por uma que já existe: verifique as regras de detecção de duplicidades.',
    unknown: 'O Dataverse recusou por um motivo próprio.',
  },
  said: 'O Dataverse diz: {message}',
  doubts: {
    'no-user': 'Não há usuário de aplicativo com o qual ensaiar: veja a verificação.',
    'same-user':
      'Você entrou como o usuário de aplicativo. Outra pessoa precisa ensaiar, para que se possa pedir ao Dataverse que aja como ele.',
    'may-not-impersonate':
      'Você não pode agir em nome de outro usuário. É preciso o privilégio prvActOnBehalfOfAnotherUser, que “Administrador do Sistema” tem, por um direito de acesso seu: por meio de uma equipe ele não conta.',
    'not-impersonated':
      'O que foi enviado não foi feito como o usuário de aplicativo. Talvez um proxy no caminho tenha removido um cabeçalho.',
    'admin-lacks':
      'Você foi recusado, não o usuário de aplicativo: em um ensaio só é permitido o que ambos podem fazer. Alguém com o direito de acesso “Administrador do Sistema” pode ensaiar.',
    'not-refused':
      'O Dataverse não recusou a última etapa, como deve; portanto, as linhas talvez tenham ficado. Veja abaixo o que foi encontrado.',
    'queue-unknown':
      'Todo o resto deu certo, menos a fila padrão: aqui as ocorrências não têm pesquisa para uma fila, e o que o OpenCX escreve então não está documentado.',
  },
  leftovers: {
    nothing: 'Nada ficou: linhas deste ensaio foram procuradas, e não há nenhuma.',
    'nothing-sent': 'Nada foi escrito.',
    rows: 'Linhas ficaram ({count}). Elas trazem o texto “{marker}”. Exclua-as:',
    'could-not-look':
      'Não foi possível ver se linhas ficaram. Procure o texto “{marker}” em contatos, ocorrências e anotações.',
  },
  agreement: {
    agrees: 'A verificação e o ensaio concordam.',
    'rehearsal-met-more':
      'A verificação não encontrou nada de errado em: {operations}. Ela conhece privilégios; plug-ins, colunas obrigatórias e duplicidades só um ensaio encontra.',
    'check-says-more':
      'A verificação encontra um problema, embora o Dataverse tenha deixado passar: {operations}. O ensaio não toca em linhas de outros e escreve textos curtos; a verificação também olha para isso. Siga a verificação.',
    'nothing-to-compare': 'Não há nada com que comparar a verificação.',
  },
};
