import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readTree, type FileTree } from './fileTree';

/**
 * Builds the conversation control with Microsoft's own tool, for production: a development bundle uses `eval`,
 * which the strict content policy of model-driven apps refuses.
 * @param root the repository's root
 * @returns the control's files by path below its folder: `ControlManifest.xml`, `bundle.js`, `strings/…`
 * @throws Error with the tool's output when it fails
 */
export function buildControl(root: string): FileTree {
  const project = join(root, 'pcf');
  rmSync(join(project, 'out'), { recursive: true, force: true });
  const tool = join(root, 'node_modules', 'pcf-scripts', 'bin', 'pcf-scripts.js');
  // The tool looks for the manifest below its working directory.
  const run = spawnSync(process.execPath, [tool, 'build', '--buildMode', 'production'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', PP_TOOLS_TELEMETRY_OPTOUT: '1' },
  });
  const output = join(project, 'out', 'controls', 'Conversation');
  // The tool ends with exit code 0 even when it says "Failed": what it wrote is the only sign.
  if (run.status !== 0 || !existsSync(join(output, 'ControlManifest.xml'))) {
    const said = `${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`;
    throw new Error(`The control does not build.\n${said}`);
  }
  return readTree(output);
}
