import type { IInputs } from '../../pcf/Conversation/generated/ManifestTypes';
import { englishTexts } from './resx';
import { strict } from './strict';

type Context = ComponentFramework.Context<IInputs>;

/** What a test says about the form; everything else is a saved case of an English user in UTC, online. */
export interface FormState {
  /** Undefined leaves the host's `contextInfo` out; '' is a row that was never saved. */
  entityId?: string;
  description?: string | null;
  /** Column security lets the user read the column. */
  readable?: boolean;
  isRTL?: boolean;
  online?: boolean;
  /** Minutes east of UTC. */
  offset?: number | ((at: Date) => number);
  fluentDesignLanguage?: ComponentFramework.FluentDesignState;
  openForm?: ComponentFramework.Navigation['openForm'];
  webAPI?: Partial<ComponentFramework.WebApi>;
}

export const CASE_ID = '0b8e0c7e-5f6a-4c2e-9d1f-0123456789ab';

/**
 * A context that holds only the members given here. Any other member throws, so that a control which begins
 * to use more of the host shows it in its tests.
 */
export function pcfContext(form: FormState = {}): Context {
  const { description = null, readable, isRTL = false, online = true, offset = 0 } = form;
  const entityId = 'entityId' in form ? form.entityId : `{${CASE_ID.toUpperCase()}}`;
  const property = { raw: description, security: readable === undefined ? undefined : { readable } };
  return strict('context', {
    parameters: strict('parameters', { description: strict('description', property) }),
    mode: strict('mode', {
      contextInfo: entityId === undefined ? undefined : { entityId, entityTypeName: 'incident' },
    }),
    webAPI: strict('webAPI', { ...form.webAPI }),
    navigation: strict('navigation', { openForm: form.openForm ?? (() => undefined) }),
    client: strict('client', { isNetworkAvailable: () => online, isOffline: () => !online }),
    userSettings: strict('userSettings', {
      isRTL,
      getTimeZoneOffsetMinutes: (at: Date = new Date(0)) =>
        typeof offset === 'number' ? offset : offset(at),
      dateFormattingInfo: american,
    }),
    formatting: strict('formatting', { formatInteger: (value: number) => value.toLocaleString('en-US') }),
    resources: strict('resources', { getString: (key: string) => englishTexts.get(key) ?? key }),
    fluentDesignLanguage: form.fluentDesignLanguage,
  }) as unknown as Context;
}

const american = {
  amDesignator: 'AM',
  pmDesignator: 'PM',
  dateSeparator: '/',
  timeSeparator: ':',
  shortDatePattern: 'M/d/yyyy',
  shortTimePattern: 'h:mm tt',
  longDatePattern: 'dddd, MMMM d, yyyy',
  dayNames: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  monthNames: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December', ''],
  ],
};
