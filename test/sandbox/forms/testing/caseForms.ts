import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..', '..', '..');

export const MULTISESSION = 'b05c1e9c-94d0-46c1-8968-df49b8f33ec7';
export const INTERACTIVE = '915f6055-2e07-4276-ae08-2b96c8d02c57';

/** What our managed solution holds of a case form. */
export function ourDiff(formId: string): string {
  const folder = join(root, 'solution/src/Entities/Incident/FormXml/main');
  return readFileSync(join(folder, `{${formId}}_managed.xml`), 'utf8');
}

/** Exports of real forms beside the repository; the tests that read them run where the folder is. */
const realForms = join(root, '..', 'shared', 'caseforms');
export const describeReal = existsSync(realForms) ? describe : describe.skip;

export function real(file: string): string {
  return readFileSync(join(realForms, file), 'utf8');
}

/** The names of those that are whole forms. */
export function realFullForms(): string[] {
  const files = existsSync(realForms) ? readdirSync(realForms) : [];
  return files.filter((file) => /-(full|base)\b/.test(file)).sort();
}

/** Diffs that platforms wrote. */
export const REAL_DIFFS = [
  'enhanced-cd0d48a0-diff-2026.xml',
  'information-f658c846-managed-diff-2019.xml',
  'other-account-multisession-managed-diff.xml',
  'other-bookableresource-managed-diff.xml',
  'other-qualification-managed-diff.xml',
] as const;
