import { randomBytes } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { changedZip, removeEntry, type Change } from '../sampleSolution';
import { add, sample, contentTypes, customizations, solution, spoilt, type Defect } from './changes';

const bytes = (spoken: string, how: string, zip: () => Uint8Array): Defect => [[spoken], how, zip];

const withEntries = (entries: Record<string, Uint8Array>): Uint8Array =>
  zipSync({ ...unzipSync(sample), ...entries }, { level: 0 });

const intoFolder: Change = (texts) => {
  for (const [name, text] of [...texts]) {
    texts.delete(name);
    texts.set(`OpenCX/${name}`, text);
  }
};

/** Renames an entry in the zip's bytes, in its header and in the directory; no library writes a name twice. */
function renamed(zip: Uint8Array, before: string, after: string): Uint8Array {
  const text = Buffer.from(zip).toString('latin1');
  if (before.length !== after.length || !text.includes(before)) throw new Error(`No entry ${before}.`);
  return new Uint8Array(Buffer.from(text.split(before).join(after), 'latin1'));
}

const latin1 = Uint8Array.from([...strToU8('<?xml version="1.0"?><a>'), 0xe4, ...strToU8('</a>')]);

/** The zip itself, its entries and their content types. */
export const containerDefects: readonly Defect[] = [
  bytes('zip', 'no zip at all', () => strToU8('hello')),
  bytes('zip', 'an empty file', () => new Uint8Array()),
  bytes('zip', 'the first half of a zip', () => sample.slice(0, 9_000)),
  bytes('zip', 'a byte of a file changed', () => {
    const zip = withEntries({});
    const at = Buffer.from(zip).indexOf('"use strict";');
    return zip.map((byte, index) => (index === at + 1 ? byte + 1 : byte));
  }),
  bytes('zip', 'an encrypted file', () => {
    const zip = sample.slice();
    const flags = Buffer.from(zip).lastIndexOf(Uint8Array.from([0x50, 0x4b, 0x01, 0x02])) + 8;
    zip[flags] = (zip[flags] ?? 0) | 1;
    return zip;
  }),
  spoilt('root files', 'a zip without solution.xml', removeEntry(/^solution\.xml$/)),
  spoilt('root files', 'its files in a folder', intoFolder),
  spoilt('well-formed XML', 'an element that does not end', customizations('</Roles>', '')),
  spoilt('well-formed XML', 'a document type', solution('<ImportExportXml', '<!DOCTYPE x><ImportExportXml')),
  spoilt('well-formed XML', 'another encoding', customizations('encoding="utf-8"', 'encoding="utf-16"')),
  bytes('well-formed XML', 'bytes that are not UTF-8', () => withEntries({ 'solution.xml': latin1 })),
  spoilt('root elements', 'another document', add('customizations.xml', '<Solution />')),
  spoilt('root elements', 'no manifest', solution(/<SolutionManifest>[^]*<\/SolutionManifest>/, '')),

  spoilt(['entry names', 'files of nothing'], 'backslashes', add('Controls\\ocx_x\\bundle.js', '')),
  spoilt(['entry names', 'files of nothing'], 'a way out', add('WebResources/../../x.js', '')),
  bytes('duplicate entries', 'a name twice', () =>
    renamed(
      changedZip(add('Controls/ocx_OpenCX.Conversation/bundle.jz', ''), sample),
      'Controls/ocx_OpenCX.Conversation/bundle.jz',
      'Controls/ocx_OpenCX.Conversation/bundle.js',
    ),
  ),
  spoilt('content types', 'a part without a type', contentTypes(/<Override [^>]*checkcss[^>]*>/, '')),
  spoilt('content types', 'an extension without a type', contentTypes(/<Default Extension="resx"[^>]*>/, '')),
  spoilt(
    'content types',
    'an extension with two types',
    contentTypes('</Types>', '<Default Extension="JS" ContentType="a/b" /></Types>'),
  ),
  spoilt(
    'content types of nothing',
    'a part that is not there',
    contentTypes('</Types>', '<Override PartName="/x" ContentType="a/b" /></Types>'),
  ),
  spoilt(
    'content types of nothing',
    'an extension that no file has',
    contentTypes('</Types>', '<Default Extension="dll" ContentType="a/b" /></Types>'),
  ),
  spoilt('files of nothing', 'the folder of no control', add('Controls/ocx_Other/bundle.js', '')),
  spoilt('files of nothing', 'the file of no web resource', add('WebResources/ocx_more.js', '')),
  spoilt('files of nothing', 'a folder of something else', add('PluginAssemblies/x.js', '')),
  bytes('solution size', 'more than thirty megabytes', () =>
    withEntries(
      Object.fromEntries(
        Array.from({ length: 8 }, (_none, index) => [
          `Controls/ocx_OpenCX.Conversation/${index}.js`,
          new Uint8Array(randomBytes(4_000_000)),
        ]),
      ),
    ),
  ),
];
