import type { FormPageTexts } from '../texts';

export { french as wording } from '../../../../core/forms/wording/french';

export const page: FormPageTexts = {
  intro:
    'Quels formulaires montrent la conversation aux agents. Rien n’est écrit avant que vous ne confirmiez une question.',
  reading: 'Lecture des formulaires…',
  again: 'Relire',
  count: 'Formulaires avec la conversation : {placed} sur {all}',
  none: 'Il n’y a aucun formulaire principal actif de la table Incident.',
  add: 'Ajouter au formulaire',
  complete: 'Compléter',
  remove: 'Supprimer',
  publish: 'Publier',
  removeAll: 'Supprimer de tous',
  putBack: 'Remettre',
  now: 'Onglets maintenant',
  then: 'Onglets ensuite',
  added: 'nouveau',
  removed: 'disparaît',
  hidden: 'masqué',
  position: 'Place de l’onglet',
  last: 'À la fin',
  after: 'Après « {tab} »',
  xml: 'Modifications du FormXml : {count}',
  at: 'Au caractère {offset}',
  download: 'Télécharger le formulaire tel qu’il est maintenant',
  downloadBefore: 'Télécharger le formulaire tel qu’il était avant',
  confirm: 'Enregistrer et publier',
  cancel: 'Annuler',
  working:
    'Le formulaire « {name} » est en cours d’enregistrement et de publication. Cela peut prendre une minute.',
  allQuestion: 'Supprimer la conversation de tous ces formulaires ?',
  allDone: 'Terminé. La conversation a été supprimée de {done} formulaires sur {all}.',
};
