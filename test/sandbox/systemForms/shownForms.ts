import { COMPONENT } from '../components';
import { columnsOf, type SystemForm } from '../components/forms';
import type { Guid } from '../dataverse/guid';
import type { Organization } from '../dataverse/organization';
import { rowsOf } from '../solutions/appComponents';

const MAIN = 2;
const ACTIVE_STATE = 1;

/**
 * The main forms of a table that people can choose: the active ones, in an app those that it holds. An app that holds none of
 * a table's shows all of them (maker/model-driven-apps/app-properties: what is not chosen is not restricted; assumed for forms).
 * Forms that are for certain roles only are left out of account.
 * @param app `appmoduleidunique`
 */
export function shownForms(organization: Organization, table: string, app?: Guid): SystemForm[] {
  const active = [...organization.components.forms.values()].filter((form) => {
    const { type, formactivationstate } = columnsOf(form, 'published');
    return form.table === table && type === MAIN && formactivationstate === ACTIVE_STATE;
  });
  if (app === undefined) return active;
  const held = rowsOf(organization, app)
    .filter(({ values }) => values['componenttype'] === COMPONENT.form)
    .map(({ values }) => values['objectid']);
  const shown = active.filter(({ formId }) => held.includes(formId));
  return shown.length > 0 ? shown : active;
}
