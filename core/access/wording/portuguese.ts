import type { Wording } from './wording';

const ADMIN_CENTRE =
  'Centro de administração do Power Platform > Gerenciar > Ambientes > este ambiente > Configurações > Usuários + permissões';

/** As Brazil writes it. */
export const portuguese: Wording = {
  title: 'Verificação da configuração do OpenCX',
  verdicts: {
    pass: {
      title: 'Tudo pronto para as transferências',
      meaning: 'O usuário do aplicativo pode fazer tudo o que o OpenCX fará com estas configurações.',
    },
    'at-risk': {
      title: 'Funciona, mas nem sempre',
      meaning:
        'Algum privilégio tem alcance insuficiente. Uma transferência assim pode dar errado sem que apareça nenhum erro.',
    },
    missing: {
      title: 'As transferências vão falhar',
      meaning: 'Falta algo de que o OpenCX precisa. Veja abaixo o que mudar.',
    },
    'cannot-tell': {
      title: 'Não foi possível verificar tudo',
      meaning: 'Não falta nada do que foi possível ver, mas não foi possível ver tudo.',
    },
  },
  findings: {
    pass: 'OK',
    'at-risk': 'Em risco',
    missing: 'Falta',
    'cannot-tell': 'Não determinado',
    'not-applicable': 'Não se aplica',
    'too-much': 'Em excesso',
    'not-evaluated': 'Não avaliado',
  },
  advised: 'Recomendado',
  gate: {
    exists: 'Usuário do aplicativo',
    enabled: 'Ativo',
    role: 'Direito de acesso',
    'access-mode': 'Modo de acesso',
    tables: 'Tabelas',
  },
  gateFails: 'Não atendido',
  gateReasons: {
    found: 'Existe, com este ID do cliente.',
    'not-found': `Nenhum usuário deste ambiente tem este ID do cliente. Crie o usuário do aplicativo: ${ADMIN_CENTRE} > Usuários do aplicativo > Novo usuário do aplicativo. Se o ID vem de “Certificados e segredos”, é o ID do segredo: use o ID do aplicativo (cliente), da Visão geral do registro do aplicativo.`,
    'not-seen':
      'Você não vê nenhum usuário com esta ID do cliente, mas talvez não possa ver todos os usuários. Alguém com o direito de acesso Administrador do Sistema pode executar esta verificação.',
    'object-id':
      'Este é o ID do objeto de “{name}”, não o ID do cliente. O OpenCX e o Dataverse usam o ID do aplicativo (cliente).',
    'user-id': 'Este é o ID de usuário do Dataverse de “{name}”, não o ID do cliente.',
    'user-unreadable': 'Não foi possível ler o usuário.',
    enabled: 'Não está desativado.',
    disabled: `Está desativado. Ative-o: ${ADMIN_CENTRE} > Usuários do aplicativo.`,
    'has-role': 'Tem algum.',
    'no-role': 'Não tem nenhum, nem próprio nem por meio de uma equipe.',
    'roles-unreadable': 'Não foi possível ver se tem um direito de acesso.',
    'mode-usable': 'Pode usar a API Web.',
    'mode-unusual':
      'O modo de acesso ({mode}) o restringe. Usuários do aplicativo têm Não interativo ou Leitura-gravação.',
    'mode-unknown': 'Não foi possível ver o modo de acesso.',
    'tables-there': 'As de ocorrências, contatos e anotações estão presentes.',
    'tables-absent':
      'Faltam tabelas neste ambiente: {tables}. O Dynamics 365 Customer Service está instalado?',
    'tables-unreadable': 'Não foi possível ver se as tabelas estão presentes.',
  },
  operation: {
    'test-and-save': {
      title: 'Test & Save',
      meaning: 'Quando você conecta o OpenCX, ele lê ocorrências uma vez para ver se a conexão funciona.',
    },
    'find-contact': {
      title: 'Encontrar o contato do cliente',
      meaning: 'O OpenCX procura um contato com o endereço de email do cliente.',
    },
    'create-contact': {
      title: 'Criar um contato',
      meaning: 'Para um cliente cujo endereço nenhum contato tem.',
    },
    'link-contact': {
      title: 'Vincular a ocorrência ao contato',
      meaning: 'Para que a ocorrência mostre quem é o cliente.',
    },
    'case-from-email': {
      title: 'Criar uma ocorrência a partir de um email',
      meaning:
        'A transferência completa, como o OpenCX está configurado: o contato, a ocorrência e tudo o que a ocorrência indica.',
    },
    'case-from-phone': {
      title: 'Criar uma ocorrência a partir de um telefonema',
      meaning: 'O mesmo para quem liga e não tem endereço de email; um contato é criado.',
    },
    'attach-note': {
      title: 'Anexar a conversa',
      meaning: 'Como anotação na ocorrência.',
    },
    'default-owner': {
      title: 'Dar a ocorrência ao proprietário padrão',
      meaning: 'O usuário que a configuração default_owner_id do OpenCX indica.',
    },
    'default-queue': {
      title: 'Colocar a ocorrência na fila padrão',
      meaning: 'A fila que a configuração default_queue_id do OpenCX indica.',
    },
    'chat-omnichannel': {
      title: 'Transferir um chat para o Omnicanal',
      meaning:
        'As conversas da Web, de SMS e do WhatsApp vão para um fluxo de trabalho do Omnicanal em vez de uma ocorrência.',
    },
  },
  why: {
    'case-probe': 'O OpenCX lê ocorrências para testar a conexão.',
    'case-read': 'O OpenCX lê a própria ocorrência para saber o número do tíquete.',
    'case-create': 'Uma transferência cria uma ocorrência.',
    'case-append': 'A ocorrência traz o vínculo com o contato.',
    'case-append-to': 'A anotação é anexada à ocorrência.',
    'case-append-to-all':
      'As regras de roteamento podem ter dado a ocorrência a outra pessoa antes que a anotação seja anexada.',
    'case-write': 'A documentação do OpenCX o pede; nenhuma chamada que o use está documentada.',
    'case-assign':
      'É preciso para dar linhas a outra pessoa. Não está documentado se também é preciso para criar uma linha para outra pessoa.',
    'contact-find':
      'Um contato pode ser de qualquer pessoa. Se não pode ser lido, não é encontrado, e o OpenCX cria um duplicado sem nenhum erro.',
    'contact-create': 'Um cliente que não corresponde a nenhum contato recebe um.',
    'contact-read': 'Quem cria uma linha e é proprietário dela precisa poder lê-la.',
    'contact-append-to': 'A ocorrência é vinculada a um contato, que pode ser de qualquer pessoa.',
    'contact-append-to-own': 'A ocorrência é vinculada ao contato que acabou de ser criado.',
    'contact-write': 'Uma página da documentação da Microsoft o pede junto com Acrescentar a.',
    'note-create': 'A conversa é escrita em uma anotação.',
    'note-read': 'Quem cria uma linha e é proprietário dela precisa poder lê-la.',
    'note-append': 'A anotação traz o vínculo com a ocorrência.',
    'note-write': 'A documentação do OpenCX o pede; nenhuma chamada que o use está documentada.',
    'note-append-to': 'A documentação do OpenCX o pede; não se conhece nada que seja anexado a uma anotação.',
    'user-read': 'A documentação do OpenCX o pede.',
    'owner-read': 'A ocorrência indica o proprietário, cuja linha precisa poder ser lida.',
    'queue-read': 'A ocorrência indica a fila, cuja linha precisa poder ser lida.',
    'queue-append-to': 'A ocorrência é vinculada à fila.',
    'queue-item-create':
      'Somente se o OpenCX adicionar a ocorrência à fila como item, o que não está documentado.',
    'chat-create': 'A transferência de um chat cria uma conversa do Omnicanal.',
    'chat-read': 'Quem cria uma linha e é proprietário dela precisa poder lê-la.',
    'chat-append': 'A conversa traz o vínculo com o fluxo de trabalho.',
    'workstream-read': 'A conversa indica o fluxo de trabalho, cuja linha precisa poder ser lida.',
    'workstream-append-to': 'A conversa é vinculada ao fluxo de trabalho.',
    'lookup-read':
      'Uma coluna de pesquisa nas propriedades do tíquete indica esta linha, que precisa poder ser lida.',
    'lookup-append-to':
      'Uma coluna de pesquisa nas propriedades do tíquete vincula a ocorrência a esta linha.',
  },
  reaches: {
    any: 'qualquer nível',
    own: 'linhas próprias',
    all: 'todas as linhas',
    case: 'a ocorrência',
    owner: 'o proprietário padrão',
    row: 'esta única linha',
  },
  shortfalls: {
    'not-held': 'Nenhum dos direitos de acesso do usuário o concede.',
    'too-narrow': 'O usuário o tem, mas ele não alcança todas as linhas.',
    'own-rows-outside':
      'O usuário só o tem por meio de uma equipe, por um direito de acesso que concede somente privilégios da equipe: as linhas do próprio usuário ficam de fora. Um direito de acesso próprio precisa concedê-lo.',
    'owner-outside': 'O usuário o tem, mas ele não alcança a unidade de negócios do proprietário padrão.',
    'row-outside': 'O usuário o tem, mas ele não alcança esta linha.',
    filtered: 'É concedido somente para as linhas de um filtro de registros.',
    'table-absent': 'Este ambiente não tem a tabela.',
    'names-unreadable': 'Não foi possível ler os privilégios deste ambiente.',
    'privileges-unreadable': 'Não foi possível ler que privilégios o usuário tem.',
    'roles-unreadable':
      'O usuário o tem em um nível em que importa se um direito de acesso próprio o concede; isso não foi possível ver.',
    'business-units-unreadable':
      'O usuário o tem de uma unidade de negócios para baixo; não foi possível ver se as linhas necessárias estão ali.',
    'owner-unreadable': 'Não foi possível ver a unidade de negócios do proprietário padrão.',
    'row-unreadable': 'Não foi possível ver se ele alcança esta linha.',
  },
  sample: 'De {rows} contatos de outros proprietários examinados, {reached} podem ser alcançados.',
  sources: {
    opencx: 'Documentação do OpenCX',
    microsoft: 'Documentação da Microsoft',
    derived: 'Deduz-se do que ambos documentam',
    uncertain: 'Não é certo',
  },
  check: {
    'owner-exists': 'Proprietário padrão',
    'owner-enabled': 'O proprietário padrão está ativo',
    'owner-reads-cases': 'O proprietário padrão pode ler ocorrências',
    'queue-lookup': 'Uma ocorrência pode indicar uma fila',
    'queue-is-queue': 'Fila padrão',
    'queue-is-workstream': 'Fluxo de trabalho',
    'chat-table': 'Omnicanal',
    'secured-columns': 'Segurança de coluna',
    'properties-known': 'Propriedades do tíquete',
    'priority-known': 'Prioridade',
    'description-length': 'Espaço para a conversa',
    'customer-required': 'Ocorrência sem cliente',
  },
  checkReasons: {
    'owner-found': 'É um usuário deste ambiente.',
    'owner-unknown':
      'Nenhum usuário deste ambiente tem este ID. Aqui não é possível indicar uma equipe. Corrija default_owner_id no OpenCX ou deixe-o vazio para que as regras de roteamento atribuam a ocorrência.',
    'owner-unreadable': 'Não foi possível ler o proprietário padrão.',
    'owner-not-seen':
      'Você não vê nenhum usuário com esta ID, mas talvez não possa ver todos os usuários. Alguém com o direito de acesso Administrador do Sistema pode executar esta verificação.',
    'owner-active': 'O usuário “{name}” está ativo.',
    'owner-disabled':
      'O usuário “{name}” está desativado, e o Dataverse não dá linhas a um usuário assim. Indique outro em default_owner_id.',
    'owner-reads': '“{name}” pode ler ocorrências.',
    'owner-cannot-read':
      '“{name}” não pode ler ocorrências; por isso, o Dataverse não aceita esse usuário como proprietário de uma. Atribua-lhe um direito de acesso com Ocorrência: Ler ou deixe default_owner_id vazio.',
    'lookup-there': 'A tabela de ocorrências tem uma coluna de pesquisa para uma fila.',
    'lookup-absent':
      'A tabela de ocorrências não tem nenhuma coluna de pesquisa para uma fila, como a Microsoft a fornece. A documentação do OpenCX diz que ele preenche uma; o que ele faz sem ela não está documentado.',
    'metadata-unreadable': 'Não foi possível ler as definições de tabela deste ambiente.',
    'queue-found': 'É uma fila deste ambiente.',
    'queue-unknown': 'Nenhuma fila deste ambiente tem este ID. Corrija default_queue_id no OpenCX.',
    'queue-is-workstream':
      'Este é o ID de um fluxo de trabalho, como os chats precisam. As ocorrências precisam do ID de uma fila: o OpenCX tem uma só configuração para ambos; por isso, ou os chats ou as ocorrências falham.',
    'queue-unreadable': 'Não foi possível ver se é uma fila.',
    'workstream-found': 'É um fluxo de trabalho deste ambiente.',
    'workstream-unknown':
      'Nenhum fluxo de trabalho deste ambiente tem este ID. Corrija default_queue_id no OpenCX.',
    'workstream-is-queue':
      'Este é o ID de uma fila, como as ocorrências precisam. Os chats precisam do ID de um fluxo de trabalho: o OpenCX tem uma só configuração para ambos; por isso, ou os chats ou as ocorrências falham.',
    'workstream-unreadable': 'Não foi possível ver se é um fluxo de trabalho.',
    'chat-there': 'A tabela das conversas do Omnicanal está presente.',
    'chat-absent':
      'Este ambiente não tem nenhuma tabela de conversas do Omnicanal. Instale o Omnicanal ou desative os canais de chat no OpenCX.',
    'none-secured': 'Nenhuma coluna que o OpenCX usa aqui está protegida.',
    'secured-allowed': 'Estas colunas estão protegidas, e o usuário pode usá-las: {columns}.',
    'secured-denied':
      'Estas colunas estão protegidas, e o usuário não pode usá-las: {columns}. Adicione o usuário a um perfil de segurança de coluna que permita lê-las e criá-las.',
    'secured-unreadable':
      'Estas colunas estão protegidas; não foi possível ver se o usuário pode usá-las: {columns}.',
    'properties-known': 'A tabela de ocorrências tem todas elas.',
    'properties-unknown':
      'A tabela de ocorrências não tem estas colunas, nem como colunas de pesquisa, e o Dataverse recusa a ocorrência inteira: {columns}. Os nomes diferenciam maiúsculas de minúsculas.',
    'priority-known': 'A tabela de ocorrências conhece a prioridade {priority}.',
    'priority-unknown':
      'A tabela de ocorrências não conhece a prioridade {priority}; ela tem {priorities}. O Dataverse recusa a ocorrência.',
    'length-enough': 'Na descrição de uma ocorrência cabem {length} caracteres.',
    'length-short':
      'Na descrição de uma ocorrência cabem {length} caracteres. Uma conversa longa ocupa {needed} ou mais; aumente o comprimento máximo da coluna.',
    'customer-optional': 'É possível criar uma ocorrência sem cliente.',
    'customer-required':
      'A tabela de ocorrências exige um cliente. O OpenCX documenta ocorrências sem cliente para sessões que não têm endereço de email.',
  },
  privilege: '{table}: {right}',
  fix: '{table}: {right} = {level}',
  tables: {
    incident: 'Ocorrência',
    contact: 'Contato',
    annotation: 'Anotação',
    systemuser: 'Usuário',
    queue: 'Fila',
    queueitem: 'Item da Fila',
    liveworkitem: 'Conversa do Omnicanal',
    msdyn_liveworkstream: 'Fluxo de trabalho',
    role: 'Direito de Acesso',
  },
  rights: {
    Create: 'Criar',
    Read: 'Ler',
    Write: 'Gravar',
    Append: 'Acrescentar',
    AppendTo: 'Acrescentar a',
    Assign: 'Atribuir',
    Delete: 'Excluir',
  },
  levels: {
    Basic: 'Usuário',
    Local: 'Unidade de Negócios',
    Deep: 'Primária: Unidades de Negócios Secundárias',
    Global: 'Organização',
  },
  assignRole: {
    title: 'Atribua ao usuário o direito de acesso “{role}”',
    steps: [
      `${ADMIN_CENTRE} > Usuários do aplicativo.`,
      'Selecione o usuário e, em seguida, Editar direitos de acesso.',
      'Marque “{role}” e salve.',
    ],
    warning:
      'Deixe como estão os direitos de acesso que já estão marcados: ao salvar, tudo o que estiver desmarcado é retirado.',
  },
  editRole: {
    title: 'Altere um direito de acesso que o usuário já tem',
    steps: `${ADMIN_CENTRE} > Direitos de acesso.`,
    nearest: '“{role}” já concede a maior parte.',
    none: 'Todos os direitos de acesso do usuário são gerenciados por soluções e não devem ser alterados: atribua outro direito de acesso ao usuário.',
  },
  broadRoles: {
    administrator:
      'O usuário é Administrador do Sistema por meio de “{role}”. Isso funciona, mas ele pode ler e excluir tudo, e a segurança de coluna não vale para ele. O direito de acesso “OpenCX Integration” é suficiente.',
    customizer:
      'O usuário é Personalizador de Sistema por meio de “{role}” e pode alterar as tabelas deste ambiente. O OpenCX não precisa disso.',
  },
  excess: {
    heading: 'Mais do que o OpenCX precisa',
    meaning: 'Nada falha por causa deles. Mas quem obtiver o segredo do cliente também os terá.',
  },
  roleOfTeam: '{role} (por meio da equipe {team})',
  grantedBy: 'Concedido por {roles}',
  unread: {
    heading: 'O que não foi possível ver',
    subjects: {
      user: 'o usuário',
      owner: 'o proprietário padrão',
      tables: 'as tabelas e seus privilégios',
      columns: 'as colunas de ocorrências e contatos, incluindo as de pesquisa',
      descriptionLength: 'o comprimento da descrição de uma ocorrência',
      priorities: 'os valores da prioridade de uma ocorrência',
      privileges: 'os privilégios que o usuário tem',
      roles: 'os direitos de acesso próprios do usuário',
      teams: 'as equipes e seus direitos de acesso',
      businessUnits: 'as unidades de negócios',
      ownerReadsCases: 'os privilégios que o proprietário padrão tem',
      columnAccess: 'as colunas protegidas que o usuário pode usar',
      othersContacts: 'os contatos de outros proprietários',
      rows: 'as linhas que as configurações indicam',
    },
    reasons: {
      forbidden:
        'Você não tem permissão para ler {subject}. Alguém com o direito de acesso Administrador do Sistema pode fazer esta verificação e ver isso.',
      rejected: 'Este ambiente não respondeu à pergunta sobre {subject}.',
      'unexpected-answer': 'A resposta sobre {subject} não foi entendida.',
    },
    detail: 'Dataverse: {detail}',
  },
  blind: {
    heading: 'O que ninguém pode ver daqui',
    items: [
      'Se o segredo do cliente está certo ou expirou, e se o consentimento do administrador foi dado: Centro de administração do Microsoft Entra.',
      'Plug-ins e fluxos que são executados em ocorrências, contatos e anotações: eles podem precisar de mais privilégios do que as chamadas do OpenCX. Cole o erro que o OpenCX mostra para ver quais.',
      'Regras de detecção de duplicidades e colunas que um plug-in exige.',
    ],
  },
  setting: {
    app: 'ID do aplicativo (cliente)',
    chat: 'Canais de chat são usados (Web, SMS, WhatsApp)',
    owner: 'Proprietário padrão (default_owner_id)',
    queue: 'Fila ou fluxo de trabalho padrão (default_queue_id)',
    priority: 'Prioridade',
    properties: 'Propriedades do tíquete (ticket_properties)',
  },
  settingProblems: {
    empty: 'Insira o ID do aplicativo (cliente) do registro do aplicativo.',
    secret:
      'Isto parece ser um segredo do cliente. Não foi enviado a lugar nenhum e é apagado daqui; se outras pessoas puderam vê-lo, substitua-o. Em vez disso, insira o ID do aplicativo (cliente).',
    'not-a-guid':
      'Um ID são 32 letras (a–f) e dígitos em cinco grupos, como 00000000-0000-0000-0000-000000000000.',
    'not-yes-or-no': 'Indique 1 ou 0.',
    'not-a-priority': 'Uma prioridade é 1, 2, 3 ou 4.',
    'not-json': 'Isto não é JSON. Copie o valor de ticket_properties como está no OpenCX.',
    'not-an-object': 'As propriedades do tíquete são um objeto JSON, como {"casetypecode": 1}.',
  },
  failures: {
    'not-signed-in': {
      title: 'Você não está conectado',
      meaning: 'A sessão terminou ou o token não é para este ambiente. Entre novamente.',
    },
    forbidden: {
      title: 'Você não pode usar os dados deste ambiente',
      meaning: 'Peça a alguém com o direito de acesso Administrador do Sistema que faça esta verificação.',
    },
    throttled: {
      title: 'O Dataverse está limitando as solicitações',
      meaning:
        'Nos últimos minutos, pediu-se demais deste ambiente, seja por qual aplicativo for. O problema não está na configuração.',
    },
    unavailable: {
      title: 'O Dataverse não está disponível',
      meaning: 'O ambiente respondeu com um erro próprio. Tente novamente em alguns minutos.',
    },
    unreachable: {
      title: 'O Dataverse não responde',
      meaning: 'Verifique a conexão de rede e o endereço do ambiente. A sessão também pode ter terminado.',
    },
    rejected: {
      title: 'O Dataverse não entendeu a pergunta',
      meaning: 'Este ambiente pode ser antigo demais para esta verificação.',
    },
    'unexpected-answer': {
      title: 'A resposta não foi entendida',
      meaning: 'Algo entre aqui e o Dataverse, como um proxy, pode ter respondido no lugar dele.',
    },
    unknown: {
      title: 'A verificação parou',
      meaning: 'É uma falha da verificação. Execute-a novamente.',
    },
  },
  retryAfter: 'O Dataverse pede para esperar {seconds} segundos antes de tentar novamente.',
  report: {
    clientId: 'ID do cliente',
    userId: 'ID do usuário',
    businessUnit: 'Unidade de negócios',
    roles: 'Direitos de acesso',
    settings: 'Configurações do OpenCX',
    before: 'Antes dos privilégios',
    operations: 'O que o OpenCX fará',
    changes: 'O que mudar',
    needed: 'Necessário para',
    held: 'Concedido',
    source: 'Fonte',
    change: 'Alterar para',
    notHeld: 'não',
    met: '{met} de {all}',
  },
};
