import type { App, SiteMap } from './apps';
import type { SystemForm } from './forms';
import type { CustomControl, EnvironmentVariable, Requirement, RoleLayer, WebResource } from './kinds';
import { Layered } from './layered';

export type { App, SiteMap, SiteMapNode, SubArea } from './apps';
export { formXmlOf, type SystemForm } from './forms';
export {
  COMPONENT,
  type Component,
  type CustomControl,
  type EnvironmentVariable,
  type Requirement,
  type RoleLayer,
  type WebResource,
} from './kinds';
export { ACTIVE, Layered, upgradeOf } from './layered';

/**
 * What solutions bring into an organisation. Roles, environment variables and apps are rows of its tables besides: the
 * layers here say what solutions make of them, the rows what they are.
 */
export interface Components {
  /** By unique name. */
  solutions: Map<string, InstalledSolution>;
  /** What components need that an unmanaged solution left behind when it was deleted. */
  unmanagedNeeds: Requirement[];
  /** By name, such as `ocx_/setup/check.html`. */
  webResources: Layered<WebResource>;
  /** Web resources that an unmanaged solution changed and nobody published: what people get until then, by name. */
  unpublished: Map<string, WebResource | undefined>;
  /** By name, such as `ocx_OpenCX.Conversation`. */
  customControls: Layered<CustomControl>;
  /** By id: lower case, no braces. */
  roles: Layered<RoleLayer>;
  /** By schema name, in lower case. */
  environmentVariables: Layered<EnvironmentVariable>;
  /** By unique name. */
  siteMaps: Layered<SiteMap>;
  /** By unique name. */
  apps: Layered<App>;
  /** By form id: lower case, no braces. */
  forms: Map<string, SystemForm>;
}

export interface InstalledSolution {
  uniqueName: string;
  friendlyName: string;
  version: string;
  managed: boolean;
  /** Unique name. */
  publisher: string;
  /** Web resource name, from the manifest. */
  configurationPage?: string;
  /** What its components need. */
  requires: readonly Requirement[];
}

export function noComponents(): Components {
  return {
    solutions: new Map(),
    unmanagedNeeds: [],
    webResources: new Layered(),
    unpublished: new Map(),
    customControls: new Layered(),
    roles: new Layered(),
    environmentVariables: new Layered(),
    siteMaps: new Layered(),
    apps: new Layered(),
    forms: new Map(),
  };
}

/** The web resource as people get it. */
export function publishedWebResource(
  { webResources, unpublished }: Components,
  name: string,
): WebResource | undefined {
  return unpublished.has(name) ? unpublished.get(name) : webResources.get(name);
}

/** The kinds of components whose layers lie in the organisation by name, with their type and the kind's own key. */
export const LAYERED = [
  'webResources',
  'customControls',
  'roles',
  'environmentVariables',
  'siteMaps',
  'apps',
] as const satisfies readonly (keyof Components)[];
