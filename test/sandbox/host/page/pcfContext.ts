import { webDarkTheme, webLightTheme } from '@fluentui/tokens';
import type { PageSettings } from './settings';
import { strict } from './strict';
import type { createWebApi } from './webApi';
import { offsetMinutes } from './zone';

/** What the host knows about a custom control on the form at the moment it calls the control. */
export interface ControlState {
  /** Property of the control → its column and that column's value. */
  columns: Record<string, { column: string; value: unknown; maxLength?: number; readable: boolean }>;
  label: string;
  width: number;
  strings: Record<string, string>;
  caseTitle: string;
  updatedProperties: string[];
}

/**
 * The `context` of a code component: typed against Microsoft's own declaration where that has the member. It throws for
 * members it does not have.
 */
export function pcfContext(
  settings: PageSettings,
  webApi: ReturnType<typeof createWebApi>,
  state: ControlState,
) {
  const localTime = (date: Date): Date =>
    new Date(date.getTime() + (offsetMinutes(date, settings.timeZone) + date.getTimezoneOffset()) * 60_000);
  const format = (date: Date, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-US', { ...options, timeZone: settings.timeZone }).format(date);

  return strict('context', {
    parameters: strict(
      'context.parameters',
      Object.fromEntries(Object.entries(state.columns).map(([name, column]) => [name, property(column)])),
    ),
    webAPI: webApi,
    mode: strict('context.mode', {
      isControlDisabled: false,
      isVisible: true,
      label: state.label,
      allocatedHeight: -1,
      allocatedWidth: state.width,
      trackContainerResize: () => undefined,
      setControlState: () => true,
      // Not in the declared type; the platform has it, and controls in the field rely on it.
      contextInfo: {
        entityId: settings.recordId ?? '',
        entityTypeName: 'incident',
        entityRecordName: state.caseTitle,
      },
    }),
    client: strict('context.client', {
      getClient: () => 'Web',
      getFormFactor: () => 1,
      isOffline: () => false,
      isNetworkAvailable: () => navigator.onLine,
      disableScroll: false,
    }),
    formatting: strict('context.formatting', {
      formatTime: (date: Date) => format(date, { hour: 'numeric', minute: '2-digit' }),
      formatDateShort: (date: Date, includeTime = false) =>
        format(
          date,
          includeTime
            ? { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' }
            : { year: 'numeric', month: 'numeric', day: 'numeric' },
        ),
      formatDateLong: (date: Date) =>
        format(date, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' }),
      formatUserDateTimeToUTC: (date: Date) => date,
      formatUTCDateTimeToUserDate: localTime,
      formatInteger: (value: number) =>
        new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 }).format(value),
    }),
    navigation: strict('context.navigation', {
      openUrl: (url: string) => void window.open(url, '_blank', 'noopener'),
    }),
    resources: strict('context.resources', { getString: (key: string) => state.strings[key] ?? key }),
    userSettings: strict('context.userSettings', {
      userId: `{${settings.user.id.toUpperCase()}}`,
      userName: settings.user.name,
      languageId: settings.languageId,
      isRTL: settings.isRtl,
      getTimeZoneOffsetMinutes: (date: Date = new Date()) => offsetMinutes(date, settings.timeZone),
    }),
    factory: strict('context.factory', { requestRender: () => undefined }),
    // Absent where an environment has modern theming switched off.
    fluentDesignLanguage:
      settings.theme === 'off' ? undefined : fluentDesignLanguage(settings.theme === 'dark'),
    updatedProperties: state.updatedProperties,
  });
}

function property({ column, value, maxLength, readable }: ControlState['columns'][string]) {
  const text = typeof value === 'string' ? value : null;
  return strict('property', {
    raw: readable ? text : null,
    formatted: readable ? (text ?? '') : '',
    error: false,
    errorMessage: '',
    type: 'Multiple',
    security: { readable, editable: readable, secured: !readable },
    attributes: { LogicalName: column, DisplayName: column, MaxLength: maxLength, Type: 'memo' },
  });
}

function fluentDesignLanguage(isDarkTheme: boolean) {
  return { tokenTheme: isDarkTheme ? webDarkTheme : webLightTheme, isDarkTheme, brand: {} };
}
