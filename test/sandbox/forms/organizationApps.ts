import { COMPONENT } from '../components';
import { type Guid, namedGuid } from '../dataverse/guid';
import type { Organization } from '../dataverse/organization';
import { ROLE_IDS } from '../dataverse/seed/roles';
import { APP_ROLES } from '../dataverse/security/roles';
import { uniqueIdOf, writeAppComponents } from '../solutions/appComponents';
import { CONTOSO_FORM, WARRANTY_FORM } from './organizationForms';
import { INTERACTIVE_FORM, MULTISESSION_FORM } from './seedForms';

/**
 * Microsoft's apps for people who work on cases, with the forms of a case that they hold: rows only, the sandbox opens
 * cases in them and nothing else. Which forms they hold in a plain organisation is assumed from the forms' names.
 */
const apps: readonly { name: string; uniqueName: string; forms: readonly Guid[] }[] = [
  {
    name: 'Customer Service workspace',
    uniqueName: 'msdyn_CustomerServiceWorkspace',
    forms: [MULTISESSION_FORM, CONTOSO_FORM],
  },
  {
    name: 'Customer Service Hub',
    uniqueName: 'Customerservicehub',
    forms: [INTERACTIVE_FORM, WARRANTY_FORM],
  },
];

const ROLES = [ROLE_IDS.systemAdministrator, ROLE_IDS.customerService, ROLE_IDS.limitedAdministrator];

export function placeApps(organization: Organization): void {
  for (const { name, uniqueName, forms } of apps) {
    const id = namedGuid(`appmodule/${uniqueName.toLowerCase()}`);
    organization.tables.of('appmodule').put(id, {
      name,
      uniquename: uniqueName,
      appmoduleidunique: uniqueIdOf(uniqueName),
      formfactor: 1,
      clienttype: 4,
      ismanaged: true,
    });
    for (const role of ROLES) organization.links.add(APP_ROLES, { table: 'appmodule', id }, role);
    writeAppComponents(organization, uniqueName, [
      { type: COMPONENT.table, id: namedGuid('table/incident') },
      ...forms.map((form) => ({ type: COMPONENT.form, id: form })),
    ]);
  }
}
