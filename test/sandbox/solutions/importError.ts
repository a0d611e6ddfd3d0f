/**
 * What Dataverse refuses a solution file for. Codes: the SDK's error codes
 * (learn.microsoft.com: power-apps/developer/data-platform/reference/web-service-error-codes); `{0}` … are filled in.
 */
const refusals = {
  badZip: [
    '0x80048060',
    'The solution file is invalid. The compressed file must contain the following files at its root: solution.xml, customizations.xml, and [Content_Types].xml.',
  ],
  invalidXml: ['0x8004802c', 'The import file has an invalid XML: {0}'],
  packageTooNew: [
    '0x80048068',
    'You can only import solutions with a package version of {1} or earlier. This one has {0}.',
  ],
  undeclared: [
    '0x8004803a',
    'Component {0} of type {1} is not declared in the solution file as a root component.',
  ],
  declaredOnly: [
    '0x8004803a',
    'Component {0} of type {1} is declared as a root component but is not in the solution file.',
  ],
  webResourceFile: ['0x8004f11b', 'Web resource {0}: the file {1} cannot be read from the solution file.'],
  webResourcePrefix: ['0x8004f118', 'Web resource {0}: the name must begin with the prefix of a publisher.'],
  webResourceName: [
    '0x8004f117',
    'Web resource {0}: names hold letters, numbers, periods and single forward slashes.',
  ],
  webResourceExtension: [
    '0x8004f119',
    'Web resource {0}: a name cannot end in .aspx, .ascx, .asmx or .ashx.',
  ],
  webResourceTwice: ['0x8004f115', 'Web resource {0} is in the solution file more than once.'],
  control: ['0x80160000', 'Custom control {0}: {1}'],
  missingDependency: [
    '0x8004801d',
    'The following component is missing in this organization: {0} (type {1}), required by {2}.',
  ],
  configurationPage: [
    '0x8004701b',
    'The configuration page {0} is not an HTML web resource of the solution.',
  ],
  lowerVersion: ['0x80048541', 'Solution {0} is installed with version {1}; version {2} is lower.'],
  managedOverUnmanaged: [
    '0x80048040',
    'The solution {0} is already installed as an unmanaged solution and the package is attempting to install it in managed mode.',
  ],
  unmanagedOverManaged: [
    '0x80048041',
    'The solution {0} is already installed as a managed solution and the package is attempting to install it in unmanaged mode.',
  ],
  otherPublisher: ['0x8004801c', 'Solution {0} is installed by publisher {1}; this one is by {2}.'],
  role: ['0x80048017', 'Role {0}: the role id is not updatable or the role name is not unique.'],
  depth: ['0x8004140b', 'Role {0}: privilege {1} cannot have depth {2}.'],
} as const satisfies Record<string, readonly [code: string, text: string]>;

export type Refusal = keyof typeof refusals;

/** Dataverse's refusal of a solution file; nothing of it has been imported. */
export class ImportError extends Error {
  override name = 'ImportError';
  readonly code: string;

  constructor(refusal: Refusal, ...parts: string[]) {
    const [code, text] = refusals[refusal];
    super(text.replace(/\{(\d)\}/g, (_all, index: string) => parts[Number(index)] ?? ''));
    this.code = code;
  }
}
