import type { Wording } from './wording';

const ADMIN_CENTRE =
  'Power Platform Admin Center > Verwalten > Umgebungen > diese Umgebung > Einstellungen > Benutzer + Berechtigungen';

export const german: Wording = {
  title: 'OpenCX-Einrichtungsprüfung',
  verdicts: {
    pass: {
      title: 'Bereit für Übergaben',
      meaning: 'Der Anwendungsbenutzer darf alles, was OpenCX mit diesen Einstellungen tun wird.',
    },
    'at-risk': {
      title: 'Funktioniert, aber nicht für alle',
      meaning:
        'Etwas ist zu eng gefasst. Eine Übergabe, die davon abhängt, kann ohne jede Fehlermeldung misslingen.',
    },
    missing: {
      title: 'Übergaben werden fehlschlagen',
      meaning: 'Etwas, das OpenCX braucht, fehlt. Was zu ändern ist, steht unten.',
    },
    'cannot-tell': {
      title: 'Nicht alles konnte geprüft werden',
      meaning: 'Von dem, was zu sehen war, fehlt nichts, aber nicht alles war zu sehen.',
    },
  },
  findings: {
    pass: 'OK',
    'at-risk': 'Gefährdet',
    missing: 'Fehlt',
    'cannot-tell': 'Unklar',
    'not-applicable': 'Entfällt',
    'too-much': 'Zu viel',
    'not-evaluated': 'Nicht bewertet',
  },
  advised: 'Empfohlen',
  gate: {
    exists: 'Anwendungsbenutzer',
    enabled: 'Aktiv',
    role: 'Sicherheitsrolle',
    'access-mode': 'Zugriffsmodus',
    tables: 'Tabellen',
  },
  gateFails: 'Nicht erfüllt',
  gateReasons: {
    found: 'Er ist vorhanden, mit dieser Client-ID.',
    'not-found': `Kein Benutzer dieser Umgebung hat diese Client-ID. Erstellen Sie den Anwendungsbenutzer: ${ADMIN_CENTRE} > Anwendungsbenutzer > Neuer App-Benutzer. Stammt die ID aus „Zertifikate & Geheimnisse“, so ist es die ID des geheimen Clientschlüssels: Nehmen Sie die Anwendungs-ID (Client) aus der Übersicht der App-Registrierung.`,
    'not-seen':
      'Sie sehen keinen Benutzer mit dieser Client-ID, dürfen aber vielleicht nicht alle Benutzer sehen. Jemand mit der Rolle „Systemadministrator“ kann diese Prüfung ausführen.',
    'object-id':
      'Das ist die Objekt-ID von „{name}“, nicht die Client-ID. OpenCX und Dataverse verwenden die Anwendungs-ID (Client).',
    'user-id': 'Das ist die Dataverse-Benutzer-ID von „{name}“, nicht die Client-ID.',
    'user-unreadable': 'Der Benutzer konnte nicht gelesen werden.',
    enabled: 'Er ist nicht deaktiviert.',
    disabled: `Er ist deaktiviert. Aktivieren Sie ihn: ${ADMIN_CENTRE} > Anwendungsbenutzer.`,
    'has-role': 'Er hat eine.',
    'no-role': 'Er hat keine, weder eine eigene noch eine über ein Team.',
    'roles-unreadable': 'Ob er eine Sicherheitsrolle hat, war nicht zu sehen.',
    'mode-usable': 'Er darf die Web-API verwenden.',
    'mode-unusual':
      'Sein Zugriffsmodus ({mode}) schränkt ihn ein. Anwendungsbenutzer haben „Nicht interaktiv“ oder „Lesen-Schreiben“.',
    'mode-unknown': 'Sein Zugriffsmodus war nicht zu sehen.',
    'tables-there': 'Die für Anfragen, Kontakte und Notizen sind vorhanden.',
    'tables-absent':
      'In dieser Umgebung fehlen Tabellen: {tables}. Ist Dynamics 365 Customer Service installiert?',
    'tables-unreadable': 'Ob die Tabellen vorhanden sind, war nicht zu sehen.',
  },
  operation: {
    'test-and-save': {
      title: 'Test & Save',
      meaning: 'Wenn Sie OpenCX verbinden, liest es einmal Anfragen, um zu sehen, ob die Verbindung steht.',
    },
    'find-contact': {
      title: 'Den Kontakt zum Kunden finden',
      meaning: 'OpenCX sucht einen Kontakt mit der E-Mail-Adresse des Kunden.',
    },
    'create-contact': {
      title: 'Einen Kontakt erstellen',
      meaning: 'Für einen Kunden, dessen Adresse kein Kontakt hat.',
    },
    'link-contact': {
      title: 'Die Anfrage mit dem Kontakt verknüpfen',
      meaning: 'Damit die Anfrage zeigt, um welchen Kunden es geht.',
    },
    'case-from-email': {
      title: 'Aus einer E-Mail eine Anfrage erstellen',
      meaning:
        'Die ganze Übergabe, so wie OpenCX eingerichtet ist: Kontakt, Anfrage und alles, worauf die Anfrage verweist.',
    },
    'case-from-phone': {
      title: 'Aus einem Anruf eine Anfrage erstellen',
      meaning: 'Dasselbe bei einem Anruf ohne E-Mail-Adresse, für den ein Kontakt erstellt wird.',
    },
    'attach-note': {
      title: 'Die Unterhaltung anfügen',
      meaning: 'Als Notiz an der Anfrage.',
    },
    'default-owner': {
      title: 'Die Anfrage dem Standardbesitzer geben',
      meaning: 'Dem Benutzer, den die OpenCX-Einstellung default_owner_id nennt.',
    },
    'default-queue': {
      title: 'Die Anfrage in die Standardwarteschlange stellen',
      meaning: 'In die Warteschlange, die die OpenCX-Einstellung default_queue_id nennt.',
    },
    'chat-omnichannel': {
      title: 'Einen Chat an Omnichannel übergeben',
      meaning:
        'Aus Web-, SMS- und WhatsApp-Unterhaltungen wird keine Anfrage; sie gehen an einen Omnichannel-Arbeitsstream.',
    },
  },
  why: {
    'case-probe': 'OpenCX liest Anfragen, um die Verbindung zu testen.',
    'case-read': 'OpenCX liest die eigene Anfrage, um die Ticketnummer zu erfahren.',
    'case-create': 'Eine Übergabe erstellt eine Anfrage.',
    'case-append': 'Die Anfrage trägt die Verknüpfung mit dem Kontakt.',
    'case-append-to': 'Die Notiz wird an die Anfrage angefügt.',
    'case-append-to-all':
      'Routingregeln haben die Anfrage vielleicht schon anderen zugewiesen, bevor die Notiz angefügt wird.',
    'case-write': 'Die OpenCX-Dokumentation verlangt sie; ein Aufruf, der sie nutzt, ist nicht dokumentiert.',
    'case-assign':
      'Wer Zeilen abgibt, braucht sie. Ob das auch gilt, wenn eine Zeile gleich für andere erstellt wird, ist nicht dokumentiert.',
    'contact-find':
      'Kontakte können jedem Benutzer gehören. Einen, der nicht lesbar ist, findet OpenCX nicht und erstellt ohne jede Fehlermeldung ein Duplikat.',
    'contact-create': 'Ein Kunde, zu dem kein Kontakt passt, bekommt einen.',
    'contact-read': 'Wer eine Zeile erstellt und besitzt, muss sie lesen können.',
    'contact-append-to': 'Die Anfrage wird mit einem Kontakt verknüpft, der jedem Benutzer gehören kann.',
    'contact-append-to-own': 'Die Anfrage wird mit dem Kontakt verknüpft, der gerade erstellt wurde.',
    'contact-write': 'Eine Seite der Microsoft-Dokumentation verlangt sie zusammen mit „Anfügen an“.',
    'note-create': 'Die Unterhaltung wird in eine Notiz geschrieben.',
    'note-read': 'Wer eine Zeile erstellt und besitzt, muss sie lesen können.',
    'note-append': 'Die Notiz trägt die Verknüpfung mit der Anfrage.',
    'note-write': 'Die OpenCX-Dokumentation verlangt sie; ein Aufruf, der sie nutzt, ist nicht dokumentiert.',
    'note-append-to':
      'Die OpenCX-Dokumentation verlangt sie; dass etwas an eine Notiz angefügt wird, ist nicht bekannt.',
    'user-read': 'Die OpenCX-Dokumentation verlangt sie.',
    'owner-read': 'Die Anfrage nennt ihren Besitzer, dessen Zeile lesbar sein muss.',
    'queue-read': 'Die Anfrage nennt die Warteschlange, deren Zeile lesbar sein muss.',
    'queue-append-to': 'Die Anfrage wird mit der Warteschlange verknüpft.',
    'queue-item-create':
      'Nur, falls OpenCX die Anfrage der Warteschlange als Element hinzufügt, was nicht dokumentiert ist.',
    'chat-create': 'Die Übergabe eines Chats erstellt eine Omnichannel-Unterhaltung.',
    'chat-read': 'Wer eine Zeile erstellt und besitzt, muss sie lesen können.',
    'chat-append': 'Die Unterhaltung trägt die Verknüpfung mit dem Arbeitsstream.',
    'workstream-read': 'Die Unterhaltung nennt den Arbeitsstream, dessen Zeile lesbar sein muss.',
    'workstream-append-to': 'Die Unterhaltung wird mit dem Arbeitsstream verknüpft.',
    'lookup-read':
      'Eine Nachschlagespalte unter den Ticketeigenschaften nennt diese Zeile, die lesbar sein muss.',
    'lookup-append-to':
      'Eine Nachschlagespalte unter den Ticketeigenschaften verknüpft die Anfrage mit dieser Zeile.',
  },
  reaches: {
    any: 'beliebige Ebene',
    own: 'eigene Zeilen',
    all: 'alle Zeilen',
    case: 'die Anfrage',
    owner: 'Standardbesitzer',
    row: 'diese eine Zeile',
  },
  shortfalls: {
    'not-held': 'Keine Rolle des Benutzers erteilt sie.',
    'too-narrow': 'Sie ist erteilt, reicht aber nicht für alle Zeilen.',
    'own-rows-outside':
      'Sie ist nur über ein Team erteilt, von einer Rolle mit „Nur Teamrechte“: Eigene Zeilen des Benutzers liegen außerhalb. Eine eigene Rolle des Benutzers muss sie erteilen.',
    'owner-outside': 'Sie ist erteilt, reicht aber nicht bis zur Unternehmenseinheit des Standardbesitzers.',
    'row-outside': 'Sie ist erteilt, reicht aber nicht bis zu dieser Zeile.',
    filtered: 'Sie ist nur für die Zeilen eines Datensatzfilters erteilt.',
    'table-absent': 'Diese Umgebung hat die Tabelle nicht.',
    'names-unreadable': 'Die Berechtigungen dieser Umgebung konnten nicht gelesen werden.',
    'privileges-unreadable': 'Die Berechtigungen des Benutzers konnten nicht gelesen werden.',
    'roles-unreadable':
      'Sie ist auf einer Ebene erteilt, bei der es darauf ankommt, ob eine eigene Rolle des Benutzers sie erteilt; das war nicht zu sehen.',
    'business-units-unreadable':
      'Sie ist nur unterhalb einer Unternehmenseinheit erteilt; ob die nötigen Zeilen dort liegen, war nicht zu sehen.',
    'owner-unreadable': 'Die Unternehmenseinheit des Standardbesitzers war nicht zu sehen.',
    'row-unreadable': 'Ob sie bis zu dieser Zeile reicht, war nicht zu sehen.',
  },
  sample: 'Von {rows} Kontakten anderer Besitzer, die angesehen wurden, sind {reached} erreichbar.',
  sources: {
    opencx: 'OpenCX-Dokumentation',
    microsoft: 'Microsoft-Dokumentation',
    derived: 'Aus beiden Dokumentationen abgeleitet',
    uncertain: 'Nicht sicher',
  },
  check: {
    'owner-exists': 'Standardbesitzer',
    'owner-enabled': 'Standardbesitzer ist aktiv',
    'owner-reads-cases': 'Standardbesitzer darf Anfragen lesen',
    'queue-lookup': 'Eine Anfrage kann eine Warteschlange nennen',
    'queue-is-queue': 'Standardwarteschlange',
    'queue-is-workstream': 'Arbeitsstream',
    'chat-table': 'Omnichannel',
    'secured-columns': 'Spaltensicherheit',
    'properties-known': 'Ticketeigenschaften',
    'priority-known': 'Priorität',
    'description-length': 'Platz für die Unterhaltung',
    'customer-required': 'Anfrage ohne Kunden',
  },
  checkReasons: {
    'owner-found': 'Es ist ein Benutzer dieser Umgebung.',
    'owner-unknown':
      'Kein Benutzer dieser Umgebung hat diese ID. Ein Team kann hier nicht angegeben werden. Korrigieren Sie default_owner_id in OpenCX, oder leeren Sie die Einstellung, damit Routingregeln die Anfrage zuweisen.',
    'owner-unreadable': 'Der Standardbesitzer konnte nicht gelesen werden.',
    'owner-not-seen':
      'Sie sehen keinen Benutzer mit dieser ID, dürfen aber vielleicht nicht alle Benutzer sehen. Jemand mit der Rolle „Systemadministrator“ kann diese Prüfung ausführen.',
    'owner-active': '„{name}“ ist aktiv.',
    'owner-disabled':
      '„{name}“ ist deaktiviert, und solchen Benutzern weist Dataverse keine Zeilen zu. Geben Sie in default_owner_id einen anderen Benutzer an.',
    'owner-reads': '„{name}“ darf Anfragen lesen.',
    'owner-cannot-read':
      '„{name}“ darf keine Anfragen lesen, und solche Benutzer lehnt Dataverse als Besitzer ab. Weisen Sie diesem Benutzer eine Rolle mit „Anfrage: Lesen“ zu, oder leeren Sie default_owner_id.',
    'lookup-there': 'Die Anfragetabelle hat eine Nachschlagespalte für eine Warteschlange.',
    'lookup-absent':
      'Die Anfragetabelle hat keine Nachschlagespalte für eine Warteschlange; so liefert Microsoft sie aus. Laut seiner Dokumentation füllt OpenCX eine; was es ohne sie tut, ist nicht dokumentiert.',
    'metadata-unreadable': 'Die Tabellendefinitionen dieser Umgebung konnten nicht gelesen werden.',
    'queue-found': 'Es ist eine Warteschlange dieser Umgebung.',
    'queue-unknown':
      'Keine Warteschlange dieser Umgebung hat diese ID. Korrigieren Sie default_queue_id in OpenCX.',
    'queue-is-workstream':
      'Das ist die ID eines Arbeitsstreams, wie Chats sie brauchen. Anfragen brauchen die einer Warteschlange: OpenCX hat für beide nur eine Einstellung, deshalb schlagen entweder Chats oder Anfragen fehl.',
    'queue-unreadable': 'Ob es eine Warteschlange ist, war nicht zu sehen.',
    'workstream-found': 'Es ist ein Arbeitsstream dieser Umgebung.',
    'workstream-unknown':
      'Kein Arbeitsstream dieser Umgebung hat diese ID. Korrigieren Sie default_queue_id in OpenCX.',
    'workstream-is-queue':
      'Das ist die ID einer Warteschlange, wie Anfragen sie brauchen. Chats brauchen die eines Arbeitsstreams: OpenCX hat für beide nur eine Einstellung, deshalb schlagen entweder Chats oder Anfragen fehl.',
    'workstream-unreadable': 'Ob es ein Arbeitsstream ist, war nicht zu sehen.',
    'chat-there': 'Die Tabelle für Omnichannel-Unterhaltungen ist vorhanden.',
    'chat-absent':
      'Diese Umgebung hat keine Tabelle für Omnichannel-Unterhaltungen. Installieren Sie Omnichannel, oder schalten Sie die Chatkanäle in OpenCX aus.',
    'none-secured': 'Keine Spalte, die OpenCX hier verwendet, ist gesichert.',
    'secured-allowed': 'Diese Spalten sind gesichert, und der Benutzer darf sie verwenden: {columns}.',
    'secured-denied':
      'Diese Spalten sind gesichert, und der Benutzer darf sie nicht verwenden: {columns}. Fügen Sie den Benutzer einem Spaltensicherheitsprofil hinzu, das erlaubt, sie zu lesen und zu erstellen.',
    'secured-unreadable':
      'Diese Spalten sind gesichert; ob der Benutzer sie verwenden darf, war nicht zu sehen: {columns}.',
    'properties-known': 'Die Anfragetabelle hat sie alle.',
    'properties-unknown':
      'Solche Spalten oder Nachschlagespalten hat die Anfragetabelle nicht, und Dataverse lehnt die ganze Anfrage ab: {columns}. Groß- und Kleinschreibung zählt.',
    'priority-known': 'Die Anfragetabelle kennt die Priorität {priority}.',
    'priority-unknown':
      'Die Anfragetabelle kennt die Priorität {priority} nicht; sie hat {priorities}. Dataverse lehnt die Anfrage ab.',
    'length-enough': 'Die Beschreibung einer Anfrage fasst {length} Zeichen.',
    'length-short':
      'Die Beschreibung einer Anfrage fasst {length} Zeichen. Eine lange Unterhaltung braucht {needed} und mehr; erhöhen Sie die maximale Länge der Spalte.',
    'customer-optional': 'Eine Anfrage kann ohne Kunden erstellt werden.',
    'customer-required':
      'Die Anfragetabelle verlangt einen Kunden. OpenCX dokumentiert Anfragen ohne Kunden für Sitzungen ohne E-Mail-Adresse.',
  },
  privilege: '{table}: {right}',
  fix: '{table}: {right} = {level}',
  tables: {
    incident: 'Anfrage',
    contact: 'Kontakt',
    annotation: 'Notiz',
    systemuser: 'Benutzer',
    queue: 'Warteschlange',
    queueitem: 'Warteschlangenelement',
    liveworkitem: 'Omnichannel-Unterhaltung',
    msdyn_liveworkstream: 'Arbeitsstream',
    role: 'Sicherheitsrolle',
  },
  rights: {
    Create: 'Erstellen',
    Read: 'Lesen',
    Write: 'Schreiben',
    Append: 'Anfügen',
    AppendTo: 'Anfügen an',
    Assign: 'Zuweisen',
    Delete: 'Löschen',
  },
  levels: {
    Basic: 'Benutzer',
    Local: 'Unternehmenseinheit',
    Deep: 'Übergeordnet: Untergeordnete Unternehmenseinheiten',
    Global: 'Organisation',
  },
  assignRole: {
    title: 'Weisen Sie dem Benutzer die Rolle „{role}“ zu',
    steps: [
      `${ADMIN_CENTRE} > Anwendungsbenutzer.`,
      'Wählen Sie den Benutzer und dann „Sicherheitsrollen bearbeiten“.',
      'Haken Sie „{role}“ an, und speichern Sie.',
    ],
    warning:
      'Lassen Sie Rollen, die schon angehakt sind, wie sie sind: Was beim Speichern nicht angehakt ist, wird entzogen.',
  },
  editRole: {
    title: 'Ändern Sie eine Rolle, die der Benutzer hat',
    steps: `${ADMIN_CENTRE} > Sicherheitsrollen.`,
    nearest: '„{role}“ erteilt schon das meiste davon.',
    none: 'Alle Rollen des Benutzers werden von Lösungen verwaltet und sollten nicht geändert werden: Weisen Sie dem Benutzer eine weitere Rolle zu.',
  },
  broadRoles: {
    administrator:
      'Der Benutzer ist durch „{role}“ Systemadministrator. Das funktioniert, aber er darf alles lesen und löschen, und Spaltensicherheit hält ihn nicht auf. Die Rolle „OpenCX Integration“ genügt.',
    customizer:
      'Der Benutzer ist durch „{role}“ Systemanpasser und darf die Tabellen dieser Umgebung ändern. OpenCX braucht das nicht.',
  },
  excess: {
    heading: 'Mehr, als OpenCX braucht',
    meaning:
      'Daran scheitert nichts. Aber wer an den geheimen Clientschlüssel gelangt, hat auch diese Berechtigungen.',
  },
  roleOfTeam: '{role} (über das Team {team})',
  grantedBy: 'Erteilt von {roles}',
  unread: {
    heading: 'Was nicht zu sehen war',
    subjects: {
      user: 'der Benutzer',
      owner: 'der Standardbesitzer',
      tables: 'Tabellen und ihre Berechtigungen',
      columns: 'Spalten und Nachschlagespalten von Anfragen und Kontakten',
      descriptionLength: 'die Länge der Beschreibung einer Anfrage',
      priorities: 'die Werte der Priorität einer Anfrage',
      privileges: 'die Berechtigungen des Benutzers',
      roles: 'die eigenen Sicherheitsrollen des Benutzers',
      teams: 'Teams und ihre Sicherheitsrollen',
      businessUnits: 'Unternehmenseinheiten',
      ownerReadsCases: 'die Berechtigungen des Standardbesitzers',
      columnAccess: 'die gesicherten Spalten, die der Benutzer verwenden darf',
      othersContacts: 'Kontakte anderer Besitzer',
      rows: 'die Zeilen, die die Einstellungen nennen',
    },
    reasons: {
      forbidden:
        'Das dürfen Sie nicht lesen: {subject}. Wer die Rolle „Systemadministrator“ hat, kann diese Prüfung ausführen und es sehen.',
      rejected: 'Diese Frage hat die Umgebung nicht beantwortet: {subject}.',
      'unexpected-answer': 'Diese Antwort wurde nicht verstanden: {subject}.',
    },
    detail: 'Dataverse: {detail}',
  },
  blind: {
    heading: 'Was von hier aus niemand sehen kann',
    items: [
      'Ob der geheime Clientschlüssel stimmt oder abgelaufen ist und ob die Administratoreinwilligung erteilt wurde: Microsoft Entra Admin Center.',
      'Plug-Ins und Flows, die bei Anfragen, Kontakten und Notizen laufen: Sie brauchen vielleicht mehr Berechtigungen als die Aufrufe von OpenCX selbst. Fügen Sie den Fehler ein, den OpenCX zeigt, um zu sehen, welche.',
      'Duplikaterkennungsregeln und Spalten, die ein Plug-In verlangt.',
    ],
  },
  setting: {
    app: 'Anwendungs-ID (Client)',
    chat: 'Chatkanäle werden genutzt (Web, SMS, WhatsApp)',
    owner: 'Standardbesitzer (default_owner_id)',
    queue: 'Standardwarteschlange oder Arbeitsstream (default_queue_id)',
    priority: 'Priorität',
    properties: 'Ticketeigenschaften (ticket_properties)',
  },
  settingProblems: {
    empty: 'Geben Sie die Anwendungs-ID (Client) der App-Registrierung ein.',
    secret:
      'Das sieht nach einem geheimen Clientschlüssel aus. Er wurde nirgendwohin gesendet und ist hier gelöscht; falls andere ihn sehen konnten, ersetzen Sie ihn. Geben Sie stattdessen die Anwendungs-ID (Client) ein.',
    'not-a-guid':
      'Eine ID besteht aus 32 Ziffern und Buchstaben a–f in fünf Gruppen, wie 00000000-0000-0000-0000-000000000000.',
    'not-yes-or-no': 'Geben Sie 1 oder 0 an.',
    'not-a-priority': 'Eine Priorität ist 1, 2, 3 oder 4.',
    'not-json': 'Das ist kein JSON. Kopieren Sie den Wert von ticket_properties so, wie er in OpenCX steht.',
    'not-an-object': 'Ticketeigenschaften sind ein JSON-Objekt, wie {"casetypecode": 1}.',
  },
  failures: {
    'not-signed-in': {
      title: 'Nicht angemeldet',
      meaning:
        'Die Sitzung ist beendet, oder das Token gilt nicht für diese Umgebung. Melden Sie sich neu an.',
    },
    forbidden: {
      title: 'Sie dürfen die Daten dieser Umgebung nicht verwenden',
      meaning: 'Bitten Sie eine Person mit der Rolle „Systemadministrator“, diese Prüfung auszuführen.',
    },
    throttled: {
      title: 'Dataverse begrenzt die Aufrufe',
      meaning:
        'Von dieser Umgebung wurde in den letzten Minuten zu viel verlangt, von welcher App auch immer. An der Einrichtung liegt es nicht.',
    },
    unavailable: {
      title: 'Dataverse ist nicht verfügbar',
      meaning:
        'Die Umgebung hat mit einem eigenen Fehler geantwortet. Versuchen Sie es in einigen Minuten noch einmal.',
    },
    unreachable: {
      title: 'Keine Antwort von Dataverse',
      meaning:
        'Prüfen Sie die Netzwerkverbindung und die Adresse der Umgebung. Vielleicht ist auch die Sitzung beendet.',
    },
    rejected: {
      title: 'Dataverse hat die Frage nicht verstanden',
      meaning: 'Diese Umgebung ist vielleicht zu alt für diese Prüfung.',
    },
    'unexpected-answer': {
      title: 'Die Antwort wurde nicht verstanden',
      meaning:
        'Vielleicht hat statt Dataverse etwas geantwortet, das dazwischen liegt, zum Beispiel ein Proxy.',
    },
    unknown: {
      title: 'Die Prüfung wurde abgebrochen',
      meaning: 'Das ist ein Fehler der Prüfung. Führen Sie sie noch einmal aus.',
    },
  },
  retryAfter: 'Dataverse bittet, vor einem neuen Versuch {seconds} Sekunden zu warten.',
  report: {
    clientId: 'Client-ID',
    userId: 'Benutzer-ID',
    businessUnit: 'Unternehmenseinheit',
    roles: 'Sicherheitsrollen',
    settings: 'Einstellungen von OpenCX',
    before: 'Vor den Berechtigungen',
    operations: 'Was OpenCX tun wird',
    changes: 'Was zu ändern ist',
    needed: 'Nötig für',
    held: 'Erteilt',
    source: 'Quelle',
    change: 'Ändern in',
    notHeld: 'nein',
    met: '{met} von {all}',
  },
};
