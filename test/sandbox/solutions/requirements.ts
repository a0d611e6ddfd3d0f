import { COMPONENT, type Components, type Requirement, type SiteMap, type SystemForm } from '../components';
import { formXmlOf } from '../components/forms';
import { type SiteMapNode, type SubArea, webResourceOf } from '../components/apps';
import type { Component } from '../components/kinds';
import { plainId } from '../dataverse/guid';
import type { Organization } from '../dataverse/organization';
import { rootOf } from '../dataverse/security/roles';
import { type Element, readForm } from '../forms/formXml';
import type { AppPart } from './appParts';
import { componentsOf, type SolutionFile } from './solutionFile';

const need = (type: number, name: string, by: string): Requirement => ({
  type,
  key: plainId(name),
  name,
  by,
});

/** What a file lists as required, and what its forms, web resources, apps and site maps name. */
export function requirementsOf(file: SolutionFile, { components }: Organization): Requirement[] {
  return [
    ...file.required,
    ...file.tables.map((table) => need(COMPONENT.table, table, file.uniqueName)),
    ...file.webResources.flatMap(({ name, needs }) =>
      needs.map((needed) => need(COMPONENT.webResource, needed, name)),
    ),
    ...file.forms.flatMap(({ formId, name, form }) => [
      need(COMPONENT.form, formId, name),
      ...namedByForm(form, name),
    ]),
    ...file.siteMaps.flatMap(namedBySiteMap),
    ...file.apps.flatMap((app) => [
      ...app.siteMaps.map((siteMap) => need(COMPONENT.siteMap, siteMap, app.uniqueName)),
      need(COMPONENT.webResource, iconOf(app, file, components), app.uniqueName),
    ]),
  ];
}

/** Controls of Microsoft's own (`MscrmControls.…`, without a publisher's prefix) are part of the platform. */
export function namedByForm(form: Element, by: string): Requirement[] {
  const attributes = (element: string, attribute: string): string[] =>
    Array.from(form.getElementsByTagName(element), (one) => one.getAttribute(attribute) ?? '');
  const libraries = [...attributes('Library', 'name'), ...attributes('Handler', 'libraryName')];
  const controls = attributes('customControl', 'name').filter((control) => /^[a-z][a-z0-9]*_/i.test(control));
  const pages = Array.from(form.getElementsByTagName('Url'), (url) => webResourceOf(url.textContent ?? ''));
  return [
    ...[...libraries, ...pages.flatMap((page) => page ?? [])].map((library) =>
      need(COMPONENT.webResource, library, by),
    ),
    ...controls.map((control) => need(COMPONENT.control, control, by)),
  ];
}

function namedBySiteMap({ uniqueName, areas }: SiteMap): Requirement[] {
  const subAreas = (node: SiteMapNode | SubArea): SubArea[] =>
    'children' in node ? node.children.flatMap(subAreas) : [node];
  return areas
    .flatMap(subAreas)
    .flatMap(({ url, icons }) => [url, ...icons].flatMap((address) => webResourceOf(address) ?? []))
    .map((name) => need(COMPONENT.webResource, name, uniqueName));
}

/** An app names its icon by id; one that is nowhere keeps the id for a name, which no web resource has. */
function iconOf({ webResourceId }: AppPart, file: SolutionFile, { webResources }: Components): string {
  const known = [...file.webResources, ...webResources.values()];
  return known.find(({ id }) => id === webResourceId)?.name ?? webResourceId;
}

/** Whether the organisation, or the file itself, has a component that something else needs. */
export function isThere(
  { type, key }: Pick<Component, 'type' | 'key'>,
  file: SolutionFile,
  organization: Organization,
): boolean {
  const inFile = componentsOf(file).some((one) => one.type === type && one.key === key);
  const isForeign = type === COMPONENT.form || type === COMPONENT.table;
  return (inFile && !isForeign) || isInstalled(type, key, organization);
}

export function isInstalled(
  type: number,
  key: string,
  { components, catalogue, tables }: Organization,
): boolean {
  const named = (names: Iterable<string>): boolean => [...names].some((name) => name.toLowerCase() === key);
  switch (type) {
    case COMPONENT.table:
      return catalogue.find(key) !== undefined;
    case COMPONENT.form:
      return components.forms.has(key);
    case COMPONENT.role:
      return tables
        .of('role')
        .all()
        .some((role) => rootOf(role) === key);
    default: {
      const kind = KINDS.find((one) => one.type === type);
      return kind !== undefined && named(components[kind.of].names());
    }
  }
}

/** The kinds of components that lie in layers, with their types. */
const KINDS = [
  { type: COMPONENT.webResource, of: 'webResources' },
  { type: COMPONENT.control, of: 'customControls' },
  { type: COMPONENT.role, of: 'roles' },
  { type: COMPONENT.environmentVariable, of: 'environmentVariables' },
  { type: COMPONENT.siteMap, of: 'siteMaps' },
  { type: COMPONENT.app, of: 'apps' },
] as const;

/** Components that some owner has a layer of. */
export function layersOf(
  components: Components,
  isOwner: (owners: readonly string[]) => boolean,
): Component[] {
  return KINDS.flatMap(({ type, of }) =>
    components[of]
      .names()
      .filter((name) => isOwner(components[of].ownersOf(name)))
      .map((name) => ({ type, key: name.toLowerCase(), name })),
  );
}

/**
 * What keeps components in the organisation: the needs of them that would be left open.
 * @param leaving owners whose own needs do not count
 */
export function neededElsewhere(
  { components }: Organization,
  gone: readonly Component[],
  leaving: readonly string[],
): Requirement[] {
  const staying = [...components.solutions.values()].filter(
    ({ uniqueName }) => !leaving.includes(uniqueName),
  );
  const needs = [
    ...staying.flatMap(({ requires }) => requires),
    ...components.unmanagedNeeds,
    ...[...components.forms.values()].flatMap((form) => needsOfForm(form, leaving)),
  ];
  return needs.filter(({ type, key }) => gone.some((one) => one.type === type && one.key === key));
}

/**
 * What a form names itself, what those who stay put on it, and what is left of an administrator's changes without the
 * layers that go. Whether the platform would also refuse where only those layers name it, under such changes, nobody tells.
 */
function needsOfForm(form: SystemForm, leaving: readonly string[]): Requirement[] {
  const staying = { ...form, layers: form.layers.filter(({ solution }) => !leaving.includes(solution)) };
  return [
    form.baseFormXml,
    ...staying.layers.map(({ value }) => value),
    ...(form.customization ? [formXmlOf(staying, 'published'), formXmlOf(staying, 'saved')] : []),
  ].flatMap((xml) => namedByForm(readForm(xml), form.name));
}
