/** The page's settings, from its address. */
export interface Settings {
  /** What to check at once, as it was written. */
  app?: string;
}

/**
 * Reads `?app=…`, and the same packed into `data=`, the one parameter that Dataverse leaves to a web resource:
 * learn.microsoft.com/power-apps/developer/model-driven-apps/webpage-html-web-resources.
 */
export function readAddress(search: string): Settings {
  const parameters = new URLSearchParams(search);
  const packed = new URLSearchParams(parameters.get('data') ?? '');
  return { app: parameters.get('app') ?? packed.get('app') ?? undefined };
}
