import { visibleLine } from './visible';

/** Columns of a terminal that is not asked how wide it is; more than 80 since names of privileges are long. */
const WIDTH = 100;

/**
 * Text from wherever on lines of at most 100 characters, nothing in it obeyed by a terminal.
 * @param first in front of the first line; the others are indented as far, or by `hang`
 */
export function wrapped(first: string, text: string, hang = first.length): string {
  const margin = ' '.repeat(hang);
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of visibleLine(text)
    .split(' ')
    .flatMap(cut(WIDTH - hang))) {
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = margin + word;
    } else {
      line += (empty ? '' : ' ') + word;
    }
    empty = false;
  }
  return [...lines, line].map((one) => one.trimEnd()).join('\n');
}

/** Rows of label and text, the texts below each other. */
export function rows(all: readonly (readonly [label: string, text: string])[], indent = '  '): string {
  const width = Math.max(0, ...all.map(([label]) => label.length));
  return all.map(([label, text]) => wrapped(`${indent}${label.padEnd(width)}  `, text)).join('\n');
}

/** A word that is wider than a line is cut; no text is lost. */
const cut = (width: number) => (word: string) => word.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
