import { readGuid } from '../../core/access';
import { tabsOf, type CaseForm } from '../../core/forms';
import { visibleLine } from '../visible';

/** The form that is meant by an id or an exact name. */
export function findForm(forms: readonly CaseForm[], wanted: string): CaseForm | { problem: string } {
  const id = readGuid(wanted);
  const found = forms.filter((form) => (id === undefined ? form.name === wanted : form.id === id));
  const [first] = found;
  if (first && found.length === 1) return first;
  const name = visibleLine(wanted);
  if (first) {
    const ids = found.map((form) => `  ${form.id}`).join('\n');
    return { problem: `${name}: ${found.length} forms have this name. Say which by its id:\n${ids}` };
  }
  return {
    problem: `${name}: no active main form of the case table has this id or name. "list" shows them.`,
  };
}

/** A tab by what the form calls it: its name or id stays as it is, a label becomes the id of the tab that has it. */
export function tabCalled(formXml: string, wanted: string): string {
  const tabs = tabsOf(formXml);
  if ('problem' in tabs || tabs.some(({ name }) => name === wanted)) return wanted;
  const labelled = tabs.filter(({ labels }) => Object.values(labels).includes(wanted));
  return labelled.length === 1 && labelled[0] ? labelled[0].id : wanted;
}
