import { englishPastedErrors, type PastedError } from '../../core/access';
import { fill } from '../../core/texts';
import { rows, wrapped } from '../wrap';

/** What an error text says, for a person at a terminal. */
export function pastedInWords(error: PastedError): string {
  const { kind, privilege, right, table, principal, row, code } = error;
  const unnamed = '(not named)';
  const meaning = fill(englishPastedErrors.kinds[kind], {
    privilege: privilege ?? unnamed,
    right: right ?? unnamed,
    table: table ?? unnamed,
  });
  const facts: [string, string | undefined][] = [
    ['Privilege', privilege],
    ['Right', right],
    ['Table', table],
    ['Refused user or team', principal],
    ['Row', row],
    ['Code', code],
  ];
  const stated = facts.flatMap(([label, text]): [string, string][] => (text ? [[label, text]] : []));
  return [wrapped('', meaning), ...(stated.length > 0 ? [rows(stated)] : [])].join('\n\n');
}
