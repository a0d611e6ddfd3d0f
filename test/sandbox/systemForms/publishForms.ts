import type { SystemForm, WebResource } from '../components';
import type { Organization } from '../dataverse/organization';
import { settleForms } from './formRows';

/** What unmanaged solutions brought of these web resources is what people get from now on. */
export function publishWebResources(
  { components: { unpublished, webResources } }: Organization,
  isMeant: (resource: WebResource) => boolean,
): void {
  for (const name of [...unpublished.keys()]) {
    const resource = webResources.get(name);
    if (!resource || isMeant(resource)) unpublished.delete(name);
  }
}

/** What was saved of these forms counts for everybody. */
export function publishForms(organization: Organization, isMeant: (form: SystemForm) => boolean): void {
  for (const form of organization.components.forms.values()) {
    const saved = form.customization?.saved;
    if (saved && isMeant(form)) form.customization = { saved, published: saved };
  }
  settleForms(organization);
}
