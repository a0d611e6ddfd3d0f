import type { FormsWording } from './wording';

export const french: FormsWording = {
  states: {
    yes: 'Contient la conversation',
    partly: 'Contient la conversation, mais tout ne fonctionne pas',
    no: 'Ne contient pas la conversation',
  },
  reasons: {
    'no-control': 'Le contrôle de conversation manque.',
    'tab-hidden': 'L’onglet qui porte le contrôle de conversation est masqué.',
    'section-hidden': 'La section qui porte le contrôle de conversation est masquée.',
    'cell-hidden': 'Le contrôle de conversation est masqué.',
    'not-on-web': 'Le contrôle de conversation ne s’affiche pas sur le web.',
    'no-handler':
      'Le formulaire n’appelle pas le script OpenCX à l’ouverture : la ligne au-dessus du formulaire manque, et l’onglet apparaît pour chaque incident.',
    'handler-disabled': 'Le gestionnaire d’événements qui appelle le script OpenCX est désactivé.',
    'handler-without-context':
      'Le gestionnaire d’événements ne transmet pas le contexte d’exécution au script OpenCX.',
    'no-library': 'Le script OpenCX ne figure pas parmi les bibliothèques du formulaire.',
    'description-without-control': 'Il reste des paramètres d’un contrôle de conversation qui n’est plus là.',
    'control-without-description':
      'Un contrôle a perdu les paramètres qui lui font afficher la conversation.',
    'tab-without-control': 'L’onglet OpenCX est là, sans le contrôle de conversation.',
  },
  facts: {
    managed: 'Managé',
    unmanaged: 'Non managé',
    notCustomizable: 'Ne peut pas être personnalisé (propriété gérée)',
    addedUnpublished:
      'Enregistré avec la conversation, mais non publié : les agents ne la voient pas encore.',
    removedUnpublished: 'Enregistré sans la conversation, mais non publié : les agents la voient encore.',
    unpublished: 'A des modifications qui ne sont pas encore publiées.',
    withSolution: 'La conversation est venue avec la solution OpenCX.',
    apps: 'Applications : {apps}',
    noApp: 'Aucune application ne propose ce formulaire.',
    appsUnknown: 'Impossible de lire quelles applications proposent ce formulaire.',
  },
  problems: {
    'not-well-formed': 'Le texte du formulaire n’est pas du XML bien formé (au caractère {offset}).',
    'not-a-form': 'Ce texte n’est pas celui d’un seul formulaire.',
    'unknown-tab': 'Le formulaire n’a pas d’onglet « {tab} ».',
    'tab-limit': 'Un formulaire n’accepte pas plus de {limit} onglets.',
    'handler-limit': 'Un événement n’accepte pas plus de {limit} gestionnaires d’événements.',
    'library-limit': 'Un formulaire n’accepte pas plus de {limit} bibliothèques.',
  },
  questions: {
    add: 'Ajouter la conversation au formulaire « {name} » ?',
    complete: 'Compléter la conversation sur le formulaire « {name} » ?',
    remove: 'Supprimer la conversation du formulaire « {name} » ?',
    putBack: 'Remettre le formulaire « {name} » dans son état précédent ?',
    publish: 'Publier le formulaire « {name} » tel qu’il est enregistré ?',
  },
  consequences: {
    unmanaged:
      'C’est une personnalisation non managée de cet environnement. Elle ne fait pas partie de la solution OpenCX et se place au-dessus de ce que les solutions apportent.',
    uninstall:
      'Supprimez de nouveau la conversation de ce formulaire avant de désinstaller la solution OpenCX : Dynamics 365 ne le permet pas avant.',
    publishesTable:
      'La publication vaut pour toute la table Incident : les modifications d’autres personnes qui ne sont pas encore publiées le seront aussi.',
    publishesForm: 'Ce formulaire a lui-même de telles modifications.',
    staysOff:
      'La conversation est venue avec la solution OpenCX et part avec elle. Supprimée ici, elle reste absente de ce formulaire même quand une version plus récente de la solution est importée.',
  },
  refusals: {
    'changed-meanwhile':
      'Le formulaire « {name} » a été modifié depuis sa lecture. Rien n’a été écrit. Regardez d’abord le formulaire à nouveau.',
    'not-customizable':
      'Le formulaire « {name} » ne peut pas être personnalisé : une propriété gérée de sa solution l’interdit. Rien n’a été écrit.',
    'form-problem': 'Le formulaire « {name} » ne peut pas être modifié ainsi. Rien n’a été écrit.',
    'not-read': 'Le formulaire « {name} » n’a pas pu être relu. Rien n’a été écrit.',
    'not-written': 'Le formulaire « {name} » n’a pas été enregistré. Il est inchangé.',
  },
  outcomes: {
    added: 'Le formulaire « {name} » contient maintenant la conversation. Il est enregistré et publié.',
    addedPartly:
      'Le formulaire « {name} » est enregistré et publié, mais quelque chose empêche encore la conversation de fonctionner.',
    notAdded:
      'Le formulaire « {name} » est enregistré et publié, mais, une fois relu, il ne contient pas la conversation.',
    removed: 'La conversation est supprimée du formulaire « {name} ». Il est enregistré et publié.',
    notRemoved:
      'Le formulaire « {name} » est enregistré et publié, mais, une fois relu, il contient encore la conversation.',
    putBack: 'Le formulaire « {name} » est remis dans son état précédent. Il est enregistré et publié.',
    unchanged: 'Il n’y avait rien à modifier sur le formulaire « {name} ». Rien n’a été écrit.',
    notPublished:
      'La modification du formulaire « {name} » est enregistrée, mais non publiée : les agents ne la voient pas encore. Réessayez pour la publier, ou publiez-la dans Power Apps. Le formulaire peut aussi être remis dans son état précédent.',
    uncertain:
      'Aucune réponse n’a dit si la modification du formulaire « {name} » a été enregistrée et publiée. Relisez les formulaires avant de continuer. Gardez le texte précédent.',
  },
  failures: {
    'not-signed-in': 'La session est terminée. Reconnectez-vous.',
    forbidden:
      'Il vous manque un privilège. Il faut le rôle Administrateur système ou Personnalisateur de système.',
    throttled: 'Dataverse limite les demandes. Réessayez dans quelques minutes.',
    unavailable:
      'L’environnement a répondu par une erreur qui lui est propre. Réessayez dans quelques minutes.',
    unreachable: 'Aucune réponse de Dataverse. Vérifiez la connexion réseau.',
    rejected: 'Dataverse n’a pas accepté la demande.',
    'unexpected-answer': 'La réponse n’a pas été comprise. Elle vient peut-être d’un proxy.',
  },
  privilege: 'Le privilège qui manque : {privilege}',
  detail: 'Réponse de Dataverse : {detail}',
};
