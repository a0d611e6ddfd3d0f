/**
 * The folder that a path on the command line is relative to. `npm run` moves to the package's root first and leaves the folder
 * that it was called in as INIT_CWD (docs.npmjs.com, cli/commands/npm-run); a script that npm did not start has its own.
 */
export function workingFolder(script: string, environment: NodeJS.ProcessEnv = process.env): string {
  const startedByNpm = environment['npm_lifecycle_event'] === script;
  return (startedByNpm ? environment['INIT_CWD'] : undefined) ?? process.cwd();
}
