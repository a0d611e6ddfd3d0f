import type { DataverseReader } from '../../core/access';
import type { connect } from '../dataverse';
import type * as forms from './forms';
import type * as rehearsal from './rehearsal';
import type { FormTexts, LanguageTexts, RehearsalTexts } from './strings/texts';
import type * as tools from './tools';

/** The rarely used parts of the page. */
export interface OnDemand {
  /** From `tools.js`. */
  SetupTools: typeof tools;
  /** From `forms.js`. */
  SetupForms: typeof forms;
  /** From `rehearsal.js`. */
  SetupRehearsal: typeof rehearsal;
}

/** What the other scripts of the page leave on the window; each may have failed to load. */
export interface HostWindow {
  /** From `ClientGlobalContext.js.aspx`: learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/getglobalcontext-clientglobalcontext.js.aspx. */
  GetGlobalContext?: () => {
    getClientUrl(): string;
    userSettings?: { languageId?: number };
  };
  OpenCX?: {
    /** From `dataverse.js`. */
    Dataverse?: { connect: typeof connect };
    /** From `texts.<lcid>.js`, by language id. */
    SetupTexts?: Record<string, LanguageTexts>;
    /** From `forms.<lcid>.js`, by language id. */
    SetupFormTexts?: Record<string, FormTexts>;
    /** From `rehearsal.<lcid>.js`, by language id. */
    SetupRehearsalTexts?: Record<string, RehearsalTexts>;
  } & Partial<OnDemand>;
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
