/** What a solution lays over a form that another owns. */
export interface Layer {
  /** Unique name. */
  solution: string;
  diff: string;
}

/**
 * The layers once a solution's diff was imported: a solution that has one already keeps its place (an update or upgrade
 * replaces its base layer: power-platform/alm/solution-layers-alm), a new one comes to lie on top.
 */
export function putLayer(layers: readonly Layer[], layer: Layer): Layer[] {
  const has = layers.some(({ solution }) => solution === layer.solution);
  return has
    ? layers.map((present) => (present.solution === layer.solution ? layer : present))
    : [...layers, layer];
}
