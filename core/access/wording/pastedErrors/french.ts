import type { PastedErrorWording } from '../wording';

export const french: PastedErrorWording = {
  kinds: {
    'too-long':
      'Un texte est plus long que ne le permet sa colonne. Augmentez la longueur maximale de la colonne citée dans l’erreur.',
    'unknown-name':
      'Dataverse ne connaît pas une colonne, une colonne de recherche ou une valeur écrite par OpenCX. Vérifiez ticket_properties et la priorité dans OpenCX.',
    'missing-privilege':
      'Il manque un privilège : {privilege}. Ajoutez-le à un rôle de l’utilisateur qui a été refusé. Si aucune opération ci-dessus ne le désigne, c’est qu’un plug-in de cet environnement en a besoin.',
    'row-outside':
      'Le privilège est là, mais son niveau n’atteint pas cette ligne : {right} sur {table}. Augmentez le niveau dans le rôle.',
    'owner-lacks':
      'Le propriétaire prévu de la ligne n’a pas les privilèges pour elle. Vérifiez le rôle du propriétaire par défaut.',
    'no-roles': 'L’utilisateur n’a aucun rôle de sécurité, ni directement ni par une équipe.',
    'not-a-member': 'Il n’y a pas d’utilisateur de l’application pour cet ID client dans cet environnement.',
    disabled:
      'Un utilisateur est désactivé : l’utilisateur de l’application, ou le propriétaire prévu de la ligne.',
    'column-secured':
      'Une colonne est sécurisée. Ajoutez l’utilisateur à un profil de sécurité de colonne qui permet de la lire et de la créer.',
    'ip-blocked': 'Le pare-feu IP de l’environnement a refusé l’adresse d’où venait l’appel.',
    'no-such-row': 'Une ligne désignée n’existe pas : vérifiez les ID dans les paramètres d’OpenCX.',
    'no-such-table':
      'L’environnement n’a pas de telle table : l’application qui l’apporte est-elle installée ?',
    'not-signed-in':
      'La connexion a échoué : vérifiez le locataire, l’ID client et le secret client dans OpenCX, et si l’utilisateur de l’application existe ici.',
    unknown: 'Aucune erreur de Dataverse n’a été reconnue dans ce texte.',
  },
  who: {
    same: 'L’erreur concerne l’utilisateur vérifié.',
    other: 'L’erreur ne concerne pas l’utilisateur vérifié, mais {id}.',
  },
};
