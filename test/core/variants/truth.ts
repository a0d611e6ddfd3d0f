import type { AuthorKind, Field } from '../../../core/conversation';
import type { Dimensions } from './choice';

/** A point in time as the transcript states it. */
export interface Stamp {
  verbatim: string;
  /** The instant, where date, time and a fixed zone are stated without doubt. */
  iso?: string;
  /** It may be argued whether the instant is certain: given or left out, both are right; another instant is not. */
  arguable?: boolean;
  /** The instant of an ambiguous date, which another stamp of the transcript might resolve. */
  isoOnceResolved?: string;
  /** The heading with the date above it. */
  day?: string;
}

/** What a generated message is, and what the reader should find. */
export interface TrueMessage {
  kind: AuthorKind;
  name?: string;
  /** Names that are as right: a sender with the address behind it. */
  nameOr?: (string | undefined)[];
  text: string;
  stamp?: Stamp;
  fields?: Field[];
  /** What else was written about it and must be kept somewhere: the address behind a sender's name. */
  also?: string;
  /** What is special about this one message, as against its transcript. */
  dimensions: Dimensions;
}

/** A handoff text with all that it says. */
export interface Variant {
  seed: number;
  /** The text as it would stand in the case's description. */
  description: string;
  /** Where in it the transcript begins, its heading included. */
  transcriptAt: number;
  /** The values of the header's lines. */
  headerValues: string[];
  messages: TrueMessage[];
  dimensions: Dimensions;
}
