import { resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { PackageType } from '../../solution/pack/customizations';
import { readTree, type FileTree } from '../../solution/pack/fileTree';
import { packSolution } from '../../solution/pack/packSolution';
import { stageSolution } from '../../solution/pack/stage';
import { webResourceSources } from '../../solution/pack/webResources';

export const repository = resolve(__dirname, '..', '..');

/** The solution's real sources. */
export const solutionSources = (): FileTree => readTree(resolve(repository, 'solution', 'src'));

/** Small stand-ins for the built files, so that packing can be tried without a build. */
export function smallBuild(): { webResources: FileTree; control: FileTree } {
  const script = (global: string): string => `var OpenCX=OpenCX||{};${global}={onLoad:function(){}};`;
  const manifest =
    '<manifest><control namespace="OpenCX" constructor="Conversation" version="0.0.0" api-version="1.3.18">' +
    '<property name="description" of-type="Multiple" usage="bound" required="true" /><resources><code path="bundle.js" order="1" />' +
    '<css path="css/Conversation.css" order="1" /><resx path="strings/Conversation.1033.resx" version="1.0.0" /></resources></control></manifest>';
  const standIns: [ending: string, markup: string][] = [
    ['.html', '<!doctype html><html data-version="0.0.0"></html>'],
    ['.svg', '<svg xmlns="http://www.w3.org/2000/svg" />'],
    ['.resx', '<root />'],
  ];
  const markup = (name: string): string =>
    standIns.find(([ending]) => name.endsWith(ending))?.[1] ?? `/* ${name} */`;
  return {
    webResources: new Map(
      webResourceSources.map(({ name, global }) => [name, strToU8(global ? script(global) : markup(name))]),
    ),
    control: new Map([
      ['ControlManifest.xml', strToU8(manifest)],
      ['bundle.js', strToU8('"use strict";')],
      ['css/Conversation.css', strToU8('a{}')],
      ['strings/Conversation.1033.resx', strToU8('<root />')],
    ]),
  };
}

export const stagedSample = (version = '1.2.3'): FileTree =>
  stageSolution(solutionSources(), smallBuild(), version);

const packed = new Map<string, Uint8Array>();

/** Packed once in a file of tests, since that takes a while; a copy each time, since zips may be changed. */
export function sampleZip(type: PackageType = 'Managed', version?: string): Uint8Array {
  const key = `${type} ${version ?? ''}`;
  const zip = packed.get(key) ?? packSolution(stagedSample(version), type);
  packed.set(key, zip);
  return zip.slice();
}

/** Entries of a zip as text. */
export function textsOf(zip: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(zip)).map(([name, content]) => [name, strFromU8(content)]));
}

export type Change = (texts: Map<string, string>) => void;

/** The sample zip with something in it changed. */
export function changedZip(change: Change, zip = sampleZip()): Uint8Array {
  const texts = textsOf(zip);
  change(texts);
  return zipSync(Object.fromEntries([...texts].map(([name, text]) => [name, strToU8(text)])));
}

/** Replaces a text in one entry; a text that is not there is a mistake of the test. */
export function replace(entry: string, before: string | RegExp, after: string): Change {
  return (texts) => {
    const text = texts.get(entry) ?? '';
    const changed = text.replace(before, after);
    if (changed === text) throw new Error(`${entry} does not hold ${before}.`);
    texts.set(entry, changed);
  };
}

export function removeEntry(pattern: RegExp): Change {
  return (texts) => {
    const found = [...texts.keys()].filter((name) => pattern.test(name));
    if (found.length === 0) throw new Error(`No entry is like ${pattern}.`);
    for (const name of found) texts.delete(name);
  };
}
