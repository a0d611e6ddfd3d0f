import type { Changed } from './edits';
import { attributeOf, readForm, type FormProblem } from './form';
import { partsOf } from './parts';
import { Removal } from './removal';

/**
 * Takes all of OpenCX's parts off a form, however they came there: tab, control, description, library, handlers, and
 * single ones that were left over.
 *
 * What `place` wrote goes without a trace: `remove(place(x))` is `x`, byte for byte. A container that `place` had to make
 * goes, one that was there empty stays, self-closing or not; the ids of the parts say which (`Trace`). The platform writes
 * the whole form anew when somebody saves it; then the form means what it meant before, and is untouched but for the
 * parts. `events` and `formLibraries` never stay empty where they were not, since FormXml.xsd takes none without
 * a child; an empty `controlDescriptions` stays, as real forms have them.
 *
 * A control that somebody placed by hand goes from its cell, and the tab stays. Where it shows a column whose standard
 * control is beneath it (it has that control's class), the standard control stays. With the class of custom controls (both are
 * seen in real forms) nothing tells whether the column was in that cell before, and it goes with the control.
 */
export function remove(formXml: string): Changed | { problem: FormProblem } {
  const form = readForm(formXml);
  if ('problem' in form) return form;
  const edits = new Removal(formXml);
  const { tabs, controls, descriptions, libraries, handlers } = partsOf(form);
  for (const { element } of tabs) edits.dropPart(element, 'tab', attributeOf(element, 'id'));
  for (const control of controls) {
    if (control.whole) edits.dropControl(control);
  }
  for (const description of descriptions) edits.dropDescription(description);
  for (const one of libraries) edits.dropPart(one, 'library', attributeOf(one, 'libraryUniqueId'));
  for (const one of handlers) edits.dropPart(one, 'handler', attributeOf(one, 'handlerUniqueId'));
  return edits.apply();
}
