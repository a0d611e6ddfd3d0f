import type { Defect } from './changes';
import { componentDefects } from './components';
import { containerDefects } from './container';
import { formDefects } from './forms';
import { manifestDefects } from './manifest';

/** For every rule, what makes it speak. */
export const defects: readonly Defect[] = [
  ...containerDefects,
  ...manifestDefects,
  ...componentDefects,
  ...formDefects,
];
