import { readForm, type FormProblem } from './form';

/** Why a text is not what the column `formxml` holds: a `form` with nothing around it; undefined where it is. */
export function wholeForm(text: string): FormProblem | undefined {
  const form = readForm(text);
  if ('problem' in form) return form.problem;
  return form.element.parent.name === '' ? undefined : { kind: 'not-a-form' };
}
