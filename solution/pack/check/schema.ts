import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { XMLValidationError } from 'xmllint-wasm';
import { readXmlFile } from './readXmlFile';
import type { Finding, RuleName } from './rule';
import { readSolutionZip } from './readSolutionZip';
import { descendantsOf, serializeXml, type Element } from '../xml';

export const schemaRule: RuleName = {
  name: 'schema',
  code: '0x8004801a',
  scope: 'import',
  must: 'With `--schemas`: `customizations.xml`, read as the whole of what it changes, is valid by Microsoft’s schemas.',
};

const mainSchema = 'CustomizationsSolution.xsd';
/** What the main schema includes, itself or through another. */
const includedSchemas = [
  'isv.config.xsd',
  'SiteMapType.xsd',
  'FormXml.xsd',
  'Fetch.xsd',
  'RibbonCore.xsd',
  'RibbonTypes.xsd',
  'RibbonWSS.xsd',
];
/** In WebAssembly pages of 64 KB: the schemas alone need more than libxml2's default. */
const memory = { initialMemoryPages: 512, maxMemoryPages: 8_192 };
/** Of libxml2, when a document names parts of itself in many ways; more than these say nothing new. */
const mostFindings = 50;

interface SchemaFile {
  fileName: string;
  contents: string;
}

/** Microsoft's schemas (`Schemas.zip` on its download pages, 9.0.0.2090), as libxml2 understands them. */
export interface Schemas {
  main: SchemaFile;
  included: SchemaFile[];
}

/**
 * Reads the schemas of a folder.
 * @throws Error with one sentence when the folder lacks one
 */
export function readSchemas(folder: string): Schemas {
  const missing = [mainSchema, ...includedSchemas].filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0)
    throw new Error(`${folder} is no folder of Microsoft's schemas: it lacks ${missing.join(', ')}.`);
  const read = (name: string): SchemaFile => ({
    fileName: name,
    contents: understood(name, readFileSync(join(folder, name), 'utf8')),
  });
  return { main: read(mainSchema), included: includedSchemas.map(read) };
}

/** The schemas are written for .NET; libxml2 lacks an escape, look-ahead and anchors in patterns, and ambiguous content. */
function understood(name: string, schema: string): string {
  const patterns = schema
    .replace(/\\\$/g, '$')
    .replace('(?![cC][rR][mM]_)', '')
    .replace(/value="\^(.*?)\$"/g, 'value="$1"');
  return name === 'FormXml.xsd' ? withAnyParameters(patterns) : patterns;
}

/** Two kinds of a form control's `parameters` begin alike, so anything may stand in it. */
function withAnyParameters(schema: string): string {
  const start = schema.indexOf('<xs:element name="parameters"', schema.indexOf('name="FormXmlControlType"'));
  if (start < 0) throw new Error('FormXml.xsd does not describe the parameters of a form control.');
  const tags = /<(\/?)xs:element\b[^>]*?(\/?)>/g;
  tags.lastIndex = start;
  let depth = 0;
  do {
    const tag = tags.exec(schema);
    if (!tag) throw new Error('FormXml.xsd does not end the parameters of a form control.');
    depth += tag[1] ? -1 : tag[2] ? 0 : 1;
  } while (depth > 0);
  return (
    schema.slice(0, start) +
    '<xs:element name="parameters" minOccurs="0"><xs:complexType><xs:sequence>' +
    '<xs:any processContents="skip" minOccurs="0" maxOccurs="unbounded"/>' +
    '</xs:sequence></xs:complexType></xs:element>' +
    schema.slice(tags.lastIndex)
  );
}

/**
 * Validates documents of one schema, all at once: reading the schemas is most of the work.
 * @returns what libxml2 says of them; empty when all are valid
 */
export async function schemaFaults(
  documents: SchemaFile[],
  schema: SchemaFile,
  included: SchemaFile[],
): Promise<readonly XMLValidationError[]> {
  const { validateXML } = await import('xmllint-wasm');
  const { valid, errors } = await validateXML({
    xml: documents,
    schema: [schema],
    preload: included,
    ...memory,
  });
  return valid ? [] : errors;
}

/**
 * Validates a zip's `customizations.xml`. Kinds of components newer than the schemas (9.0) are findings, too.
 * @returns nothing for a file that is no solution: `checkZip` says so
 */
export async function checkSchema(zip: Uint8Array, { main, included }: Schemas): Promise<Finding[]> {
  const read = readSolutionZip(zip);
  if ('findings' in read) return [];
  const root = readXmlFile(read.zip.entries, 'customizations.xml');
  if (typeof root === 'string') return [];
  const errors = await schemaFaults(
    [{ fileName: 'customizations.xml', contents: wholeView(root) }],
    main,
    included,
  );
  return errors.slice(0, mostFindings).map(({ message, loc }) => ({
    rule: schemaRule.name,
    code: schemaRule.code,
    message: `customizations.xml${loc ? `, line ${loc.lineNumber}` : ''}: ${message}`,
  }));
}

/** Without what marks changes: the schemas are about whole forms, apps and site maps. */
function wholeView(root: Element): string {
  for (const element of [root, ...descendantsOf(root, '*')]) {
    element.removeAttribute('solutionaction');
    element.removeAttribute('ordinalvalue');
    if (element.nodeName === 'column') element.removeAttribute('id');
  }
  return root.ownerDocument ? serializeXml(root.ownerDocument) : '';
}
