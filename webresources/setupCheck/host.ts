import type { DataverseReader } from '../../core/access';
import type { connect } from '../dataverse';

/** What the two scripts before this one leave on the window; either may have failed to load. */
export interface HostWindow {
  /** From `ClientGlobalContext.js.aspx`: learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/getglobalcontext-clientglobalcontext.js.aspx. */
  GetGlobalContext?: () => {
    getClientUrl(): string;
    userSettings?: { languageId?: number };
  };
  /** From `dataverse.js`. */
  OpenCX?: { Dataverse?: { connect: typeof connect } };
}

export interface Host {
  languageId?: number;
  /** Undefined where the page is not inside Dynamics 365. */
  reader?: DataverseReader;
}

export function readHost({ GetGlobalContext, OpenCX }: HostWindow): Host {
  const context = GetGlobalContext?.();
  return {
    languageId: context?.userSettings?.languageId,
    reader:
      context &&
      OpenCX?.Dataverse?.connect({
        clientUrl: context.getClientUrl(),
        fetch: (url, init) => fetch(url, init),
      }),
  };
}
