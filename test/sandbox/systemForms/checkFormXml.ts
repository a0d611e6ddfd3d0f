import type { SystemForm } from '../components/forms';
import { COMPONENT } from '../components/kinds';
import { refusal } from '../dataverse/errors';
import type { Organization } from '../dataverse/organization';
import { eachElement, type Element, FormXmlError, readForm } from '../forms/formXml';
import { isInstalled, namedByForm } from '../solutions/requirements';

/** Elements whose ids tell them apart on the whole form. Ids of controls do not: Microsoft's own case form has one twice. */
const TOLD_BY_ID = ['tab', 'section', 'cell'];

/**
 * Refuses FormXml that the platform would not save. It checks more: the whole schema (a misspelled attribute "is not
 * declared", seen in PATCH of a form) and the columns that controls are bound to.
 * @param before the form as it was saved before: what it named may stay named
 */
export function checkFormXml(
  organization: Organization,
  form: SystemForm,
  text: string,
  before: string,
): void {
  const root = parsed(text);
  uniqueIds(root);
  const kept = namedByForm(readForm(before), form.name);
  for (const { type, key, name } of namedByForm(root, form.name)) {
    if (kept.some((one) => one.type === type && one.key === key)) continue;
    if (!isInstalled(type, key, organization))
      throw refusal('missingDependency', {
        kind: type === COMPONENT.control ? 'CustomControl' : 'WebResource',
        name,
        form: form.formId,
      });
  }
}

function parsed(text: string): Element {
  try {
    const root = readForm(text);
    if (root.parentNode?.nodeType === 9) return root;
  } catch (error) {
    if (!(error instanceof FormXmlError)) throw error;
  }
  throw refusal('invalidFormXml');
}

function uniqueIds(root: Element): void {
  const seen = new Set<string>();
  eachElement(root, (element) => {
    const id = element.getAttribute('id');
    if (!id || !TOLD_BY_ID.includes(element.nodeName)) return;
    const identity = `${element.nodeName} ${id.replace(/[{}]/g, '').toLowerCase()}`;
    if (seen.has(identity)) throw refusal('duplicateLabel', { label: element.nodeName, id });
    seen.add(identity);
  });
}
