import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIVE, type SystemForm } from '../components';
import type { FormColumns } from '../components/forms';
import { namedGuid } from '../dataverse/guid';
import type { Organization } from '../dataverse/organization';
import { settleForms } from '../systemForms/formRows';
import { seedForms } from './seedForms';

export const CONTOSO_FORM = 'f0000000-0000-4000-8000-000000000001';
export const WARRANTY_FORM = 'f0000000-0000-4000-8000-000000000003';

/**
 * Case forms that this organisation has besides Microsoft's two: its own, with a tab and a handler that another vendor left
 * there; one of its own that nobody sees any more; one of a vendor's managed solution that is not to be changed; and two
 * that are no main forms.
 */
const forms: readonly { file: string; formId: string; name: string; columns: Partial<FormColumns> }[] = [
  {
    file: 'caseContoso.xml',
    formId: CONTOSO_FORM,
    name: 'Case (Contoso)',
    columns: { formpresentation: 1, ismanaged: false, description: 'How Contoso works on cases.' },
  },
  {
    file: 'caseContoso.xml',
    formId: 'f0000000-0000-4000-8000-000000000002',
    name: 'Case (Contoso, until 2024)',
    columns: { formpresentation: 1, ismanaged: false, formactivationstate: 0 },
  },
  {
    file: 'caseFabrikam.xml',
    formId: WARRANTY_FORM,
    name: 'Warranty claim',
    columns: { formpresentation: 1, iscustomizable: false },
  },
  {
    file: 'caseQuickCreate.xml',
    formId: 'f0000000-0000-4000-8000-000000000004',
    name: 'Case (quick create)',
    columns: { type: 7, isdefault: true },
  },
  {
    file: 'caseCard.xml',
    formId: 'f0000000-0000-4000-8000-000000000005',
    name: 'Case card',
    columns: { type: 11, isdefault: true },
  },
];

/** The vendor's script on Contoso's form: it says on the page that it ran. */
const WARRANTY = {
  name: 'fab_/warranty/case.js',
  script: `var Fabrikam = Fabrikam || {};
Fabrikam.Warranty = { onLoad: function (context) {
  context.getFormContext().ui.setFormNotification('No warranty is known for this case.', 'INFO', 'fabrikam-warranty');
} };
`,
};

/** Puts all case forms into an organisation, with what they need. */
export function placeForms(organization: Organization): void {
  const { components } = organization;
  for (const form of [...seedForms(), ...organizationForms()]) components.forms.set(form.formId, form);
  components.webResources.put(WARRANTY.name, {
    solution: ACTIVE,
    value: {
      id: namedGuid(WARRANTY.name),
      name: WARRANTY.name,
      type: 3,
      content: Buffer.from(WARRANTY.script),
      needs: [],
    },
  });
  settleForms(organization);
}

function organizationForms(): SystemForm[] {
  return forms.map(({ file, formId, name, columns }) => ({
    formId,
    name,
    table: 'incident',
    baseFormXml: readFileSync(join(__dirname, file), 'utf8')
      .replace(/^<\?xml[^>]*>\s*/, '')
      .trim(),
    layers: [],
    columns,
  }));
}
