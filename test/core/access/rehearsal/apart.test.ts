/** @jest-environment node */
import { build } from 'esbuild';
import { join } from 'node:path';

test('the setup page does not load the rehearsal before somebody asks for it', async () => {
  const { metafile } = await build({
    entryPoints: [join(__dirname, '../../../../webresources/setupCheck/index.ts')],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'unused',
    logLevel: 'silent',
    loader: { '.svg': 'text', '.css': 'empty', '.html': 'text' },
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.some((name) => name.includes('core/access/judgement/'))).toBe(true);
  expect(inputs.filter((name) => name.includes('rehearsal'))).toEqual([]);
});
