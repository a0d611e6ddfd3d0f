import { readForm, type Cell } from './formModel';
import { drawForm, element, type FormView } from './formView';
import { loadScript, mountControl } from './pcfHost';
import { resourceStrings } from './resourceStrings';
import { SETTINGS_ELEMENT, type PageSettings } from './settings';
import { useTools } from './useTools';
import { createWebApi } from './webApi';
import { createXrm, executionContext } from './xrm';

const TIMELINE_CLASS = '{06375649-C143-495E-A496-C962E5B4488E}';
const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

/** Opens the case of this page's address on the form that the organisation would show. */
async function openForm(): Promise<void> {
  const settings = readSettings();
  const webApi = createWebApi(settings.clientUrl);
  const row = settings.recordId ? await webApi.retrieveRecord('incident', settings.recordId) : {};
  const model = readForm(settings.formXml, settings.languageId);
  const declared = model.libraries.flatMap((library) => settings.dependencies[library] ?? []);
  const getResourceString = await resourceStrings(declared, settings.languageId);
  Object.assign(window, { Xrm: createXrm(settings, webApi, getResourceString) });

  const caseTitle = text(row, 'title') || 'New case';
  document.title = `${caseTitle} · ${settings.formName}`;
  const root = document.getElementById('form');
  if (!root) throw new Error('The page has no place for the form.');
  root.append(header(row, caseTitle, settings));

  const view = drawForm(model, root, settings.startTab, (cell, container) => {
    const use = cell.uniqueId ? model.customControls.get(cell.uniqueId) : undefined;
    if (!use) return drawField(cell, row, container);
    mountControl(use, container, settings, webApi, {
      label: cell.label,
      caseTitle,
      column: (column) => ({
        column,
        value: row[column],
        maxLength: settings.maxLengths[column],
        readable: !settings.secured.includes(column),
      }),
    }).catch((error: unknown) => showFailure(container, error));
  });

  for (const library of model.libraries) await loadScript(`/WebResources/${library}`);
  for (const handler of model.onLoad)
    runHandler(handler.functionName, executionContext(settings, row, view), view);
  root.setAttribute('data-form-loaded', 'true');
  await useTools(settings.use);
}

function readSettings(): PageSettings {
  const carrier = document.getElementById(SETTINGS_ELEMENT);
  return JSON.parse(carrier?.textContent ?? '') as PageSettings;
}

function text(row: Record<string, unknown>, column: string): string {
  const value = row[`${column}${FORMATTED}`] ?? row[`_${column}_value${FORMATTED}`] ?? row[column];
  return value === null || value === undefined ? '' : String(value);
}

function header(row: Record<string, unknown>, caseTitle: string, settings: PageSettings): HTMLElement {
  const facts = ['ticketnumber', 'prioritycode', 'statuscode', 'ownerid'].map((column) => text(row, column));
  return element(
    'header',
    { class: 'record-header' },
    element('h1', { dir: 'auto' }, caseTitle),
    element('p', {}, ['Case', ...facts].filter(Boolean).join(' · '), ' · ', formSelector(settings)),
  );
}

/** The header's choice of form; the platform opens the same record again on the other one. */
function formSelector({ forms, formId }: PageSettings): HTMLElement {
  const options = forms.map((form) =>
    element('option', { value: form.formId, ...(form.formId === formId ? { selected: '' } : {}) }, form.name),
  );
  const select = element('select', { 'aria-label': 'Form', 'data-form-selector': '' }, ...options);
  select.addEventListener('change', () => {
    const address = new URL(location.href);
    address.searchParams.set('formid', select.value);
    location.assign(address.href);
  });
  return select;
}

function drawField(cell: Cell, row: Record<string, unknown>, container: HTMLElement): void {
  if (cell.classId === TIMELINE_CLASS) {
    container.append(
      element('p', { class: 'absent' }, 'The timeline is Microsoft’s and not part of the sandbox.'),
    );
    return;
  }
  const value = cell.column ? text(row, cell.column) : '';
  container.append(element('div', { class: 'value', dir: 'auto' }, value || '---'));
}

/** Calls a handler by its global path, as the platform does; a script's error becomes a message, not a broken form. */
function runHandler(path: string, context: unknown, view: FormView): void {
  try {
    const handler = path
      .split('.')
      .reduce<unknown>((owner, name) => (owner as Record<string, unknown> | undefined)?.[name], window);
    if (typeof handler !== 'function')
      throw new Error(`'${path}' is not a function of a library on this form.`);
    handler(context);
  } catch (error) {
    view.notify('script-error', 'ERROR', `Script error in ${path}: ${String(error)}`);
  }
}

function showFailure(container: HTMLElement, error: unknown): void {
  container.append(
    element('p', { class: 'absent', role: 'alert' }, `Error loading control: ${String(error)}`),
  );
}

openForm().catch((error: unknown) => {
  const message =
    error instanceof Error ? error.message : ((error as { message?: string }).message ?? String(error));
  document.getElementById('form')?.append(element('p', { class: 'absent', role: 'alert' }, message));
});
