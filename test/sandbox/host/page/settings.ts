/** What the server tells the page about itself: the form, the signed-in person, the choices in the address. */
export interface PageSettings {
  clientUrl: string;
  formId: string;
  formName: string;
  /** Those that the person can choose, this one among them. */
  forms: readonly { formId: string; name: string }[];
  formXml: string;
  /** Lower case, no braces; undefined while a case is being created. */
  recordId?: string;
  user: { id: string; name: string };
  languageId: number;
  isRtl: boolean;
  /** Web resource → names of those that it declares as its dependencies. */
  dependencies: Record<string, readonly string[]>;
  /** IANA name: the zone in the person's Dataverse settings, which need not be the browser's. */
  timeZone: string;
  theme: 'light' | 'dark' | 'contrast' | 'off';
  /** What is wrong with the host of controls, if anything. */
  host?: 'offline' | 'broken';
  /** Tools of the conversation to use once it is there: `fold`, or `search:refund` for one that is typed into. */
  use: readonly string[];
  /** Name of the tab to open first. */
  startTab: string;
  /** Column → MaxLength, from the metadata. */
  maxLengths: Record<string, number>;
  /** Columns of the case that are secured from the person. */
  secured: readonly string[];
}

export const SETTINGS_ELEMENT = 'sandbox-settings';
