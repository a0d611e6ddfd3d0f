import type { FormView, TabView } from './formView';
import { globalContext } from './globalContext';
import type { PageSettings } from './settings';
import { strict } from '../../../support/strict';
import type { createWebApi } from './webApi';

const FORM_TYPE = { create: 1, update: 2 };

/** The global `Xrm` of a form page. */
export function createXrm(
  settings: PageSettings,
  webApi: ReturnType<typeof createWebApi>,
  getResourceString: (webResourceName: string, key: string) => string | null,
) {
  return strict('Xrm', {
    WebApi: webApi,
    Utility: strict('Xrm.Utility', { getGlobalContext: () => globalContext(settings), getResourceString }),
  });
}

/** The execution context that an OnLoad handler receives. */
export function executionContext(settings: PageSettings, row: Record<string, unknown>, view: FormView) {
  const formContext = strict('formContext', {
    data: strict('formContext.data', {
      entity: strict('formContext.data.entity', {
        getId: () => (settings.recordId ? `{${settings.recordId.toUpperCase()}}` : ''),
        getEntityName: () => 'incident',
      }),
    }),
    ui: strict('formContext.ui', {
      getFormType: () => (settings.recordId ? FORM_TYPE.update : FORM_TYPE.create),
      setFormNotification: (message: string, level: string, id: string) => view.notify(id, level, message),
      clearFormNotification: (id: string) => view.clearNotification(id),
      tabs: strict('formContext.ui.tabs', {
        get: (name: string) => {
          const tab = view.tabs.find((one) => one.name === name);
          return tab ? tabOf(tab) : null;
        },
        forEach: (visit: (tab: object) => void) => view.tabs.map(tabOf).forEach((tab) => visit(tab)),
      }),
    }),
    getAttribute: (name: string) =>
      view.hasColumn(name)
        ? strict('attribute', { getName: () => name, getValue: () => row[name] ?? null })
        : null,
  });
  return strict('executionContext', { getFormContext: () => formContext, getDepth: () => 1 });
}

/** Collections: learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/collections. */
function tabOf(tab: TabView) {
  return strict('tab', {
    getName: () => tab.name,
    getLabel: () => tab.label,
    getVisible: () => tab.isVisible(),
    setVisible: (visible: boolean) => tab.setVisible(visible),
    setFocus: () => tab.open(),
    sections: strict('tab.sections', {
      forEach: (visit: (section: object) => void) =>
        tab.sections.forEach(({ cells }) =>
          visit(strict('section', { controls: strict('controls', { getLength: () => cells.length }) })),
        ),
    }),
  });
}
