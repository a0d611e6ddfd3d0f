import { formXmlOf, LAYERED } from '../components';
import type { Organization } from '../dataverse/organization';

/**
 * All that an organisation holds, comparable: rows of every table, links, privileges of roles, metadata, components with
 * their layers, and the forms as their readers get them. Only the numbers of versions, which rise with every write, are left out.
 */
export function contentsOf(organization: Organization): Record<string, unknown> {
  const { catalogue, tables, links, rolePrivileges, components, caseNumbers } = organization;
  const rows = catalogue.tables.map(({ logicalName }) => [
    logicalName,
    Object.fromEntries(
      tables
        .of(logicalName)
        .all()
        .map(({ id, values }) => [id, values]),
    ),
  ]);
  const layered = LAYERED.map((kind) => [
    kind,
    Object.fromEntries(
      components[kind]
        .names()
        .map((name) => [name, { owners: components[kind].ownersOf(name), top: components[kind].get(name) }]),
    ),
  ]);
  return structuredClone({
    metadata: catalogue.tables,
    rows: Object.fromEntries(rows) as unknown,
    links: links.all(),
    rolePrivileges: Object.fromEntries(
      [...rolePrivileges].map(([role, held]) => [role, Object.fromEntries(held)]),
    ),
    caseNumbers,
    solutions: Object.fromEntries(components.solutions),
    unmanagedNeeds: components.unmanagedNeeds,
    ...Object.fromEntries(layered),
    unpublished: Object.fromEntries(components.unpublished),
    forms: Object.fromEntries(
      [...components.forms.values()].map((form) => [form.formId, { ...form, merged: formXmlOf(form) }]),
    ),
  });
}
