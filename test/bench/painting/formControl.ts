/**
 * Runs in the sandbox's case form, put there before the page's own scripts: takes the control as the form's host gets it out of
 * the solution's zip, with the context that it gets there.
 */
export interface VirtualControl {
  init(context: unknown, notifyOutputChanged: () => void, state: unknown): void;
  updateView(context: unknown): unknown;
}
type ControlConstructor = new () => VirtualControl;
interface Framework {
  registerControl(name: string, control: ControlConstructor): void;
}

const taken: { control?: ControlConstructor; context?: object } = {};
let framework: Framework | undefined;
Object.defineProperty(window, 'ComponentFramework', {
  get: () => framework,
  set: (given: Framework) => {
    framework = { registerControl: (name, control) => given.registerControl(name, watched(control)) };
  },
});

function watched(Control: ControlConstructor): ControlConstructor {
  taken.control = Control;
  return class extends Control {
    override init(...given: Parameters<VirtualControl['init']>): void {
      taken.context = given[0] as object;
      super.init(...given);
    }
  };
}

export const isTaken = (): boolean =>
  taken.context !== undefined && document.querySelector('[data-form-loaded]') !== null;

/** A control of its own for a case with this description, in a context whose Web API is `webAPI`. */
export function newControl(
  description: string | null,
  webAPI: object,
): { control: VirtualControl; context: unknown } {
  if (!taken.control || !taken.context) throw new Error('The form mounted no control.');
  const context = Object.create(taken.context, {
    parameters: { value: { description: { raw: description, attributes: {} } } },
    webAPI: { value: webAPI },
  }) as unknown;
  return { control: new taken.control(), context };
}
