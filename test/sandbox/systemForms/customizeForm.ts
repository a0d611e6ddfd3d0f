import {
  type FormColumns,
  type FormCustomization,
  formXmlOf,
  managedFormXml,
  type SystemForm,
} from '../components/forms';
import { type Element, writeForm } from '../forms/formXml';
import { mergeForm } from '../forms/mergeForm';

/** Saves what somebody changed of a form over what solutions make of it; what is published stays as it is. */
export function customizeForm(
  form: SystemForm,
  formXml: string | undefined,
  columns: Partial<FormColumns> = {},
): void {
  const { saved: before, published = { columns: {} } } = form.customization ?? {};
  const saved: FormCustomization = { ...before, columns: { ...before?.columns, ...columns } };
  if (formXml !== undefined) saved.formXml = { saved: formXml, over: managedFormXml(form) };
  form.customization = { published, saved };
}

/**
 * The form with the diff of an unmanaged solution, as it would be saved by hand.
 * @throws FormXmlError when the diff does not fit the form
 */
export function withDiff(form: SystemForm, diff: Element): string {
  return mergeForm(formXmlOf(form, 'saved'), [writeForm(diff)]);
}
