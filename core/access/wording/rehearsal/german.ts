import type { RehearsalWording } from './wording';

export const german: RehearsalWording = {
  title: 'Probe',
  before: {
    does: 'Dataverse erstellt als Anwendungsbenutzer drei Kontakte, zwei Anfragen, eine Notiz und, wenn Chats verwendet werden, einen Chat und nimmt alles in derselben Transaktion zurück. Das geschieht einige Male, um sicher zu sein, wer gehandelt hat und, wenn etwas im Weg steht, bei welchem Schritt.',
    heading: 'Was beim Zurücknehmen bleibt',
    items: [
      'Vergebene Nummern, etwa Anfragenummern, bleiben verbraucht: Es entstehen Lücken.',
      'Plug-Ins, die sofort laufen, laufen. Was sie in anderen Systemen auslösen, bleibt, ebenso ihre Ablaufverfolgung.',
      'Flows und Plug-Ins, die später laufen, starten erst, wenn etwas bestehen bleibt; sie starten also nicht.',
    ],
    ask: 'Jetzt eine Übergabe proben?',
  },
  doing: {
    'asking-who': 'Dataverse wird gefragt, wer handeln würde…',
    reading: 'Es wird als der Anwendungsbenutzer gelesen…',
    'handing-over':
      'Die Übergabe ist als eine Anforderung gesendet: Dataverse antwortet für ihre Schritte zusammen…',
    locating: 'Ein Schritt wurde abgewiesen. Welcher, wird gesucht…',
    proving: 'Noch einmal, um sicher zu sein, wer gehandelt hat…',
    looking: 'Zeilen, die geblieben sind, werden gesucht…',
  },
  outcomes: {
    passed: {
      title: 'Die Probe ist gelungen',
      meaning:
        'Dataverse hat den Anwendungsbenutzer eine ganze Übergabe ausführen lassen und sie zurückgenommen.',
    },
    obstacle: {
      title: 'Die Probe ist auf ein Hindernis gestoßen',
      meaning: 'Dataverse hat einen Schritt abgewiesen. Die erste echte Übergabe würde ebenso fehlschlagen.',
    },
    'cannot-tell': {
      title: 'Die Probe hat keine Antwort ergeben',
      meaning: 'Was Dataverse bei einer Übergabe täte, ließ sich nicht feststellen.',
    },
  },
  steps: {
    'contact-from-phone': 'Einen Kontakt ohne E-Mail-Adresse erstellen',
    'read-contact': 'Einen Kontakt erstellen und zurücklesen',
    'update-case': 'Die Anfrage aktualisieren',
  },
  states: {
    done: 'Getan',
    'done-and-undone': 'Getan und zurückgenommen',
    refused: 'Abgewiesen',
    'not-reached': 'Nicht erreicht',
    unknown: 'Unklar',
  },
  advised: 'OpenCX nennt das Recht dazu, aber kein Aufruf ist dokumentiert, der es braucht.',
  at: 'Abgewiesen bei: {step}.',
  somewhere: 'Bei welchem Schritt, ließ sich nicht feststellen.',
  obstacles: {
    'plug-in':
      'Ein Plug-In oder ein Workflow dieser Umgebung weist es ab. Bitten Sie dessen Autor, die Zeilen des Anwendungsbenutzers durchzulassen.',
    'required-column':
      'Eine Spalte muss ausgefüllt sein, die OpenCX leer lässt. Machen Sie sie optional, oder füllen Sie sie in OpenCX über ticket_properties.',
    duplicate:
      'Dataverse hält die Zeile für eine, die es schon gibt: Prüfen Sie die Regeln zur Duplikaterkennung.',
    unknown: 'Dataverse hat es aus einem eigenen Grund abgewiesen.',
  },
  said: 'Dataverse sagt: {message}',
  doubts: {
    'no-user': 'Es gibt keinen Anwendungsbenutzer, mit dem geprobt werden könnte: siehe die Prüfung.',
    'same-user':
      'Sie sind als der Anwendungsbenutzer angemeldet. Jemand anderes muss proben, damit Dataverse gebeten werden kann, als dieser zu handeln.',
    'may-not-impersonate':
      'Sie dürfen nicht für einen anderen Benutzer handeln. Dazu gehört die Berechtigung prvActOnBehalfOfAnotherUser, die „Systemadministrator“ hat, aus einer eigenen Rolle: Über ein Team zählt sie nicht.',
    'not-impersonated':
      'Was gesendet wurde, geschah nicht als der Anwendungsbenutzer. Ein Proxy auf dem Weg hat vielleicht eine Kopfzeile entfernt.',
    'admin-lacks':
      'Abgewiesen wurden Sie, nicht der Anwendungsbenutzer: In einer Probe ist nur erlaubt, was Sie beide dürfen. Jemand mit der Rolle „Systemadministrator“ kann proben.',
    'not-refused':
      'Dataverse hat den letzten Schritt nicht abgewiesen, was es muss; die Zeilen sind also vielleicht geblieben. Was gefunden wurde, steht unten.',
    'queue-unknown':
      'Alles andere ist gelungen, nur nicht die Standardwarteschlange: Anfragen haben hier keine Nachschlagespalte dafür, und was OpenCX dann schreibt, ist nicht dokumentiert.',
  },
  leftovers: {
    nothing: 'Nichts ist geblieben: Nach Zeilen dieser Probe wurde gesucht, und es gibt keine.',
    'nothing-sent': 'Nichts wurde geschrieben.',
    rows: 'Zeilen sind geblieben ({count}). Sie tragen den Text „{marker}“. Löschen Sie sie:',
    'could-not-look':
      'Ob Zeilen geblieben sind, war nicht zu sehen. Suchen Sie in Kontakten, Anfragen und Notizen nach dem Text „{marker}“.',
  },
  agreement: {
    agrees: 'Prüfung und Probe stimmen überein.',
    'rehearsal-met-more':
      'Die Prüfung hat nichts auszusetzen an: {operations}. Sie kennt Berechtigungen; auf Plug-Ins, Pflichtspalten und Duplikate stößt nur eine Probe.',
    'check-says-more':
      'Die Prüfung hat etwas auszusetzen, obwohl Dataverse es durchgelassen hat: {operations}. Die Probe berührt keine Zeilen anderer und schreibt kurze Texte; die Prüfung achtet auch darauf. Folgen Sie der Prüfung.',
    'nothing-to-compare': 'Es gibt nichts, womit die Prüfung zu vergleichen wäre.',
  },
};
