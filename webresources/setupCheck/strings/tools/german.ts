import { german as pastedErrors } from '../../../../core/access/wording/pastedErrors/german';
import type { ToolTexts } from '../texts';

export const german: ToolTexts = {
  pastedErrors,
  users: {
    heading: 'Anwendungsbenutzer',
    search: 'Name oder Client-ID',
    count: 'Gefunden: {found} von {all}',
    more: 'Mehr anzeigen',
    deactivated: 'Deaktiviert',
    close: 'Liste schließen',
  },
  paste: {
    hint: 'Fügen Sie ihn ein, wie er ist. Er wird hier gelesen und nirgendwohin gesendet.',
    label: 'Fehler von OpenCX oder Dataverse',
    read: 'Lesen',
    privilege: 'Berechtigung',
    table: 'Tabelle',
    row: 'Zeile',
    code: 'Code',
    operations: 'Was auf dieser Berechtigung beruht',
  },
  report: {
    hint: 'Für ein Ticket oder Ihre Unterlagen: mit den IDs, ohne Namen von Personen und ohne Inhalte von Zeilen.',
    copyMarkdown: 'Als Markdown kopieren',
    copyJson: 'Als JSON kopieren',
    downloadJson: 'JSON herunterladen',
    print: 'Drucken',
  },
};
