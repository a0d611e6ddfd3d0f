/** Lines that SolutionPackager prints whatever it is given. */
const chatter: readonly RegExp[] = [
  /^(Extracting|Packing) .+ to .+$/,
  /^Processing /,
  /^Skipping localization$/,
  /^ - .+$/,
  /^(Managed|Unmanaged) (Extract|Pack) complete\.$/,
  // Its reasons are lines of their own.
  /^\d+ warnings? encountered$/,
];

/**
 * Printed for the forms of every solution, Microsoft's own included: it does not look for forms below their tables. Other
 * kinds of component under this heading are missing.
 */
const undefinedRoots = /^Following root components are not defined in customizations:$/;
const undefinedForm = /^Type='SystemForm', Id \(or schema name\)='\{[0-9a-f-]{36}\}'\.$/i;

/** What a packer printed, less what it always prints: lines, trimmed. Unknown lines count as complaints. */
export function complaintsOf(output: string): string[] {
  const lines = output.split(/\r?\n/).map((line) => line.trimEnd());
  const unusual = lines.filter(
    (line) => line.trim() !== '' && !chatter.some((usual) => usual.test(line.replace(/^\s+(?=-)/, ' '))),
  );
  return unusual
    .map((line) => line.trim())
    .filter((line) => !undefinedRoots.test(line) && !undefinedForm.test(line));
}
