import type { FormsWording } from './wording';

export const german: FormsWording = {
  states: {
    yes: 'Hat die Unterhaltung',
    partly: 'Hat die Unterhaltung, aber nicht alles funktioniert',
    no: 'Hat die Unterhaltung nicht',
  },
  reasons: {
    'no-control': 'Das Steuerelement für die Unterhaltung fehlt.',
    'tab-hidden': 'Die Registerkarte mit dem Steuerelement ist ausgeblendet.',
    'section-hidden': 'Der Abschnitt mit dem Steuerelement ist ausgeblendet.',
    'cell-hidden': 'Das Steuerelement für die Unterhaltung ist ausgeblendet.',
    'not-on-web': 'Das Steuerelement für die Unterhaltung wird im Web nicht angezeigt.',
    'no-handler':
      'Das Formular ruft beim Öffnen das OpenCX-Skript nicht auf: Die Zeile über dem Formular fehlt, und die Registerkarte erscheint bei jeder Anfrage.',
    'handler-disabled': 'Der Ereignishandler, der das OpenCX-Skript aufruft, ist deaktiviert.',
    'handler-without-context': 'Der Ereignishandler übergibt dem OpenCX-Skript den Ausführungskontext nicht.',
    'no-library': 'Das OpenCX-Skript ist nicht unter den Bibliotheken des Formulars.',
    'description-without-control':
      'Von einem Steuerelement, das nicht mehr da ist, sind Einstellungen übrig.',
    'control-without-description':
      'Einem Steuerelement fehlen die Einstellungen, mit denen es die Unterhaltung zeigt.',
    'tab-without-control': 'Die OpenCX-Registerkarte ist da, aber ohne das Steuerelement.',
  },
  facts: {
    managed: 'Verwaltet',
    unmanaged: 'Nicht verwaltet',
    notCustomizable: 'Darf nicht angepasst werden (verwaltete Eigenschaft)',
    addedUnpublished:
      'Mit der Unterhaltung gespeichert, aber nicht veröffentlicht: Für die Servicemitarbeiter ist sie noch nicht zu sehen.',
    removedUnpublished:
      'Ohne die Unterhaltung gespeichert, aber nicht veröffentlicht: Für die Servicemitarbeiter ist sie noch zu sehen.',
    unpublished: 'Hat Änderungen, die noch nicht veröffentlicht sind.',
    withSolution: 'Die Unterhaltung kam mit der OpenCX-Lösung.',
    apps: 'Apps: {apps}',
    noApp: 'Keine App bietet dieses Formular an.',
    appsUnknown: 'Welche Apps dieses Formular anbieten, konnte nicht gelesen werden.',
  },
  problems: {
    'not-well-formed': 'Der Text des Formulars ist kein wohlgeformtes XML (bei Zeichen {offset}).',
    'not-a-form': 'Der Text ist nicht der eines einzelnen Formulars.',
    'unknown-tab': 'Das Formular hat keine Registerkarte „{tab}“.',
    'tab-limit': 'Mehr als {limit} Registerkarten nimmt ein Formular nicht auf.',
    'handler-limit': 'Mehr als {limit} Ereignishandler nimmt ein Ereignis nicht auf.',
    'library-limit': 'Mehr als {limit} Bibliotheken nimmt ein Formular nicht auf.',
  },
  questions: {
    add: 'Die Unterhaltung zum Formular „{name}“ hinzufügen?',
    complete: 'Die Unterhaltung auf dem Formular „{name}“ vervollständigen?',
    remove: 'Die Unterhaltung vom Formular „{name}“ entfernen?',
    putBack: 'Den vorherigen Stand des Formulars „{name}“ wiederherstellen?',
    publish: 'Das Formular „{name}“ so veröffentlichen, wie es gespeichert ist?',
  },
  consequences: {
    unmanaged:
      'Das ist eine nicht verwaltete Anpassung dieser Umgebung. Sie gehört nicht zur OpenCX-Lösung und liegt über dem, was Lösungen mitbringen.',
    uninstall:
      'Entfernen Sie die Unterhaltung wieder von diesem Formular, bevor Sie die OpenCX-Lösung deinstallieren: Vorher lässt Dynamics 365 das nicht zu.',
    publishesTable:
      'Veröffentlicht wird die ganze Tabelle „Anfrage“: auch die Änderungen anderer, die noch nicht veröffentlicht sind.',
    publishesForm: 'Dieses Formular selbst hat solche Änderungen.',
    staysOff:
      'Die Unterhaltung kam mit der OpenCX-Lösung und geht mit ihr. Wird sie hier entfernt, so fehlt sie auf diesem Formular auch dann, wenn eine neuere Version der Lösung importiert wird.',
  },
  refusals: {
    'changed-meanwhile':
      'Das Formular „{name}“ wurde geändert, seit es gelesen wurde. Es wurde nichts geschrieben. Sehen Sie sich das Formular zuerst neu an.',
    'not-customizable':
      'Das Formular „{name}“ darf nicht angepasst werden: Eine verwaltete Eigenschaft seiner Lösung verbietet es. Es wurde nichts geschrieben.',
    'form-problem': 'Das Formular „{name}“ lässt sich so nicht ändern. Es wurde nichts geschrieben.',
    'not-read': 'Das Formular „{name}“ konnte nicht noch einmal gelesen werden. Es wurde nichts geschrieben.',
    'not-written': 'Das Formular „{name}“ wurde nicht gespeichert. Es ist unverändert.',
  },
  outcomes: {
    added: 'Das Formular „{name}“ hat jetzt die Unterhaltung. Es ist gespeichert und veröffentlicht.',
    addedPartly:
      'Das Formular „{name}“ ist gespeichert und veröffentlicht, aber etwas hindert die Unterhaltung noch daran, zu funktionieren.',
    notAdded:
      'Das Formular „{name}“ ist gespeichert und veröffentlicht, hat aber, neu gelesen, die Unterhaltung nicht.',
    removed: 'Die Unterhaltung ist vom Formular „{name}“ entfernt. Es ist gespeichert und veröffentlicht.',
    notRemoved:
      'Das Formular „{name}“ ist gespeichert und veröffentlicht, hat aber, neu gelesen, noch immer die Unterhaltung.',
    putBack:
      'Der vorherige Stand des Formulars „{name}“ ist wiederhergestellt. Es ist gespeichert und veröffentlicht.',
    unchanged: 'Am Formular „{name}“ war nichts zu ändern. Es wurde nichts geschrieben.',
    notPublished:
      'Die Änderung am Formular „{name}“ ist gespeichert, aber nicht veröffentlicht: Für die Servicemitarbeiter ist sie noch nicht zu sehen. Versuchen Sie es noch einmal, um sie zu veröffentlichen, oder veröffentlichen Sie sie in Power Apps. Auch der vorherige Stand lässt sich wiederherstellen.',
    uncertain:
      'Keine Antwort sagte, ob die Änderung am Formular „{name}“ gespeichert und veröffentlicht wurde. Lesen Sie die Formulare neu, bevor Sie weitermachen. Bewahren Sie den vorherigen Text auf.',
  },
  failures: {
    'not-signed-in': 'Die Sitzung ist beendet. Melden Sie sich neu an.',
    forbidden:
      'Ihnen fehlt eine Berechtigung. Nötig ist die Rolle „Systemadministrator“ oder „Systemanpasser“.',
    throttled: 'Dataverse begrenzt die Aufrufe. Versuchen Sie es in einigen Minuten noch einmal.',
    unavailable:
      'Die Umgebung hat mit einem eigenen Fehler geantwortet. Versuchen Sie es in einigen Minuten noch einmal.',
    unreachable: 'Von Dataverse kam keine Antwort. Prüfen Sie die Netzwerkverbindung.',
    rejected: 'Dataverse hat den Aufruf nicht angenommen.',
    'unexpected-answer': 'Die Antwort wurde nicht verstanden. Vielleicht kam sie von einem Proxy.',
  },
  privilege: 'Die fehlende Berechtigung: {privilege}',
  detail: 'Die Antwort von Dataverse: {detail}',
};
