/**
 * The shapes that the first line of a message can have. In a pattern, `{stamp}` is a date and/or time, `{speaker}` a
 * name or role, `-` any dash; blanks are optional around every part, and so is Markdown's bold. A pattern that ends in `:`
 * has the text on the same line, one that ends in `⏎` on the next. OpenCX publishes no sample of its transcript
 * lines: hence a catalogue.
 *
 * A line belongs to the first grammar that explains it. The grammar that explains most lines reads the
 * transcript; on equal count the earlier one does.
 */
export const GRAMMARS = [
    '[{stamp}] {speaker}:',
    '({stamp}) {speaker}:',
    '{stamp} - {speaker}:',
    '{stamp} | {speaker}:',
    '{stamp} {speaker}:',
    '{speaker} ({stamp}):',
    '{speaker} [{stamp}]:',
    '{speaker} - {stamp}:',
    '{speaker} ({stamp})⏎',
    '{speaker} [{stamp}]⏎',
    '{speaker} - {stamp}⏎',
    '[{stamp}] {speaker}⏎',
    '{stamp} - {speaker}⏎',
    '{speaker}:',
    '[{stamp}]…',
];
