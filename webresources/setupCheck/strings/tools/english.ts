import { english as pastedErrors } from '../../../../core/access/wording/pastedErrors/english';
import type { ToolTexts } from '../texts';

export const english: ToolTexts = {
  pastedErrors,
  users: {
    heading: 'Application users',
    search: 'Name or client ID',
    count: 'Found: {found} of {all}',
    more: 'Show more',
    deactivated: 'Deactivated',
    close: 'Close the list',
  },
  paste: {
    hint: 'Paste it as it is. It is read here, and sent nowhere.',
    label: 'Error from OpenCX or Dataverse',
    read: 'Read',
    privilege: 'Privilege',
    table: 'Table',
    row: 'Row',
    code: 'Code',
    operations: 'What rests on this privilege',
  },
  report: {
    hint: 'For a ticket or your files: with the IDs, without names of people or content of rows.',
    copyMarkdown: 'Copy as Markdown',
    copyJson: 'Copy as JSON',
    downloadJson: 'Download JSON',
    print: 'Print',
  },
};
