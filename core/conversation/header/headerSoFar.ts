import type { HeaderKey } from './keys';

/** A header line: its value runs from `valueAt` to the next mark's `lineAt`, or to the header's end. */
export interface HeaderLine {
  key?: HeaderKey;
  label: string;
  lineAt: number;
  valueAt: number;
}

/** What is known of a header while its lines are gone through. */
export interface HeaderSoFar {
  marks: HeaderLine[];
  /** Places in `marks` of the first lines about the customer; so few that looking them up costs no more on a long header. */
  people: number[];
  seen: Set<HeaderKey>;
}
