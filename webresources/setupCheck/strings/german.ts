import type { PageTexts } from './texts';

export { german as wording } from '../../../core/access/wording/german';

export const page: PageTexts = {
  intro:
    'Vor der ersten Übergabe: Kann der Anwendungsbenutzer, mit dem OpenCX sich anmeldet, tun, was OpenCX tun wird? Die Prüfung liest nur.',
  clientIdHint:
    'Die der App-Registrierung, die OpenCX verwendet: Microsoft Entra Admin Center > App-Registrierungen > Übersicht.',
  settings: {
    heading: 'Einstellungen von OpenCX',
    hint: 'So, wie sie in OpenCX stehen. Was dort leer ist, bleibt hier leer.',
    queueHint: 'Für Anfragen die ID einer Warteschlange, für Chats die eines Arbeitsstreams.',
    check: 'Prüfen',
    copyLink: 'Link zu dieser Prüfung kopieren',
  },
  running: 'Prüfung läuft …',
  progress: 'Wird gelesen: {subject}; bisher {answered} von {asked} Antworten.',
  runAgain: 'Noch einmal prüfen',
  done: 'Prüfung beendet: {verdict}.',
  users: {
    choose: 'Aus den Anwendungsbenutzern wählen',
    reading: 'Anwendungsbenutzer werden gelesen …',
  },
  who: {
    heading: 'Wer geprüft wurde',
    name: 'Anwendungsbenutzer',
    rolesUnread: 'nicht vollständig lesbar',
    noRoles: 'keine',
  },
  useClientId: 'Stattdessen {clientId} prüfen',
  operations: {
    intro: 'Jeder Schritt und worauf er beruht.',
    onlyProblems: 'Nur Probleme',
    shown: 'Angezeigt: {shown} von {all}',
    notSet: 'Mit diesen Einstellungen tut OpenCX das nicht.',
    explain: 'Anzeigen, welche Rolle was erteilt',
    explained: 'Die Rollen wurden gelesen.',
  },
  paste: {
    heading: 'Hat OpenCX einen Fehler angezeigt?',
  },
  forms: {
    heading: 'Anfrageformulare',
  },
  rehearsal: {
    heading: 'Eine Übergabe proben',
  },
  report: {
    heading: 'Bericht',
  },
  copied: 'Kopiert.',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt.',
  comparison: {
    heading: 'Änderungen seit der letzten Prüfung: {count}',
    none: 'Seit der letzten Prüfung hat sich nichts geändert.',
    was: 'vorher',
    is: 'jetzt',
  },
  retry: {
    willRepeat: 'Die Prüfung läuft dann von selbst noch einmal.',
    countdown: 'Läuft in {seconds} Sekunden noch einmal.',
    now: 'Jetzt noch einmal prüfen',
  },
  noContext: {
    title: 'Diese Seite muss in Dynamics 365 geöffnet werden',
    meaning: 'Öffnen Sie sie in der App „OpenCX Setup“ oder über die Konfigurationsseite der Lösung.',
  },
};
