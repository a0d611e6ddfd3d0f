/** Dataverse's numbers (learn.microsoft.com: power-apps/developer/data-platform/reference/entities/solutioncomponent; 80 from exports). */
export const COMPONENT = {
  table: 1,
  role: 20,
  form: 60,
  webResource: 61,
  siteMap: 62,
  control: 66,
  app: 80,
  environmentVariable: 380,
} as const;

/** `key`: id without braces or schema name, in lower case. `name`: as written. */
export interface Component {
  type: number;
  key: string;
  name: string;
}

/** A component that something else needs. */
export interface Requirement extends Component {
  /** What needs it, for people. */
  by: string;
}

export interface WebResource {
  /** Without braces, in lower case. */
  id: string;
  name: string;
  /** 1 HTML, 2 CSS, 3 JS, 12 RESX …: Dataverse's own numbers. */
  type: number;
  content: Uint8Array;
  /** Names of the web resources that it declares as its dependencies. */
  needs: readonly string[];
}

export interface CustomControl {
  name: string;
  /** `ControlManifest.xml` as imported. */
  manifest: string;
  /** By path relative to the control's folder: `bundle.js`, `strings/Conversation.1033.resx`. */
  files: Map<string, Uint8Array>;
}

/** What a solution makes of a security role; the role itself is a row, which administrators change. */
export interface RoleLayer {
  roleId: string;
  name: string;
  managed: boolean;
  /** Those only that the organisation has. */
  privileges: { name: string; depth: string }[];
}

/** What a solution makes of an environment variable: columns of its definition's row. */
export interface EnvironmentVariable {
  schemaName: string;
  managed: boolean;
  displayName: string;
  description: string;
  defaultValue: string | null;
  /** 100000000 text, …001 number …: values of the definition's column `type`. */
  type: number;
  isRequired: boolean;
  introducedVersion: string;
}
