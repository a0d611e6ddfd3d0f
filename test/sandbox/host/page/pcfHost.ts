import type { CustomControlUse } from './formModel';
import { pcfContext, type ControlState } from './pcfContext';
import { readResx } from './resx';
import type { PageSettings } from './settings';
import type { createWebApi } from './webApi';

/** The members of a virtual control that the host calls. */
interface VirtualControl {
  init(context: unknown, notifyOutputChanged: () => void, state: unknown): void;
  updateView(context: unknown): unknown;
  getOutputs?(): Record<string, unknown>;
  destroy(): void;
}
type ControlConstructor = new () => VirtualControl;

/** The platform libraries as globals, under the names that control bundles are compiled against. */
interface PlatformWindow extends Window {
  ReactDOMv16: {
    render(element: unknown, container: Element): void;
    unmountComponentAtNode(container: Element): boolean;
  };
  ComponentFramework: { registerControl(name: string, constructor: ControlConstructor): void };
}
const platform = window as unknown as PlatformWindow;

const registered = new Map<string, ControlConstructor>();
platform.ComponentFramework = {
  registerControl: (name, constructor) => void registered.set(name, constructor),
};

/** Loads a script as the platform does: by its address, so that the content security policy judges it. */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} did not load.`));
    document.head.append(script);
  });
}

/**
 * Puts a custom control on the form: reads its manifest, loads its style sheets, strings and bundle from the paths where
 * the platform serves them, and keeps it up to date when its container's width changes.
 */
export async function mountControl(
  use: CustomControlUse,
  container: HTMLElement,
  settings: PageSettings,
  webApi: ReturnType<typeof createWebApi>,
  state: Omit<ControlState, 'strings' | 'width' | 'updatedProperties' | 'columns'> & {
    column: (name: string) => ControlState['columns'][string];
  },
): Promise<void> {
  const manifest = await readManifest(use.name);
  for (const sheet of manifest.styleSheets) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `${manifest.folder}/${sheet}`;
    document.head.append(link);
  }
  const strings = await readStrings(manifest, settings.languageId);
  if (!registered.has(manifest.name)) await loadScript(`${manifest.folder}/${manifest.code}`);
  const constructor = registered.get(manifest.name);
  if (!constructor) throw new Error(`The bundle of ${use.name} registered no control '${manifest.name}'.`);

  const columns = Object.fromEntries(
    manifest.boundProperties.map((property) => {
      const column = use.columns[property];
      if (!column) throw new Error(`The form binds no column to the property '${property}' of ${use.name}.`);
      return [property, state.column(column)];
    }),
  );
  const context = (updatedProperties: string[]) =>
    pcfContext(settings, webApi, {
      columns,
      label: state.label,
      caseTitle: state.caseTitle,
      strings,
      width: container.clientWidth,
      updatedProperties,
    });
  const control = new constructor();
  control.init(context([]), () => undefined, {});
  const update = (updatedProperties: string[]): void =>
    platform.ReactDOMv16.render(control.updateView(context(updatedProperties)), container);
  update(Object.keys(columns));
  // The form's own refresh and the control's retry come by the same way on the platform: another updateView.
  new ResizeObserver(() => update(['layout'])).observe(container);
  // An app may change its look while a form is open: `dispatchEvent(new CustomEvent('sandbox-look', { detail: { theme, isRtl } }))`.
  window.addEventListener('sandbox-look', ({ detail }: CustomEventInit<Partial<PageSettings>>) => {
    Object.assign(settings, detail);
    update(['fluentDesignLanguage']);
  });
}

interface Manifest {
  /** Where the platform serves the control's files. */
  folder: string;
  /** `Namespace.Constructor`, the name under which the bundle registers. */
  name: string;
  code: string;
  styleSheets: string[];
  strings: string[];
  boundProperties: string[];
}

async function readManifest(controlName: string): Promise<Manifest> {
  const folder = `/WebResources/cc_${controlName.slice(controlName.indexOf('_') + 1)}`;
  const xml = await (await fetch(`${folder}/ControlManifest.xml`)).text();
  const control = new DOMParser().parseFromString(xml, 'text/xml').querySelector('manifest > control');
  if (!control) throw new Error(`${controlName} has no manifest.`);
  const paths = (element: string): string[] =>
    Array.from(control.querySelectorAll(`resources > ${element}`)).map(
      (resource) => resource.getAttribute('path') ?? '',
    );
  const [code] = paths('code');
  if (!code) throw new Error(`The manifest of ${controlName} names no code.`);
  return {
    folder,
    name: `${control.getAttribute('namespace') ?? ''}.${control.getAttribute('constructor') ?? ''}`,
    code,
    styleSheets: paths('css'),
    strings: paths('resx'),
    boundProperties: Array.from(control.querySelectorAll('property[usage="bound"]')).map(
      (property) => property.getAttribute('name') ?? '',
    ),
  };
}

/** The person's language where the control has it, English otherwise, as on the platform. */
async function readStrings(manifest: Manifest, languageId: number): Promise<Record<string, string>> {
  const path =
    manifest.strings.find((candidate) => candidate.endsWith(`.${languageId}.resx`)) ??
    manifest.strings.find((candidate) => candidate.endsWith('.1033.resx'));
  if (!path) return {};
  return Object.fromEntries(await readResx(`${manifest.folder}/${path}`));
}
