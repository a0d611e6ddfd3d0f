import { strFromU8, unzipSync } from 'fflate';
import type { SiteMap } from '../components/apps';
import { COMPONENT, type Component, type Requirement } from '../components/kinds';
import { plainId } from '../dataverse/guid';
import { childElements, type Element } from '../forms/formXml';
import { type AppPart, appOf, siteMapOf } from './appParts';
import { type EnvironmentVariablePart, environmentVariablesOf } from './environmentVariableParts';
import { ImportError } from './importError';
import { all, find, parse, required, text } from './xmlParts';

/** A solution zip as Dataverse understands it. */
export interface SolutionFile {
  uniqueName: string;
  friendlyName: string;
  version: string;
  packageVersion: string;
  managed: boolean;
  publisher: string;
  publisherName: string;
  prefix: string;
  configurationPage?: string;
  roots: RootComponent[];
  /** What the exporter found to be needed from the organisation. */
  required: Requirement[];
  tables: string[];
  forms: FormPart[];
  roles: RolePart[];
  webResources: WebResourcePart[];
  controls: { name: string; file: string }[];
  environmentVariables: EnvironmentVariablePart[];
  siteMaps: SiteMap[];
  apps: AppPart[];
  /** Entries of the zip that have a content type, by path: others do not exist for the importer. */
  parts: Map<string, Uint8Array>;
}

export interface RootComponent extends Component {
  /** A table's: 0 with all below it, 1 without, 2 as a shell. */
  behavior: number;
}
export interface FormPart {
  formId: string;
  name: string;
  table: string;
  form: Element;
}
export interface RolePart {
  roleId: string;
  name: string;
  privileges: { name: string; depth: string }[];
}
export interface WebResourcePart {
  /** Without braces, in lower case. */
  id: string;
  name: string;
  type: number;
  file: string;
  /** Names of the web resources it needs. */
  needs: string[];
}

/** @throws ImportError when the zip or one of its XML files cannot be read */
export function readSolutionFile(zip: Uint8Array): SolutionFile {
  const entries = unzip(zip);
  const solution = readXml(entries, 'solution.xml');
  const customizations = readXml(entries, 'customizations.xml');
  const manifest = required(find(solution, 'SolutionManifest'), 'solution.xml has no SolutionManifest');
  const page = text(manifest, 'ConfigurationPage');
  const tables = all(customizations, 'Entities', 'Entity');
  const parts = typedParts(entries);
  return {
    uniqueName: text(manifest, 'UniqueName'),
    friendlyName: find(manifest, 'LocalizedNames', 'LocalizedName')?.getAttribute('description') ?? '',
    version: text(manifest, 'Version'),
    packageVersion: solution.getAttribute('SolutionPackageVersion') ?? '',
    managed: text(manifest, 'Managed') === '1',
    publisher: text(manifest, 'Publisher', 'UniqueName'),
    publisherName:
      find(manifest, 'Publisher', 'LocalizedNames', 'LocalizedName')?.getAttribute('description') ?? '',
    prefix: text(manifest, 'Publisher', 'CustomizationPrefix'),
    ...(page === '' ? {} : { configurationPage: page }),
    roots: all(manifest, 'RootComponents', 'RootComponent').map((root) => ({
      ...component(root),
      behavior: Number(root.getAttribute('behavior')),
    })),
    required: all(manifest, 'MissingDependencies', 'MissingDependency').map((missing) => ({
      ...component(required(find(missing, 'Required'), 'a MissingDependency without Required')),
      by: find(missing, 'Dependent')?.getAttribute('displayName') ?? '',
    })),
    tables: tables.map((table) => text(table, 'Name').toLowerCase()),
    forms: tables.flatMap(formsOf),
    roles: all(customizations, 'Roles', 'Role').map(roleOf),
    webResources: all(customizations, 'WebResources', 'WebResource').map(webResourceOf),
    controls: all(customizations, 'CustomControls', 'CustomControl').map((control) => ({
      name: text(control, 'Name'),
      file: entryOf(text(control, 'FileName')),
    })),
    environmentVariables: environmentVariablesOf(parts),
    siteMaps: all(customizations, 'AppModuleSiteMaps', 'AppModuleSiteMap').map(siteMapOf),
    apps: all(customizations, 'AppModules', 'AppModule').map(appOf),
    parts,
  };
}

function unzip(zip: Uint8Array): Map<string, Uint8Array> {
  let entries: Map<string, Uint8Array>;
  try {
    entries = new Map(Object.entries(unzipSync(zip)));
  } catch {
    throw new ImportError('badZip');
  }
  if (['solution.xml', 'customizations.xml', '[Content_Types].xml'].some((name) => !entries.has(name))) {
    throw new ImportError('badZip');
  }
  return entries;
}

function readXml(entries: Map<string, Uint8Array>, name: string): Element {
  return parse(strFromU8(entries.get(name) ?? new Uint8Array()), name);
}

function typedParts(entries: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const types = readXml(entries, '[Content_Types].xml');
  const defaults = childElements(types, 'Default').map((type) =>
    type.getAttribute('Extension')?.toLowerCase(),
  );
  const overrides = childElements(types, 'Override').map((type) =>
    type.getAttribute('PartName')?.toLowerCase(),
  );
  const typed = [...entries].filter(([name]) => {
    const extension = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase();
    return (
      overrides.includes(`/${name.toLowerCase()}`) ||
      (extension !== undefined && defaults.includes(extension))
    );
  });
  return new Map(typed);
}

function component(element: Element): Component {
  const name = element.getAttribute('schemaName') ?? element.getAttribute('id') ?? '';
  return { type: Number(element.getAttribute('type')), key: plainId(name), name };
}

function formsOf(table: Element): FormPart[] {
  return childElements(table, 'FormXml')
    .flatMap((formXml) => all(formXml, 'forms', 'systemform'))
    .map((form) => ({
      formId: plainId(text(form, 'formid')),
      name: find(form, 'LocalizedNames', 'LocalizedName')?.getAttribute('description') ?? '',
      table: text(table, 'Name').toLowerCase(),
      form: required(find(form, 'form'), `form ${text(form, 'formid')} has no <form>`),
    }));
}

function roleOf(role: Element): RolePart {
  return {
    roleId: plainId(role.getAttribute('id') ?? ''),
    name: role.getAttribute('name') ?? '',
    privileges: all(role, 'RolePrivileges', 'RolePrivilege').map((privilege) => ({
      name: privilege.getAttribute('name') ?? '',
      depth: privilege.getAttribute('level') ?? '',
    })),
  };
}

function webResourceOf(resource: Element): WebResourcePart {
  const name = text(resource, 'Name');
  const needs = text(resource, 'DependencyXml');
  return {
    id: plainId(text(resource, 'WebResourceId')),
    name,
    type: Number(text(resource, 'WebResourceType')),
    file: entryOf(text(resource, 'FileName')),
    needs:
      needs === ''
        ? []
        : Array.from(parse(needs, `DependencyXml of ${name}`).getElementsByTagName('Library'), (library) =>
            String(library.getAttribute('name')),
          ),
  };
}

const entryOf = (fileName: string): string => fileName.replace(/^\//, '');

/** Everything that a file brings. */
export function componentsOf(file: SolutionFile): Component[] {
  const listed = (type: number, names: string[]): Component[] =>
    names.map((name) => ({ type, key: name.toLowerCase(), name }));
  const named = (type: number, parts: { name: string }[]) =>
    listed(
      type,
      parts.map(({ name }) => name),
    );
  const unique = (type: number, parts: { uniqueName: string }[]) =>
    listed(
      type,
      parts.map(({ uniqueName }) => uniqueName),
    );
  return [
    ...listed(COMPONENT.table, file.tables),
    ...listed(
      COMPONENT.role,
      file.roles.map(({ roleId }) => roleId),
    ),
    ...listed(
      COMPONENT.form,
      file.forms.map(({ formId }) => formId),
    ),
    ...named(COMPONENT.webResource, file.webResources),
    ...named(COMPONENT.control, file.controls),
    ...listed(
      COMPONENT.environmentVariable,
      file.environmentVariables.map(({ schemaName }) => schemaName),
    ),
    ...unique(COMPONENT.siteMap, file.siteMaps),
    ...unique(COMPONENT.app, file.apps),
  ];
}
