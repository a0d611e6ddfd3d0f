import { columnsOf, type FormState, formXmlOf, type SystemForm } from '../components/forms';
import type { Guid } from '../dataverse/guid';
import type { Organization } from '../dataverse/organization';
import type { Row, Values } from '../dataverse/rows/values';

/** Makes the rows of `systemform` what the layers of forms say now, as far as they are published. */
export function settleForms(organization: Organization): void {
  const rows = organization.tables.of('systemform');
  for (const { id } of rows.all()) if (!organization.components.forms.has(id)) rows.remove(id);
  for (const form of organization.components.forms.values()) {
    const before = rows.get(form.formId)?.values;
    const values = valuesOf(organization, form, 'published');
    const isNew = Object.entries(values).some(([name, value]) => before?.[name] !== value);
    if (isNew) rows.put(form.formId, values);
  }
}

/** The row of a form as it is saved, published or not. */
export function savedRow(organization: Organization, row: Row): Row {
  const form = organization.components.forms.get(row.id);
  return form ? { ...row, values: { ...row.values, ...valuesOf(organization, form, 'saved') } } : row;
}

/**
 * Gives the row another version. That one number stands for the published and for the saved form is assumed: so nobody who
 * has read either overwrites, with `If-Match`, what somebody else has saved since.
 */
export function touch({ tables }: Organization, id: Guid): void {
  const row = tables.of('systemform').get(id);
  if (row) tables.of('systemform').put(id, row.values);
}

function valuesOf({ writeFormXml }: Organization, form: SystemForm, state: FormState): Values {
  const { saved, published } = form.customization ?? {};
  return {
    ...columnsOf(form, state),
    objecttypecode: form.table,
    formxml: writeFormXml(formXmlOf(form, state)),
    componentstate: state === 'saved' && saved !== published ? 1 : 0,
  };
}
