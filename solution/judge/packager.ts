import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { PackageType } from '../pack/customizations';

/** A packer of Microsoft's: what it printed, and whether it says that it did its work. */
export interface Packager {
  name: string;
  extract: (zip: string, folder: string, type: PackageType) => Run;
  pack: (folder: string, zip: string, type: PackageType) => Run;
}

export interface Run {
  succeeded: boolean;
  output: string;
}

/**
 * The packer that the environment names: `SOLUTION_PACKAGER`, the path of SolutionPackager.exe, or `PAC`, that of the Power
 * Platform CLI (learn.microsoft.com: power-platform/alm/solution-packager-tool, power-platform/developer/cli/reference/solution).
 * pac has not been tried: its parameters are those of its documentation.
 */
export function packagerOf(environment: Readonly<Record<string, string | undefined>>): Packager | undefined {
  const { SOLUTION_PACKAGER: exe, PAC: pac } = environment;
  if (exe) {
    const act = (action: string, zip: string, folder: string, type: PackageType): Run =>
      start(exe, [
        `/action:${action}`,
        `/zipfile:${zip}`,
        `/folder:${folder}`,
        `/packagetype:${type}`,
        '/nologo',
      ]);
    return {
      name: 'SolutionPackager',
      extract: (zip, folder, type) => act('Extract', zip, folder, type),
      pack: (folder, zip, type) => act('Pack', zip, folder, type),
    };
  }
  if (!pac) return undefined;
  const act = (verb: string, zip: string, folder: string, type: PackageType): Run =>
    start(pac, ['solution', verb, '--zipfile', zip, '--folder', folder, '--packagetype', type]);
  return {
    name: 'pac',
    extract: (zip, folder, type) => act('unpack', zip, folder, type),
    pack: (folder, zip, type) => act('pack', zip, folder, type),
  };
}

/** Programs of the .NET Framework need Mono outside Windows. */
function start(program: string, parameters: readonly string[]): Run {
  const path = /[\\/]/.test(program) ? resolve(program) : program;
  const mono = process.platform !== 'win32' && path.toLowerCase().endsWith('.exe');
  const [command, all] = mono ? ['mono', [path, ...parameters]] : [path, [...parameters]];
  const { status, stdout, stderr, error } = spawnSync(command, all, {
    encoding: 'utf8',
    // It leaves a log where it is started.
    cwd: tmpdir(),
    env: { ...process.env, PP_TOOLS_TELEMETRY_OPTOUT: '1' },
  });
  if (error) throw new Error(`${command} cannot be started: ${error.message}`);
  return { succeeded: status === 0, output: `${stdout}${stderr}` };
}
