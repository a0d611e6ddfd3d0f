import type { PastedErrorWording } from '../wording';

export const german: PastedErrorWording = {
  kinds: {
    'too-long':
      'Ein Text ist länger, als seine Spalte erlaubt. Erhöhen Sie die maximale Länge der Spalte, die der Fehler nennt.',
    'unknown-name':
      'Dataverse kennt eine Spalte, eine Nachschlagespalte oder einen Wert nicht, den OpenCX geschrieben hat. Prüfen Sie in OpenCX ticket_properties und die Priorität.',
    'missing-privilege':
      'Es fehlt eine Berechtigung: {privilege}. Fügen Sie sie einer Rolle des Benutzers hinzu, der abgewiesen wurde. Nennt sie oben kein Vorgang, dann braucht sie ein Plug-In dieser Umgebung.',
    'row-outside':
      'Die Berechtigung ist da, aber ihre Ebene reicht nicht bis zu dieser Zeile: „{right}“ für {table}. Erhöhen Sie die Ebene in der Rolle.',
    'owner-lacks':
      'Der vorgesehene Besitzer der Zeile hat nicht die Berechtigungen dafür. Prüfen Sie die Rolle des Standardbesitzers.',
    'no-roles': 'Der Benutzer hat gar keine Sicherheitsrolle, weder eine eigene noch eine über ein Team.',
    'not-a-member': 'Für diese Client-ID gibt es in dieser Umgebung keinen Anwendungsbenutzer.',
    disabled: 'Ein Benutzer ist deaktiviert: der Anwendungsbenutzer oder der vorgesehene Besitzer der Zeile.',
    'column-secured':
      'Eine Spalte ist gesichert. Fügen Sie den Benutzer einem Spaltensicherheitsprofil hinzu, das erlaubt, sie zu lesen und zu erstellen.',
    'ip-blocked': 'Die IP-Firewall der Umgebung hat die Adresse abgewiesen, von der der Aufruf kam.',
    'no-such-row':
      'Eine genannte Zeile ist nicht vorhanden: Prüfen Sie die IDs in den Einstellungen von OpenCX.',
    'no-such-table': 'Die Umgebung hat keine solche Tabelle: Ist die App installiert, die sie mitbringt?',
    'not-signed-in':
      'Die Anmeldung ist fehlgeschlagen: Prüfen Sie Mandant, Client-ID und geheimen Clientschlüssel in OpenCX und ob der Anwendungsbenutzer hier vorhanden ist.',
    unknown: 'In diesem Text wurde kein Fehler von Dataverse erkannt.',
  },
  who: {
    same: 'Der Fehler betrifft den geprüften Benutzer.',
    other: 'Der Fehler betrifft nicht den geprüften Benutzer, sondern {id}.',
  },
};
