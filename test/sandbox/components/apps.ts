/** Texts by LCID. */
export type Labels = ReadonlyMap<number, string>;

/** A text in a person's language, else in the organisation's own (1033), else in any. */
export function labelIn(labels: Labels, languageId: number): string {
  return labels.get(languageId) ?? labels.get(1033) ?? [...labels.values()][0] ?? '';
}

/** A model-driven app. */
export interface App {
  uniqueName: string;
  managed: boolean;
  labels: Labels;
  /** Id of its icon. */
  webResourceId: string;
  formFactor: number;
  clientType: number;
  /** Unique name of its site map, one and no more. */
  siteMap: string;
  /** Root roles, or the templates that they come from: an export names System Administrator by its template. */
  roleIds: string[];
}

export interface SiteMap {
  uniqueName: string;
  areas: SiteMapNode[];
}

/** An area, with its groups, or a group, with its sub-areas. */
export interface SiteMapNode {
  id: string;
  titles: Labels;
  children: (SiteMapNode | SubArea)[];
}

export interface SubArea {
  id: string;
  titles: Labels;
  url: string;
  /** Addresses of its pictures. */
  icons: string[];
}

/** The web resource that an address of a site map names: `$webresource:ocx_/a.html`, or `/WebResources/ocx_/a.svg`. */
export function webResourceOf(address: string): string | undefined {
  return /^(?:\$webresource:|\/?WebResources\/)([^?#]+)/i.exec(address)?.[1];
}
