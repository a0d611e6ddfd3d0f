import type { PageTexts } from './texts';

export { french as wording } from '../../../core/access/wording/french';

export const page: PageTexts = {
  intro:
    'Avant le premier transfert : l’utilisateur de l’application avec lequel OpenCX se connecte peut-il faire ce qu’OpenCX fera ? La vérification ne fait que lire.',
  clientIdHint:
    'Celui de l’inscription d’application qu’OpenCX utilise : centre d’administration Microsoft Entra > Inscriptions d’applications > Vue d’ensemble.',
  settings: {
    heading: 'Paramètres d’OpenCX',
    hint: 'Tels qu’ils sont dans OpenCX. Ce qui y est vide reste vide ici.',
    queueHint:
      'Pour les incidents, l’ID d’une file d’attente ; pour les conversations instantanées, celui d’un flux de travail.',
    check: 'Vérifier',
    copyLink: 'Copier le lien vers cette vérification',
  },
  running: 'Vérification en cours…',
  progress: 'Lecture : {subject} ; {answered} réponses sur {asked} jusqu’ici.',
  runAgain: 'Vérifier à nouveau',
  done: 'Vérification terminée : {verdict}.',
  users: {
    choose: 'Choisir parmi les utilisateurs de l’application',
    reading: 'Lecture des utilisateurs de l’application…',
  },
  who: {
    heading: 'Qui a été vérifié',
    name: 'Utilisateur de l’application',
    rolesUnread: 'n’ont pas pu être lus entièrement',
    noRoles: 'aucun',
  },
  useClientId: 'Vérifier plutôt {clientId}',
  operations: {
    intro: 'Chaque étape, et ce sur quoi elle repose.',
    onlyProblems: 'Problèmes seulement',
    shown: 'Affichage : {shown} sur {all}',
    notSet: 'OpenCX ne fait pas cela avec ces paramètres.',
    explain: 'Afficher quels rôles accordent quoi',
    explained: 'Les rôles ont été lus.',
  },
  paste: {
    heading: 'OpenCX a-t-il affiché une erreur ?',
  },
  forms: {
    heading: 'Formulaires d’incident',
  },
  rehearsal: {
    heading: 'Répéter un transfert',
  },
  report: {
    heading: 'Rapport',
  },
  copied: 'Copié.',
  notCopied: 'Le navigateur n’a pas permis la copie.',
  comparison: {
    heading: 'Changements depuis la dernière vérification : {count}',
    none: 'Rien n’a changé depuis la dernière vérification.',
    was: 'avant',
    is: 'maintenant',
  },
  retry: {
    willRepeat: 'La vérification s’exécute ensuite à nouveau d’elle-même.',
    countdown: 'Nouvelle exécution dans {seconds} secondes.',
    now: 'Vérifier à nouveau maintenant',
  },
  noContext: {
    title: 'Cette page doit être ouverte dans Dynamics 365',
    meaning:
      'Ouvrez-la à partir de l’application OpenCX Setup, ou de la page de configuration de la solution.',
  },
};
