import { mergeForm } from '../forms/mergeForm';
import { type Layer, upgradeOf } from './layered';

export interface SystemForm {
  formId: string;
  name: string;
  /** Logical name of the table. */
  table: string;
  /** The form as its owner shipped it: Microsoft's solution, or the administrator who made it. */
  baseFormXml: string;
  /** Diffs of other solutions, lowest first. What an administrator changes of the form belongs on top of what they give. */
  layers: Layer<string>[];
}

/**
 * The form as its readers get it.
 * @throws FormXmlError when the layers do not fit each other
 */
export function formXmlOf({ baseFormXml, layers }: SystemForm): string {
  return mergeForm(
    baseFormXml,
    inForce(layers).map(({ value }) => value),
  );
}

/** A staged upgrade's diff stands for that of the version which it will replace. */
function inForce(layers: readonly Layer<string>[]): Layer<string>[] {
  const owners = layers.map(({ solution }) => solution);
  return layers.filter(({ solution }) => !owners.includes(upgradeOf(solution)));
}
