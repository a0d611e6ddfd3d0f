import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/tokens';
import type { PageSettings } from './settings';
import { strict } from '../../../support/strict';
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

const INTEGERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `dateFormattingInfo` of a person with English (United States) formats; patterns are .NET's. */
const ENGLISH_DATES: ComponentFramework.UserSettingApi.DateFormattingInfo = {
  amDesignator: 'AM',
  pmDesignator: 'PM',
  abbreviatedDayNames: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  abbreviatedMonthGenitiveNames: months('short'),
  abbreviatedMonthNames: months('short'),
  calendarWeekRule: 0,
  calendar: {} as ComponentFramework.UserSettingApi.Calendar,
  dateSeparator: '/',
  dayNames: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  firstDayOfWeek: 0,
  fullDateTimePattern: 'dddd, MMMM d, yyyy h:mm:ss tt',
  longDatePattern: 'dddd, MMMM d, yyyy',
  longTimePattern: 'h:mm:ss tt',
  monthDayPattern: 'MMMM d',
  monthGenitiveNames: months('long'),
  monthNames: months('long'),
  shortDatePattern: 'M/d/yyyy',
  shortestDayNames: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'],
  shortTimePattern: 'h:mm tt',
  sortableDateTimePattern: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
  timeSeparator: ':',
  universalSortableDateTimePattern: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
  yearMonthPattern: 'MMMM yyyy',
} as ComponentFramework.UserSettingApi.DateFormattingInfo;

function months(month: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat('en-US', { month, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2026, index, 1)));
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
    navigation: strict('context.navigation', {
      async openForm({ entityName, entityId = '' }: { entityName?: string; entityId?: string }) {
        const address = new URL(window.location.href);
        address.searchParams.set('etn', entityName ?? '');
        address.searchParams.set('id', entityId.replace(/[{}]/g, ''));
        window.location.assign(address);
        return { savedEntityReference: [] };
      },
    }),
    client: strict('context.client', {
      getClient: () => 'Web',
      getFormFactor: () => 1,
      isOffline: () => false,
      isNetworkAvailable: () => settings.host !== 'offline' && navigator.onLine,
      disableScroll: false,
    }),
    formatting: strict('context.formatting', {
      formatInteger: (value: number) => {
        if (settings.host === 'broken') throw new Error('This host of controls is broken.');
        return INTEGERS.format(value);
      },
    }),
    resources: strict('context.resources', { getString: (key: string) => state.strings[key] ?? key }),
    userSettings: strict('context.userSettings', {
      userId: `{${settings.user.id.toUpperCase()}}`,
      userName: settings.user.name,
      languageId: settings.languageId,
      isRTL: settings.isRtl,
      dateFormattingInfo: strict('context.userSettings.dateFormattingInfo', ENGLISH_DATES),
      getTimeZoneOffsetMinutes: (date: Date = new Date()) => offsetMinutes(date, settings.timeZone),
    }),
    factory: strict('context.factory', { requestRender: () => undefined }),
    // Absent where an environment has modern theming switched off.
    fluentDesignLanguage: settings.theme === 'off' ? undefined : fluentDesignLanguage(settings.theme),
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

/** Fluent 2 has one theme of high contrast; whether the platform hands it to controls is not confirmed. */
const TOKENS = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

function fluentDesignLanguage(theme: keyof typeof TOKENS) {
  return { tokenTheme: TOKENS[theme], isDarkTheme: theme !== 'light', brand: {} };
}
