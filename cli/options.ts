/** What Node's parseArgs says about a command line; its own words may repeat a value that is a secret. */
export function problemOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return 'A value without an option in front of it.';
  const [first = ''] = message.split(/\. |\n/);
  return `${first.replace(/\.$/, '')}.`;
}
