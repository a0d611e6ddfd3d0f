/*
 * Two globals that every host has (browsers, web views, Node 16 and later) and that ECMAScript's own libraries do not
 * declare. Core is typed without the DOM, so that nothing else of it slips in.
 */
declare function atob(base64: string): string;

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: ArrayBufferView): string;
}
