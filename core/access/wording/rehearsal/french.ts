import type { RehearsalWording } from './wording';

export const french: RehearsalWording = {
  title: 'Répétition',
  before: {
    does: 'Dataverse crée en tant qu’utilisateur d’application trois contacts, deux incidents, une note et, si les conversations instantanées sont utilisées, une conversation, puis annule tout dans la même transaction. Cela se fait plusieurs fois, pour être sûr de qui a agi et, si quelque chose fait obstacle, à quelle étape.',
    heading: 'Ce que l’annulation ne défait pas',
    items: [
      'Les numéros attribués, comme ceux des incidents, restent utilisés : il y aura des trous.',
      'Les plug-ins synchrones s’exécutent. Ce qu’ils appellent dans d’autres systèmes reste fait, et leurs journaux de suivi restent.',
      'Les flux et les plug-ins asynchrones ne démarrent que si quelque chose est conservé ; ils ne démarrent donc pas.',
    ],
    ask: 'Répéter un transfert maintenant ?',
  },
  doing: {
    'asking-who': 'Dataverse est interrogé : qui agirait ?…',
    reading: 'Lecture en tant qu’utilisateur d’application…',
    'handing-over':
      'Le transfert a été envoyé en une seule requête : Dataverse répond pour toutes ses étapes ensemble…',
    locating: 'Une étape a été refusée. Recherche de laquelle…',
    proving: 'Encore une fois, pour être sûr de qui a agi…',
    looking: 'Recherche de lignes restées…',
  },
  outcomes: {
    passed: {
      title: 'La répétition a réussi',
      meaning: 'Dataverse a laissé l’utilisateur d’application faire un transfert entier, puis l’a annulé.',
    },
    obstacle: {
      title: 'La répétition a rencontré un obstacle',
      meaning: 'Dataverse a refusé une étape. Le premier vrai transfert échouerait de la même façon.',
    },
    'cannot-tell': {
      title: 'La répétition n’a pas donné de réponse',
      meaning: 'Il n’a pas été possible de savoir ce que Dataverse ferait lors d’un transfert.',
    },
  },
  steps: {
    'contact-from-phone': 'Créer un contact sans adresse e-mail',
    'read-contact': 'Créer un contact et le relire',
    'update-case': 'Mettre à jour l’incident',
  },
  states: {
    done: 'Fait',
    'done-and-undone': 'Fait et annulé',
    refused: 'Refusé',
    'not-reached': 'Non atteint',
    unknown: 'Incertain',
  },
  advised: 'OpenCX cite ce droit, mais aucun appel qui en a besoin n’est documenté.',
  at: 'Refusé à : {step}.',
  somewhere: 'Il n’a pas été possible de savoir à quelle étape.',
  obstacles: {
    'plug-in':
      'Un plug-in ou un workflow de cet environnement le refuse. Demandez à son auteur de laisser passer les lignes de l’utilisateur d’application.',
    'required-column':
      'Une colonne que OpenCX laisse vide doit être remplie. Rendez-la facultative ou remplissez-la par ticket_properties dans OpenCX.',
    duplicate:
      'Dataverse prend la ligne pour une ligne qui existe déjà : vérifiez les règles de détection des doublons.',
    unknown: 'Dataverse l’a refusé pour une raison qui lui est propre.',
  },
  said: 'Dataverse dit : {message}',
  doubts: {
    'no-user': 'Il n’y a pas d’utilisateur d’application avec lequel répéter : voyez la vérification.',
    'same-user':
      'Vous êtes connecté en tant qu’utilisateur d’application. Quelqu’un d’autre doit répéter, pour que Dataverse puisse agir à la place de celui-ci.',
    'may-not-impersonate':
      'Vous ne pouvez pas agir pour un autre utilisateur. Il faut le privilège prvActOnBehalfOfAnotherUser, que possède « Administrateur système », par un rôle qui vous est attribué directement : par une équipe, il ne compte pas.',
    'not-impersonated':
      'Ce qui a été envoyé n’a pas été fait en tant qu’utilisateur d’application. Un proxy a peut-être supprimé un en-tête.',
    'admin-lacks':
      'C’est vous qui avez été refusé, pas l’utilisateur d’application : une répétition ne permet que ce que vous pouvez faire tous les deux. Quelqu’un avec le rôle « Administrateur système » peut répéter.',
    'not-refused':
      'Dataverse n’a pas refusé la dernière étape comme il le doit ; les lignes sont donc peut-être restées. Voyez ci-dessous ce qui a été trouvé.',
    'queue-unknown':
      'Tout le reste a réussi, sauf la file d’attente par défaut : les incidents n’ont pas ici de recherche vers une file, et ce qu’OpenCX écrit alors n’est pas documenté.',
  },
  leftovers: {
    nothing: 'Il ne reste rien : les lignes de cette répétition ont été cherchées, et il n’y en a pas.',
    'nothing-sent': 'Rien n’a été écrit.',
    rows: 'Des lignes sont restées ({count}). Elles portent le texte « {marker} ». Supprimez-les :',
    'could-not-look':
      'Il n’a pas été possible de voir si des lignes sont restées. Cherchez le texte « {marker} » dans les contacts, les incidents et les notes.',
  },
  agreement: {
    agrees: 'La vérification et la répétition concordent.',
    'rehearsal-met-more':
      'La vérification n’a rien trouvé à redire à : {operations}. Elle connaît les privilèges ; seule une répétition rencontre les plug-ins, les colonnes obligatoires et les doublons.',
    'check-says-more':
      'La vérification trouve un problème, bien que Dataverse l’ait laissé passer : {operations}. La répétition ne touche aucune ligne d’autrui et écrit des textes courts ; la vérification en tient compte aussi. Suivez la vérification.',
    'nothing-to-compare': 'Il n’y a rien à quoi comparer la vérification.',
  },
};
