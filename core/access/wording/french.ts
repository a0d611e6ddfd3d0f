import type { Wording } from './wording';

const ADMIN_CENTRE =
  'Centre d’administration Power Platform > Gérer > Environnements > cet environnement > Paramètres > Utilisateurs + autorisations';

export const french: Wording = {
  title: 'Vérification de la configuration d’OpenCX',
  verdicts: {
    pass: {
      title: 'Prêt pour les transferts',
      meaning: 'L’utilisateur de l’application peut faire tout ce qu’OpenCX fera avec ces paramètres.',
    },
    'at-risk': {
      title: 'Fonctionne, mais pas pour tout le monde',
      meaning:
        'Quelque chose est accordé trop étroitement. Un transfert concerné peut mal se passer sans aucune erreur.',
    },
    missing: {
      title: 'Les transferts échoueront',
      meaning: 'Il manque quelque chose dont OpenCX a besoin. Ce qu’il faut modifier est indiqué ci-dessous.',
    },
    'cannot-tell': {
      title: 'Tout n’a pas pu être vérifié',
      meaning: 'Rien ne manque dans ce qui a pu être vu, mais tout n’a pas pu être vu.',
    },
  },
  findings: {
    pass: 'OK',
    'at-risk': 'À risque',
    missing: 'Manquant',
    'cannot-tell': 'Indéterminé',
    'not-applicable': 'Sans objet',
    'too-much': 'En trop',
    'not-evaluated': 'Non évalué',
  },
  advised: 'Conseillé',
  gate: {
    exists: 'Utilisateur de l’application',
    enabled: 'Actif',
    role: 'Rôle de sécurité',
    'access-mode': 'Mode d’accès',
    tables: 'Tables',
  },
  gateFails: 'Échec',
  gateReasons: {
    found: 'Il existe, avec cet ID client.',
    'not-found':
      'Aucun utilisateur de cet environnement n’a cet ID client. Créez l’utilisateur de l’application : ' +
      `${ADMIN_CENTRE} > Utilisateurs de l’application > Nouvel utilisateur de l’application. ` +
      'Si l’ID provient de « Certificats & secrets », c’est l’ID du secret : prenez l’ID d’application (client) dans la Vue d’ensemble de l’inscription d’application.',
    'not-seen':
      'Vous ne voyez aucun utilisateur avec cet ID client, mais vous n’avez peut-être pas le droit de voir tous les utilisateurs. Une personne ayant le rôle Administrateur système peut exécuter cette vérification.',
    'object-id':
      'C’est l’ID d’objet de « {name} », pas son ID client. OpenCX et Dataverse utilisent l’ID d’application (client).',
    'user-id': 'C’est l’ID d’utilisateur Dataverse de « {name} », pas son ID client.',
    'user-unreadable': 'L’utilisateur n’a pas pu être lu.',
    enabled: 'Il n’est pas désactivé.',
    disabled: 'Il est désactivé. Activez-le : ' + `${ADMIN_CENTRE} > Utilisateurs de l’application.`,
    'has-role': 'Il en a un.',
    'no-role': 'Il n’en a aucun, ni directement ni par une équipe.',
    'roles-unreadable': 'Impossible de voir s’il a un rôle de sécurité.',
    'mode-usable': 'Il peut utiliser l’API web.',
    'mode-unusual':
      'Son mode d’accès ({mode}) le restreint. Les utilisateurs de l’application ont « Non interactif » ou « Lecture-écriture ».',
    'mode-unknown': 'Son mode d’accès n’a pas pu être vu.',
    'tables-there': 'Celles des incidents, des contacts et des notes sont présentes.',
    'tables-absent':
      'Des tables sont absentes de cet environnement : {tables}. Dynamics 365 Customer Service est-il installé ?',
    'tables-unreadable': 'Impossible de voir si les tables sont présentes.',
  },
  operation: {
    'test-and-save': {
      title: 'Test & Save',
      meaning:
        'Lorsque vous connectez OpenCX, il lit une fois les incidents pour voir si la connexion fonctionne.',
    },
    'find-contact': {
      title: 'Trouver le contact du client',
      meaning: 'OpenCX cherche un contact qui a l’adresse e-mail du client.',
    },
    'create-contact': {
      title: 'Créer un contact',
      meaning: 'Pour un client dont aucun contact n’a l’adresse.',
    },
    'link-contact': {
      title: 'Lier l’incident au contact',
      meaning: 'Pour que l’incident montre qui est le client.',
    },
    'case-from-email': {
      title: 'Créer un incident à partir d’un e-mail',
      meaning:
        'Tout le transfert tel qu’OpenCX est configuré : le contact, l’incident et tout ce que l’incident désigne.',
    },
    'case-from-phone': {
      title: 'Créer un incident à partir d’un appel téléphonique',
      meaning: 'La même chose pour un appel sans adresse e-mail, pour lequel un contact est créé.',
    },
    'attach-note': {
      title: 'Joindre la conversation',
      meaning: 'Sous forme de note sur l’incident.',
    },
    'default-owner': {
      title: 'Donner l’incident au propriétaire par défaut',
      meaning: 'L’utilisateur que désigne le paramètre default_owner_id d’OpenCX.',
    },
    'default-queue': {
      title: 'Mettre l’incident dans la file d’attente par défaut',
      meaning: 'La file d’attente que désigne le paramètre default_queue_id d’OpenCX.',
    },
    'chat-omnichannel': {
      title: 'Transférer une conversation instantanée à Omnicanal',
      meaning:
        'Les conversations web, SMS et WhatsApp vont à un flux de travail Omnicanal plutôt qu’à un incident.',
    },
  },
  why: {
    'case-probe': 'OpenCX lit des incidents pour tester la connexion.',
    'case-read': 'OpenCX lit son propre incident pour connaître le numéro de ticket.',
    'case-create': 'Un transfert crée un incident.',
    'case-append': 'L’incident porte le lien vers le contact.',
    'case-append-to': 'La note est jointe à l’incident.',
    'case-append-to-all':
      'Des règles d’acheminement ont pu donner l’incident à quelqu’un d’autre avant que la note soit jointe.',
    'case-write': 'La documentation d’OpenCX le demande ; aucun appel qui l’utilise n’est documenté.',
    'case-assign':
      'Il faut ce privilège pour céder des lignes. Aucune documentation ne dit s’il le faut aussi pour créer une ligne pour quelqu’un d’autre.',
    'contact-find':
      'Les contacts appartiennent à n’importe qui. Un contact illisible n’est pas trouvé et, sans aucune erreur, OpenCX crée un doublon.',
    'contact-create': 'Un client auquel aucun contact ne correspond en reçoit un.',
    'contact-read': 'Qui crée une ligne et la possède doit pouvoir la lire.',
    'contact-append-to': 'L’incident est lié à un contact, qui appartient à n’importe qui.',
    'contact-append-to-own': 'L’incident est lié au contact qui vient d’être créé.',
    'contact-write': 'Une page de la documentation de Microsoft le demande avec « Ajouter à ».',
    'note-create': 'La conversation est écrite dans une note.',
    'note-read': 'Qui crée une ligne et la possède doit pouvoir la lire.',
    'note-append': 'La note porte le lien vers l’incident.',
    'note-write': 'La documentation d’OpenCX le demande ; aucun appel qui l’utilise n’est documenté.',
    'note-append-to':
      'La documentation d’OpenCX le demande ; à notre connaissance, rien n’est joint à une note.',
    'user-read': 'La documentation d’OpenCX le demande.',
    'owner-read': 'L’incident désigne son propriétaire, dont la ligne doit être lisible.',
    'queue-read': 'L’incident désigne la file d’attente, dont la ligne doit être lisible.',
    'queue-append-to': 'L’incident est lié à la file d’attente.',
    'queue-item-create':
      'Seulement si OpenCX ajoute l’incident à la file d’attente comme élément, ce qui n’est pas documenté.',
    'chat-create': 'Le transfert d’une conversation instantanée crée une conversation Omnicanal.',
    'chat-read': 'Qui crée une ligne et la possède doit pouvoir la lire.',
    'chat-append': 'La conversation porte le lien vers le flux de travail.',
    'workstream-read': 'La conversation désigne le flux de travail, dont la ligne doit être lisible.',
    'workstream-append-to': 'La conversation est liée au flux de travail.',
    'lookup-read':
      'Une colonne de recherche parmi les propriétés du ticket désigne cette ligne, qui doit être lisible.',
    'lookup-append-to':
      'Une colonne de recherche parmi les propriétés du ticket lie l’incident à cette ligne.',
  },
  reaches: {
    any: 'n’importe quel niveau',
    own: 'ses propres lignes',
    all: 'toutes les lignes',
    case: 'l’incident',
    owner: 'le propriétaire par défaut',
    row: 'cette seule ligne',
  },
  shortfalls: {
    'not-held': 'Aucun des rôles de l’utilisateur ne l’accorde.',
    'too-narrow': 'Il est accordé, mais n’atteint pas toutes les lignes.',
    'own-rows-outside':
      'Il n’est accordé que par une équipe, avec un rôle « Privilèges d’équipe uniquement » : les propres lignes de l’utilisateur restent en dehors. Un rôle attribué à l’utilisateur lui-même doit l’accorder.',
    'owner-outside': 'Il est accordé, mais n’atteint pas la division du propriétaire par défaut.',
    'row-outside': 'Il est accordé, mais n’atteint pas cette ligne.',
    filtered: 'Il n’est accordé que pour les lignes d’un filtre d’enregistrement.',
    'table-absent': 'Cet environnement n’a pas la table.',
    'names-unreadable': 'Les privilèges de cet environnement n’ont pas pu être lus.',
    'privileges-unreadable': 'Les privilèges de l’utilisateur n’ont pas pu être lus.',
    'roles-unreadable':
      'Il est accordé à un niveau où il importe de savoir si un rôle de l’utilisateur lui-même l’accorde ; cela n’a pas pu être vu.',
    'business-units-unreadable':
      'Il est accordé au-dessous d’une division ; impossible de voir si les lignes nécessaires s’y trouvent.',
    'owner-unreadable': 'La division du propriétaire par défaut n’a pas pu être vue.',
    'row-unreadable': 'Impossible de voir s’il atteint cette ligne.',
  },
  sample: 'Sur {rows} contacts d’autres propriétaires examinés, {reached} peuvent être atteints.',
  sources: {
    opencx: 'Documentation d’OpenCX',
    microsoft: 'Documentation de Microsoft',
    derived: 'Déduit de ces deux documentations',
    uncertain: 'Incertain',
  },
  check: {
    'owner-exists': 'Propriétaire par défaut',
    'owner-enabled': 'Le propriétaire par défaut est actif',
    'owner-reads-cases': 'Le propriétaire par défaut peut lire les incidents',
    'queue-lookup': 'Un incident peut désigner une file d’attente',
    'queue-is-queue': 'File d’attente par défaut',
    'queue-is-workstream': 'Flux de travail',
    'chat-table': 'Omnicanal',
    'secured-columns': 'Sécurité des colonnes',
    'properties-known': 'Propriétés du ticket',
    'priority-known': 'Priorité',
    'description-length': 'Place pour la conversation',
    'customer-required': 'Incident sans client',
  },
  checkReasons: {
    'owner-found': 'C’est un utilisateur de cet environnement.',
    'owner-unknown':
      'Aucun utilisateur de cet environnement n’a cet ID. Une équipe ne peut pas être désignée ici. Corrigez default_owner_id dans OpenCX, ou videz-le pour que les règles d’acheminement attribuent l’incident.',
    'owner-unreadable': 'Le propriétaire par défaut n’a pas pu être lu.',
    'owner-not-seen':
      'Vous ne voyez aucun utilisateur avec cet ID, mais vous n’avez peut-être pas le droit de voir tous les utilisateurs. Une personne ayant le rôle Administrateur système peut exécuter cette vérification.',
    'owner-active': 'L’utilisateur « {name} » est actif.',
    'owner-disabled':
      'L’utilisateur « {name} » est désactivé, et Dataverse ne donne pas de lignes à un tel utilisateur. Désignez quelqu’un d’autre dans default_owner_id.',
    'owner-reads': '« {name} » peut lire les incidents.',
    'owner-cannot-read':
      '« {name} » ne peut pas lire les incidents ; Dataverse refuse donc de lui en donner la propriété. Attribuez à cet utilisateur un rôle avec « Incident : Lire », ou videz default_owner_id.',
    'lookup-there': 'La table des incidents a une colonne de recherche vers une file d’attente.',
    'lookup-absent':
      'La table des incidents n’a pas de colonne de recherche vers une file d’attente, telle que Microsoft la livre. La documentation d’OpenCX dit qu’il en renseigne une ; ce qu’il fait sans elle n’est pas documenté.',
    'metadata-unreadable': 'Les définitions de table de cet environnement n’ont pas pu être lues.',
    'queue-found': 'C’est une file d’attente de cet environnement.',
    'queue-unknown':
      'Aucune file d’attente de cet environnement n’a cet ID. Corrigez default_queue_id dans OpenCX.',
    'queue-is-workstream':
      'C’est l’ID d’un flux de travail, ce qu’il faut aux conversations instantanées. Il faut aux incidents celui d’une file d’attente : OpenCX n’a qu’un paramètre pour les deux, donc soit les conversations instantanées, soit les incidents échouent.',
    'queue-unreadable': 'Impossible de voir si c’est une file d’attente.',
    'workstream-found': 'C’est un flux de travail de cet environnement.',
    'workstream-unknown':
      'Aucun flux de travail de cet environnement n’a cet ID. Corrigez default_queue_id dans OpenCX.',
    'workstream-is-queue':
      'C’est l’ID d’une file d’attente, ce qu’il faut aux incidents. Il faut aux conversations instantanées celui d’un flux de travail : OpenCX n’a qu’un paramètre pour les deux, donc soit les conversations instantanées, soit les incidents échouent.',
    'workstream-unreadable': 'Impossible de voir si c’est un flux de travail.',
    'chat-there': 'La table des conversations Omnicanal est présente.',
    'chat-absent':
      'Cet environnement n’a pas de table pour les conversations Omnicanal. Installez Omnicanal, ou désactivez les canaux de conversation instantanée dans OpenCX.',
    'none-secured': 'Aucune colonne qu’OpenCX utilise ici n’est sécurisée.',
    'secured-allowed': 'Ces colonnes sont sécurisées, et l’utilisateur peut les utiliser : {columns}.',
    'secured-denied':
      'Ces colonnes sont sécurisées, et l’utilisateur ne peut pas les utiliser : {columns}. Ajoutez l’utilisateur à un profil de sécurité de colonne qui permet de les lire et de les créer.',
    'secured-unreadable':
      'Ces colonnes sont sécurisées ; impossible de voir si l’utilisateur peut les utiliser : {columns}.',
    'properties-known': 'La table des incidents les a toutes.',
    'properties-unknown':
      'Ces colonnes ou colonnes de recherche n’existent pas dans la table des incidents, et Dataverse refuse l’incident entier : {columns}. La casse des noms compte.',
    'priority-known': 'La table des incidents connaît la priorité {priority}.',
    'priority-unknown':
      'La table des incidents ne connaît pas la priorité {priority} ; elle a {priorities}. Dataverse refuse l’incident.',
    'length-enough': 'La description d’un incident peut contenir {length} caractères.',
    'length-short':
      'La description d’un incident peut contenir {length} caractères. Une longue conversation en prend {needed} et plus ; augmentez la longueur maximale de la colonne.',
    'customer-optional': 'Un incident peut être créé sans client.',
    'customer-required':
      'La table des incidents exige un client. OpenCX documente des incidents sans client pour les sessions qui n’ont pas d’adresse e-mail.',
  },
  privilege: '{table} : {right}',
  fix: '{table} : {right} = {level}',
  tables: {
    incident: 'Incident',
    contact: 'Contact',
    annotation: 'Note',
    systemuser: 'Utilisateur',
    queue: 'File d’attente',
    queueitem: 'Élément de file d’attente',
    liveworkitem: 'Conversation Omnicanal',
    msdyn_liveworkstream: 'Flux de travail',
    role: 'Rôle de sécurité',
  },
  rights: {
    Create: 'Créer',
    Read: 'Lire',
    Write: 'Écrire',
    Append: 'Ajouter',
    AppendTo: 'Ajouter à',
    Assign: 'Attribuer',
    Delete: 'Supprimer',
  },
  levels: {
    Basic: 'Utilisateur',
    Local: 'Division',
    Deep: 'Parent : divisions enfants',
    Global: 'Organisation',
  },
  assignRole: {
    title: 'Attribuez à l’utilisateur le rôle « {role} »',
    steps: [
      `${ADMIN_CENTRE} > Utilisateurs de l’application.`,
      'Sélectionnez l’utilisateur, puis « Modifier les rôles de sécurité ».',
      'Cochez « {role} » et enregistrez.',
    ],
    warning:
      'Laissez tels quels les rôles déjà cochés : tout ce qui n’est pas coché à l’enregistrement est retiré.',
  },
  editRole: {
    title: 'Modifiez un rôle que l’utilisateur a',
    steps: `${ADMIN_CENTRE} > Rôles de sécurité.`,
    nearest: '« {role} » en accorde déjà la plus grande partie.',
    none: 'Tous les rôles de l’utilisateur sont gérés par des solutions et ne devraient pas être modifiés : attribuez à l’utilisateur un autre rôle.',
  },
  broadRoles: {
    administrator:
      'L’utilisateur est Administrateur système par le rôle « {role} ». Cela fonctionne, mais il peut tout lire et tout supprimer, et la sécurité des colonnes ne l’arrête pas. Le rôle « OpenCX Integration » suffit.',
    customizer:
      'L’utilisateur est Personnalisateur de système par le rôle « {role} » et peut modifier les tables de cet environnement. OpenCX n’en a pas besoin.',
  },
  excess: {
    heading: 'Plus que ce dont OpenCX a besoin',
    meaning: 'Rien n’échoue à cause de cela. Mais qui obtient le secret client obtient aussi ces privilèges.',
  },
  roleOfTeam: '{role} (par l’équipe {team})',
  grantedBy: 'Accordé par {roles}',
  unread: {
    heading: 'Ce qui n’a pas pu être vu',
    subjects: {
      user: 'l’utilisateur',
      owner: 'le propriétaire par défaut',
      tables: 'les tables et leurs privilèges',
      columns: 'les colonnes et colonnes de recherche des incidents et des contacts',
      descriptionLength: 'la longueur de la description d’un incident',
      priorities: 'les valeurs de la priorité d’un incident',
      privileges: 'les privilèges de l’utilisateur',
      roles: 'les rôles de sécurité de l’utilisateur lui-même',
      teams: 'les équipes et leurs rôles de sécurité',
      businessUnits: 'les divisions',
      ownerReadsCases: 'les privilèges du propriétaire par défaut',
      columnAccess: 'les colonnes sécurisées que l’utilisateur peut utiliser',
      othersContacts: 'les contacts d’autres propriétaires',
      rows: 'les lignes que les paramètres désignent',
    },
    reasons: {
      forbidden:
        'Vous ne pouvez pas lire {subject}. Une personne avec le rôle Administrateur système peut exécuter cette vérification et le voir.',
      rejected: 'Cet environnement n’a pas répondu à la question sur {subject}.',
      'unexpected-answer': 'La réponse sur {subject} n’a pas été comprise.',
    },
    detail: 'Dataverse : {detail}',
  },
  blind: {
    heading: 'Ce que personne ne peut voir d’ici',
    items: [
      'Si le secret client est correct ou a expiré, et si le consentement administrateur a été accordé : centre d’administration Microsoft Entra.',
      'Les plug-ins et les flux qui s’exécutent sur les incidents, les contacts et les notes : il leur faut peut-être plus de privilèges qu’aux appels d’OpenCX lui-même. Collez l’erreur qu’OpenCX affiche pour voir lesquels.',
      'Les règles de détection des doublons, et les colonnes qu’un plug-in exige.',
    ],
  },
  setting: {
    app: 'ID d’application (client)',
    chat: 'Des canaux de conversation instantanée sont utilisés (web, SMS, WhatsApp)',
    owner: 'Propriétaire par défaut (default_owner_id)',
    queue: 'File d’attente ou flux de travail par défaut (default_queue_id)',
    priority: 'Priorité',
    properties: 'Propriétés du ticket (ticket_properties)',
  },
  settingProblems: {
    empty: 'Entrez l’ID d’application (client) de l’inscription d’application.',
    secret:
      'Cela ressemble à un secret client. Il n’a été envoyé nulle part et il est effacé ici ; si d’autres ont pu le voir, remplacez-le. Entrez plutôt l’ID d’application (client).',
    'not-a-guid':
      'Un ID se compose de 32 chiffres et lettres de a à f en cinq groupes, comme 00000000-0000-0000-0000-000000000000.',
    'not-yes-or-no': 'Indiquez 1 ou 0.',
    'not-a-priority': 'Une priorité est 1, 2, 3 ou 4.',
    'not-json': 'Ce n’est pas du JSON. Copiez la valeur de ticket_properties telle qu’elle est dans OpenCX.',
    'not-an-object': 'Les propriétés du ticket sont un objet JSON, comme {"casetypecode": 1}.',
  },
  failures: {
    'not-signed-in': {
      title: 'Aucune session ouverte',
      meaning: 'La session est terminée, ou le jeton n’est pas pour cet environnement. Reconnectez-vous.',
    },
    forbidden: {
      title: 'Vous ne pouvez pas utiliser les données de cet environnement',
      meaning: 'Demandez à une personne avec le rôle Administrateur système d’exécuter cette vérification.',
    },
    throttled: {
      title: 'Dataverse limite les demandes',
      meaning:
        'Cet environnement a reçu trop de demandes ces dernières minutes, de quelque application que ce soit. La configuration n’est pas en cause.',
    },
    unavailable: {
      title: 'Dataverse n’est pas disponible',
      meaning:
        'L’environnement a répondu par une erreur qui lui est propre. Réessayez dans quelques minutes.',
    },
    unreachable: {
      title: 'Aucune réponse de Dataverse',
      meaning:
        'Vérifiez la connexion réseau et l’adresse de l’environnement. La session est peut-être aussi terminée.',
    },
    rejected: {
      title: 'Dataverse n’a pas compris la question',
      meaning: 'Cet environnement est peut-être trop ancien pour cette vérification.',
    },
    'unexpected-answer': {
      title: 'La réponse n’a pas été comprise',
      meaning: 'Quelque chose entre ici et Dataverse, comme un proxy, a peut-être répondu à sa place.',
    },
    unknown: {
      title: 'La vérification s’est arrêtée',
      meaning: 'C’est un défaut de la vérification. Exécutez-la à nouveau.',
    },
  },
  retryAfter: 'Dataverse demande d’attendre {seconds} secondes avant de réessayer.',
  report: {
    clientId: 'ID client',
    userId: 'ID d’utilisateur',
    businessUnit: 'Division',
    roles: 'Rôles de sécurité',
    settings: 'Paramètres d’OpenCX',
    before: 'Avant les privilèges',
    operations: 'Ce qu’OpenCX fera',
    changes: 'Ce qu’il faut modifier',
    needed: 'Nécessaire pour',
    held: 'Accordé',
    source: 'Source',
    change: 'Modifier en',
    notHeld: 'non',
    met: '{met} sur {all}',
  },
};
