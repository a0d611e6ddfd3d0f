import type { SystemForm } from '../components/forms';
import type { Organization } from '../dataverse/organization';
import { settleForms } from './formRows';

/** What was saved of these forms counts for everybody. */
export function publishForms(organization: Organization, isMeant: (form: SystemForm) => boolean): void {
  for (const form of organization.components.forms.values()) {
    const saved = form.customization?.saved;
    if (saved && isMeant(form)) form.customization = { saved, published: saved };
  }
  settleForms(organization);
}
