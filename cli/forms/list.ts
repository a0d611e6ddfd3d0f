import { cameWithSolution, english, sayApps, sayForm, stateOf, type CaseForm } from '../../core/forms';
import { wrapped } from '../wrap';

/** All forms with how it stands with them, for a terminal. */
export function printedList(forms: readonly CaseForm[]): string {
  if (forms.length === 0) return 'The case table has no active main form.';
  return forms
    .map((form) => {
      const { title, sentences } = sayForm(form, english);
      const { managed, unmanaged, notCustomizable } = english.facts;
      const kind = [form.managed ? managed : unmanaged, ...(form.customizable ? [] : [notCustomizable])];
      const facts = [title, ...sentences, sayApps(form, english), kind.join('. '), form.id];
      return [wrapped('', form.name), ...facts.map((fact) => wrapped('  ', fact))].join('\n');
    })
    .join('\n\n');
}

/** How it stands with a form, for a program. */
export function formJson(form: CaseForm): Record<string, unknown> {
  const { id, name, managed, customizable, unpublished, apps } = form;
  return {
    id,
    name,
    ...stateOf(form),
    unpublished,
    withSolution: cameWithSolution(form),
    managed,
    customizable,
    apps,
  };
}

/** Whether agents see the conversation on every form. */
export function allHaveIt(forms: readonly CaseForm[]): boolean {
  return (
    forms.length > 0 &&
    forms.every((form) => {
      const state = stateOf(form);
      return 'placed' in state && state.published === 'yes';
    })
  );
}
