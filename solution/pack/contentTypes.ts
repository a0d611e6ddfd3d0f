/** Types by extension as Microsoft's packer writes them; a new extension needs a row here. */
const typesByExtension: Record<string, string> = {
  xml: 'text/xml',
  css: 'application/octet-stream',
  js: 'application/octet-stream',
  json: 'application/octet-stream',
  resx: 'application/octet-stream',
  svg: 'application/octet-stream',
  txt: 'application/octet-stream',
};

/** XML that Microsoft's packer types one by one. */
const overridden = /\/(ControlManifest|environmentvariabledefinition)\.xml$/;

/**
 * `[Content_Types].xml` for the other files of a zip: a default for every extension, an override for every file
 * without one (web resources), for control manifests and environment variables. Begins with a byte order mark, as every export does.
 * @throws when a file has an extension without a type
 */
export function contentTypesXml(names: readonly string[]): string {
  const extensions = new Set(names.map(extensionOf).filter((extension) => extension !== undefined));
  const defaults = [...extensions].sort().map((extension) => {
    const type = typesByExtension[extension];
    if (!type) throw new Error(`No content type is known for .${extension} files.`);
    return `<Default Extension="${extension}" ContentType="${type}" />`;
  });
  const overrides = [...names]
    .filter((name) => extensionOf(name) === undefined || overridden.test(name))
    .sort()
    .map((name) => `<Override PartName="/${name}" ContentType="application/octet-stream" />`);
  return (
    '\uFEFF<?xml version="1.0" encoding="utf-8"?>' +
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    `${defaults.join('')}${overrides.join('')}</Types>`
  );
}

function extensionOf(name: string): string | undefined {
  return /\.([A-Za-z0-9]+)$/.exec(name.slice(name.lastIndexOf('/') + 1))?.[1]?.toLowerCase();
}
