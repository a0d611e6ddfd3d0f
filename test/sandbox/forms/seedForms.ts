import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SystemForm } from '../components';
import { readForm, writeForm } from './formXml';

export const MULTISESSION_FORM = 'b05c1e9c-94d0-46c1-8968-df49b8f33ec7';
export const INTERACTIVE_FORM = '915f6055-2e07-4276-ae08-2b96c8d02c57';

/** The case forms of a plain organisation: written for the sandbox, after the shape of Microsoft's. */
const files = [
  {
    file: 'caseForMultisession.xml',
    formId: MULTISESSION_FORM,
    name: 'Case for Multisession experience',
    columns: { description: 'Default Multisession experience Case form.' },
  },
  {
    file: 'caseForInteractive.xml',
    formId: INTERACTIVE_FORM,
    name: 'Case for Interactive experience',
    columns: { formpresentation: 2, description: 'Default Interactive experience Case form.' },
  },
] as const;

/** Fresh copies, with no solution's diff on them. */
export function seedForms(): SystemForm[] {
  return files.map(({ file, formId, name, columns }) => ({
    formId,
    name,
    table: 'incident',
    baseFormXml: writeForm(readForm(readFileSync(join(__dirname, file), 'utf8'))),
    layers: [],
    columns,
  }));
}
