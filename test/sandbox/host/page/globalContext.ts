import { strict } from '../../../support/strict';
import type { PageSettings } from './settings';

/** What a page is told of who looks at it. */
export type ContextSettings = Pick<PageSettings, 'clientUrl' | 'user' | 'languageId' | 'isRtl'>;

/** `GetGlobalContext()`, as `ClientGlobalContext.js.aspx` and `Xrm.Utility` give it. */
export function globalContext(settings: ContextSettings) {
  return strict('global context', {
    getClientUrl: () => settings.clientUrl,
    getVersion: () => '9.2.0.0',
    userSettings: strict('userSettings', {
      userId: `{${settings.user.id.toUpperCase()}}`,
      userName: settings.user.name,
      languageId: settings.languageId,
      isRTL: settings.isRtl,
    }),
  });
}
