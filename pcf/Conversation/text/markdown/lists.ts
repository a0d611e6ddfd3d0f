/** Items that follow one another with the same sort of mark, at one depth. */
export interface List {
  /** Columns before its first item. */
  indent: number;
  /** `-`, `*`, `+`; `.` and `)` after numbers. */
  sort: string;
  /** Lists that it is in. */
  level: number;
  parent?: List;
  /** Characters before the text of its last item. */
  width: number;
  /** Of this list and of those right before and after it with other marks: items, and whether any begins without a digit. */
  row: { items: number; hasWords?: boolean };
}

/** Lists in one another. An item that is deeper is text of the one that it is in. */
const LEVELS = 6;

/** The list that an item belongs to, where `open` is the innermost one before it; undefined for an item that is too deep. */
export function listOfItem(open: List | undefined, indent: number, sort: string): List | undefined {
  const list = innermost(open, indent + 1);
  if (list && indent < list.indent + 2) return list.sort === sort ? list : { ...list, indent, sort };
  const level = list ? list.level + 1 : 0;
  return level < LEVELS ? { indent, sort, level, parent: list, width: 0, row: { items: 0 } } : undefined;
}

/** The innermost list of those around a place that begins no further right than a column. */
export function innermost(open: List | undefined, column: number): List | undefined {
  return open && column < open.indent ? innermost(open.parent, column) : open;
}

/**
 * The list where it is shown as one. In a talk a line that begins like an item may be none, so that it stays as it was written:
 * a single one (`1. Mai ist frei`, `- yes`), and rows of numbers (`- 50`, `+ 49 30 1234`), whose signs a list would hide.
 */
export function shown(list: List | undefined): List | undefined {
  return list && ((list.row.items > 1 && list.row.hasWords) || shown(list.parent)) ? list : undefined;
}

/** Whether `list` is `other` or in it. */
export function isWithin(list: List | undefined, other: List): boolean {
  return list !== undefined && (list === other || isWithin(list.parent, other));
}
