import { unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CaseForm } from '../../core/forms';

/** A form's text from before, in a file. */
export interface Backup {
  file: string;
  /** Takes the file away again, where nothing was written after all. */
  discard(): Promise<void>;
}

/**
 * Writes a form's text, byte for byte, into a new file; a file that is there is never written over.
 * @param wanted as named on the command line; else a name is made from the form's
 */
export async function backUp(
  form: CaseForm,
  folder: string,
  wanted?: string,
): Promise<Backup | { problem: string }> {
  for (let next = 1; ; next++) {
    const file = path.resolve(folder, wanted ?? nameFor(form, next));
    try {
      await writeFile(file, form.formXml, { flag: 'wx' });
      return { file, discard: () => unlink(file) };
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST' && wanted === undefined) continue;
      const why = code === 'EEXIST' ? 'this file is there already; name another' : message;
      return { problem: `${wanted ?? file}: ${why}. Nothing was changed.` };
    }
  }
}

/** A form's name may hold what a file's name may not. */
function nameFor({ name, id }: CaseForm, next: number): string {
  const safe = [...name.replace(/[^\p{L}\p{N} ()_-]/gu, '_')].slice(0, 50).join('').trim() || 'form';
  return `${safe}-${id}.before${next === 1 ? '' : `-${next}`}.xml`;
}
