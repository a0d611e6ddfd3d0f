import { strToU8, zipSync } from 'fflate';
import { createOrganization, type Organization } from '../dataverse/organization';
import { seedForms } from '../forms/seedForms';
import { settleForms } from '../systemForms/formRows';
import { changedZip, type Change, replace, sampleZip, type textsOf } from '../../solution/sampleSolution';
import { ImportError } from './importError';

/** An organisation with the case forms, as the sandbox starts with. */
export function organizationWithForms(): Organization {
  const organization = createOrganization();
  for (const form of seedForms()) organization.components.forms.set(form.formId, form);
  settleForms(organization);
  return organization;
}

/** The code of a refusal, or `done`. */
export function codeOf(act: () => void): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ImportError) return error.code;
    throw error;
  }
  return 'done';
}

export const customizations = (before: string | RegExp, after: string): Change =>
  replace('customizations.xml', before, after);
export const manifest = (before: string | RegExp, after: string): Change =>
  replace('solution.xml', before, after);
export const both =
  (...changes: Change[]): Change =>
  (texts: ReturnType<typeof textsOf>) =>
    changes.forEach((change) => change(texts));

/** The sample in a version of its own, with something in it changed. */
export const variant = (version: string, ...changes: Change[]): Uint8Array =>
  changedZip(both(...changes), sampleZip('Managed', version));

/** Takes the style sheet of the setup check out, which the page then does not name any more. */
export const withoutStyle: Change = both(
  customizations(
    /<WebResource [^>]*>(?:(?!<\/WebResource>)[\s\S])*check\.css<\/Name>[\s\S]*?<\/WebResource>/,
    '',
  ),
  customizations(/&lt;Library name="ocx_\/setup\/check\.css"(?:(?!&lt;)[\s\S])*/, ''),
  manifest('<RootComponent type="61" schemaName="ocx_/setup/check.css" behavior="0" />', ''),
);

/** Takes the environment variable `ocx_SessionUrl` out. */
export const withoutSessionUrl: Change = (texts) => {
  texts.delete('environmentvariabledefinitions/ocx_SessionUrl/environmentvariabledefinition.xml');
};

/** Takes the app and its site map out. */
export const withoutApp: Change = both(
  customizations(/<AppModuleSiteMaps>[\s\S]*<\/AppModuleSiteMaps>/, '<AppModuleSiteMaps />'),
  customizations(/<AppModules>[\s\S]*<\/AppModules>/, '<AppModules />'),
  manifest(/<RootComponent type="62"[^>]*>/, ''),
  manifest(/<RootComponent type="80"[^>]*>/, ''),
);

/** Adds a script. */
export const withScript = (name: string): Change =>
  both(
    customizations('</WebResources>', `${webResourceXml(name, 'added')}</WebResources>`),
    manifest(
      '</RootComponents>',
      `<RootComponent type="61" schemaName="${name}" behavior="0" /></RootComponents>`,
    ),
    replace('[Content_Types].xml', '</Types>', `${overrideXml('added')}</Types>`),
    (texts) => texts.set('WebResources/added', '// added'),
  );

const webResourceXml = (name: string, file: string): string =>
  `<WebResource><WebResourceId>{0c0c0c0c-0000-4000-8000-00000000000${file.length}}</WebResourceId><Name>${name}</Name>` +
  `<WebResourceType>3</WebResourceType><FileName>/WebResources/${file}</FileName></WebResource>`;
const overrideXml = (file: string): string =>
  `<Override PartName="/WebResources/${file}" ContentType="application/octet-stream" />`;

/** What another publisher's solution brings. */
export interface Foreign {
  managed?: boolean;
  /** A script of this name. */
  script?: string;
  /** More of customizations.xml, with the root components that declare it. */
  xml?: string;
  roots?: string;
}

/** A small managed solution of another publisher. */
export function foreignZip({ managed = true, script, xml = '', roots = '' }: Foreign): Uint8Array {
  const root = script ? `<RootComponent type="61" schemaName="${script}" behavior="0" />` : '';
  const resources = script ? `<WebResources>${webResourceXml(script, 'theirs')}</WebResources>` : '';
  const files: Record<string, string> = {
    'solution.xml':
      '<ImportExportXml SolutionPackageVersion="9.1"><SolutionManifest><UniqueName>Theirs</UniqueName>' +
      `<LocalizedNames><LocalizedName description="Theirs" languagecode="1033" /></LocalizedNames><Version>1.0.0.0</Version>` +
      `<Managed>${managed ? 1 : 0}</Managed><Publisher><UniqueName>them</UniqueName><LocalizedNames>` +
      '<LocalizedName description="Them" languagecode="1033" /></LocalizedNames><CustomizationPrefix>them</CustomizationPrefix></Publisher>' +
      `<RootComponents>${root}${roots}</RootComponents><MissingDependencies /></SolutionManifest></ImportExportXml>`,
    'customizations.xml': `<ImportExportXml>${xml}${resources}</ImportExportXml>`,
    '[Content_Types].xml': `<Types><Default Extension="xml" ContentType="text/xml" />${overrideXml('theirs')}</Types>`,
    ...(script ? { 'WebResources/theirs': '// theirs' } : {}),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A diff of the form Case for Multisession experience. */
export const formDiff = (diff: string): Foreign => ({
  xml:
    '<Entities><Entity><Name>Incident</Name><FormXml><forms type="main"><systemform>' +
    `<formid>{b05c1e9c-94d0-46c1-8968-df49b8f33ec7}</formid><form>${diff}</form></systemform></forms></FormXml></Entity></Entities>`,
  roots:
    '<RootComponent type="1" schemaName="incident" behavior="2" /><RootComponent type="60" id="{b05c1e9c-94d0-46c1-8968-df49b8f33ec7}" behavior="0" />',
});
