import { columnsOf, type FormColumns, formXmlOf } from '../components/forms';
import { refusal } from '../dataverse/errors';
import type { Organization } from '../dataverse/organization';
import type { Row, Values } from '../dataverse/rows/values';
import { checkFormXml } from './checkFormXml';
import { customizeForm } from './customizeForm';
import { touch } from './formRows';

/** Columns that can be changed here; the platform lets more be. */
const COLUMNS: readonly string[] = [
  'name',
  'description',
  'formactivationstate',
  'formpresentation',
  'isdefault',
] satisfies (keyof FormColumns)[];

/**
 * Saves what an administrator changed of a form, over what solutions make of it, until it is published ("Publishing
 * customizations", model-driven-apps/publish-customizations). A form that is saved as it was before the administrator came
 * has an unmanaged layer still, as the platform keeps one until somebody removes it (alm/solution-layers-alm); it changes nothing.
 */
export function saveForm(organization: Organization, row: Row, changes: Values): Row {
  const form = organization.components.forms.get(row.id);
  if (!form) throw refusal('doesNotExist', { table: 'systemform', id: row.id });
  const { formxml, ...others } = changes;
  const unknown = Object.keys(others).find((name) => !COLUMNS.includes(name));
  if (unknown !== undefined) throw refusal('notSupported', { what: `changing ${unknown} of a form` });
  const now = columnsOf(form, 'saved');
  if (now.ismanaged && !now.iscustomizable) throw refusal('notCustomizable', { form: row.id });
  if (others['formactivationstate'] === 0 && now.type !== 2)
    throw refusal('onlyMainForms', { type: now.type });

  if (typeof formxml === 'string') {
    checkFormXml(organization, form, formxml, formXmlOf(form, 'saved'));
    customizeForm(form, formxml, others);
  } else customizeForm(form, undefined, others);
  touch(organization, row.id);
  return organization.tables.of('systemform').get(row.id) ?? row;
}
