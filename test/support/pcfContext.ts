import type { IInputs } from '../../pcf/Conversation/generated/ManifestTypes';
import { englishTexts } from './resx';

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
  return only('context', {
    parameters: only('parameters', { description: only('description', property) }),
    mode: only('mode', {
      contextInfo: entityId === undefined ? undefined : { entityId, entityTypeName: 'incident' },
    }),
    webAPI: only('webAPI', { ...form.webAPI }),
    client: only('client', { isNetworkAvailable: () => online, isOffline: () => !online }),
    userSettings: only('userSettings', {
      isRTL,
      getTimeZoneOffsetMinutes: (at: Date = new Date(0)) =>
        typeof offset === 'number' ? offset : offset(at),
      dateFormattingInfo: american,
    }),
    formatting: only('formatting', { formatInteger: (value: number) => value.toLocaleString('en-US') }),
    resources: only('resources', { getString: (key: string) => englishTexts.get(key) ?? key }),
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

function only<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, member) {
      // `then` and symbols are asked for by the language and by jest, not by the control.
      if (member in target || typeof member === 'symbol' || member === 'then')
        return Reflect.get(target, member);
      throw new Error(`The host of this test has no ${name}.${member}`);
    },
  });
}
