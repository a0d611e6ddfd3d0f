/**
 * What solutions bring into an organisation, apart from rows of its tables: the components that the
 * sandbox serves the case form, the control and the setup page from.
 */
export interface Components {
  /** By unique name. */
  solutions: Map<string, InstalledSolution>;
  /** By name, such as `ocx_/setup/check.html`. */
  webResources: Map<string, WebResource>;
  /** By name, such as `ocx_OpenCX.Conversation`. */
  customControls: Map<string, CustomControl>;
  /** By form id: lower case, no braces. */
  forms: Map<string, SystemForm>;
}

export interface InstalledSolution {
  uniqueName: string;
  version: string;
  managed: boolean;
  publisher: string;
  /** Web resource name, from the manifest. */
  configurationPage?: string;
  /** Of the roles that it brought: a role's row does not say where it comes from. */
  roleIds: readonly string[];
}

export interface WebResource {
  name: string;
  /** 1 HTML, 2 CSS, 3 JS, 12 RESX …: Dataverse's own numbers. */
  type: number;
  content: Uint8Array;
  /** Names of the web resources that it declares as its dependencies. */
  needs: readonly string[];
  /** Unique name of the solution that brought it. */
  solution: string;
}

export interface CustomControl {
  name: string;
  /** `ControlManifest.xml` as imported. */
  manifest: string;
  /** By path relative to the control's folder: `bundle.js`, `strings/Conversation.1033.resx`. */
  files: Map<string, Uint8Array>;
  solution: string;
}

export interface SystemForm {
  formId: string;
  name: string;
  /** Logical name of the table. */
  table: string;
  /** The form as its owner (Microsoft's solution) shipped it. */
  baseFormXml: string;
  /** Diffs of other solutions, in the order of their import. */
  layers: { solution: string; diff: string }[];
}

export function noComponents(): Components {
  return { solutions: new Map(), webResources: new Map(), customControls: new Map(), forms: new Map() };
}
