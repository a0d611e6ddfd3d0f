import { french as pastedErrors } from '../../../../core/access/wording/pastedErrors/french';
import type { ToolTexts } from '../texts';

export const french: ToolTexts = {
  pastedErrors,
  users: {
    heading: 'Utilisateurs de l’application',
    search: 'Nom ou ID client',
    count: 'Résultats : {found} sur {all}',
    more: 'Afficher plus',
    deactivated: 'Désactivé',
    close: 'Fermer la liste',
  },
  paste: {
    hint: 'Collez-la telle quelle. Elle est lue ici et n’est envoyée nulle part.',
    label: 'Erreur d’OpenCX ou de Dataverse',
    read: 'Lire',
    privilege: 'Privilège',
    table: 'Table',
    row: 'Ligne',
    code: 'Code',
    operations: 'Ce qui repose sur ce privilège',
  },
  report: {
    hint: 'Pour un ticket ou vos dossiers : avec les ID, sans noms de personnes ni contenu de lignes.',
    copyMarkdown: 'Copier en Markdown',
    copyJson: 'Copier en JSON',
    downloadJson: 'Télécharger le JSON',
    print: 'Imprimer',
  },
};
