import type { FormPageTexts } from '../texts';

export { german as wording } from '../../../../core/forms/wording/german';

export const page: FormPageTexts = {
  intro:
    'Welche Formulare den Servicemitarbeitern die Unterhaltung zeigen. Nichts wird geschrieben, bevor Sie eine Frage bestätigen.',
  reading: 'Die Formulare werden gelesen…',
  again: 'Neu lesen',
  count: 'Formulare mit der Unterhaltung: {placed} von {all}',
  none: 'Es gibt kein aktives Hauptformular der Tabelle „Anfrage“.',
  add: 'Zum Formular hinzufügen',
  complete: 'Vervollständigen',
  remove: 'Entfernen',
  publish: 'Veröffentlichen',
  removeAll: 'Von allen entfernen',
  putBack: 'Wiederherstellen',
  now: 'Registerkarten jetzt',
  then: 'Registerkarten danach',
  added: 'neu',
  removed: 'entfällt',
  hidden: 'ausgeblendet',
  position: 'Platz der Registerkarte',
  last: 'Am Ende',
  after: 'Nach „{tab}“',
  xml: 'Änderungen am FormXml: {count}',
  at: 'Bei Zeichen {offset}',
  download: 'Formular herunterladen, wie es jetzt ist',
  downloadBefore: 'Formular herunterladen, wie es vorher war',
  confirm: 'Speichern und veröffentlichen',
  cancel: 'Abbrechen',
  working: 'Das Formular „{name}“ wird gespeichert und veröffentlicht. Das kann eine Minute dauern.',
  allQuestion: 'Die Unterhaltung von all diesen Formularen entfernen?',
  allDone: 'Fertig. Die Unterhaltung wurde von {done} von {all} Formularen entfernt.',
};
