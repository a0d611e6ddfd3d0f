import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';

/** Every text of a resource file by its key, in the order of the file. */
export function readResx(file: string): Map<string, string> {
  const document = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/xml');
  const entries = Array.from(document.getElementsByTagName('data'), (data): [string, string] => [
    data.getAttribute('name') ?? '',
    data.getElementsByTagName('value')[0]?.textContent ?? '',
  ]);
  return new Map(entries);
}

const ROOT = join(__dirname, '../..');

export const controlFolder = join(ROOT, 'pcf/Conversation');
export const englishTexts = readResx(join(controlFolder, 'strings/Conversation.1033.resx'));
