import { DataverseError } from '../dataverse/errors';

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
  webResourceType: ['0x8004f111', 'Invalid web resource type specified: {0} has type {1}.'],
  twice: ['0x80071153', 'Duplicate Component is present in the XML: {0} of type {1}.'],
  appName: [
    '0x8005011e',
    'The unique name {0} exceeds the maximum length of 40 characters or contains invalid characters.',
  ],
  appWithoutSiteMap: ['0x8005011c', 'App Module does not contain Site Map: {0}.'],
  appWithSiteMaps: ['0x80050111', 'An app can’t have multiple site maps: {0}.'],
  appComponent: ['0x80050113', 'The ID {0} doesn’t exist or isn’t valid for the component type “{1}”.'],
  emptySiteMap: ['0x8004f402', 'Sitemap xml is empty: {0}.'],
  siteMap: ['0x8004f401', 'Sitemap xml failed XSD validation with the following error: {1} ({0}).'],
  variableType: ['0x80044330', 'Environment variable {0}: the type {1} is outside the valid range.'],
  control: ['0x80160000', 'Custom control {0}: {1}'],
  missingDependency: [
    '0x8004801d',
    'The following component is missing in this organization: {0} (type {1}), required by {2}.',
  ],
  configurationPage: [
    '0x8004701b',
    'The configuration page {0} is not an HTML web resource of the solution.',
  ],
  lowerVersion: [
    '0x80048541',
    'The import solution must have a higher version than the existing solution it is upgrading. {0} is installed with version {1}; this one has {2}.',
  ],
  managedOverUnmanaged: [
    '0x80048040',
    'The solution {0} is already installed as an unmanaged solution and the package is attempting to install it in managed mode.',
  ],
  unmanagedOverManaged: [
    '0x80048041',
    'The solution {0} is already installed as a managed solution and the package is attempting to install it in unmanaged mode.',
  ],
  // Seen: microsoft/coe-starter-kit#1472.
  holdingExists: ['0x80048539', 'Solution manifest import: FAILURE: Holding solution {0} already exists.'],
  // The platform refuses it (microsoft/powerplatform-build-tools#501); the code is assumed.
  nothingToUpgrade: [
    '0x80048539',
    'Solution {0} cannot be imported as a holding solution: it is not installed as a managed solution.',
  ],
  upgradeNotAvailable: [
    '0x8004853b',
    'The {0} solution doesn’t have an upgrade that is ready to be applied.',
  ],
  upgradeFailed: [
    '0x8004f046',
    'Solution Upgrade action failed after import as holding. InnerException is: {0}.',
  ],
  inUse: [
    '0x8004f01f',
    'The {0}({1}) component cannot be deleted because it is referenced by {2} other components: {3}.',
  ],
  cannotUninstall: [
    '0x8004f01d',
    'Solution dependencies exist, cannot uninstall. {0} (type {1}) is required by {2}.',
  ],
  activeComponent: [
    '0x8004f016',
    'A managed solution cannot overwrite the {0} component {1}, which has an unmanaged base instance.',
  ],
  otherPublisher: ['0x8004801c', 'Solution {0} is installed by publisher {1}; this one is by {2}.'],
  role: ['0x80048017', 'Role {0}: the role id is not updatable or the role name is not unique.'],
  depth: ['0x8004140b', 'Role {0}: privilege {1} cannot have depth {2}.'],
} as const satisfies Record<string, readonly [code: string, text: string]>;

export type Refusal = keyof typeof refusals;

/** Dataverse's refusal of a solution, as the Web API answers it; nothing of the organisation has changed. */
export class ImportError extends DataverseError {
  override name = 'ImportError';

  constructor(refusal: Refusal, ...parts: string[]) {
    const [code, text] = refusals[refusal];
    super(
      400,
      code,
      text.replace(/\{(\d)\}/g, (_all, index: string) => parts[Number(index)] ?? ''),
    );
  }
}
