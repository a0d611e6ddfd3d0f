import { newControl } from '../../bench/painting/formControl';
import { faultsOf } from './oracle';

export { isTaken } from '../../bench/painting/formControl';
export { faultsOf };

/** Runs in the sandbox's case form: shows what the control makes of a case, and says what is wrong with that. */
interface Platform {
  ReactDOMv16: {
    render(element: unknown, container: Element): void;
    unmountComponentAtNode(container: Element): boolean;
  };
}
const platform = window as unknown as Platform;

export interface HostileCase {
  name: string;
  description: string | null;
  /** A row of `annotation` each; the body is asked for by itself. */
  notes: { documentbody?: string; [column: string]: unknown }[];
  /** Lines forged in every line of a header can leave nothing that reads as a conversation: the column itself still shows them. */
  mayBeEmpty?: boolean;
  /** Texts that have to stand in the elements a selector finds, in their order. */
  expected: Record<string, string[]>;
}

/** As many cases stand on the page at once: the browser draws what it draws for all of them together. */
const AT_ONCE = 32;

/** Cases come as JSON: half of a surrogate pair would not get here otherwise. */
export async function show(json: string): Promise<string[]> {
  const faults: string[] = [];
  const cases = JSON.parse(json) as HostileCase[];
  while (cases.length > 0) {
    const together = cases.splice(0, AT_ONCE);
    const found = await Promise.all(together.map(shown));
    together.forEach(({ name }, index) => {
      for (const fault of found[index] ?? []) faults.push(`${name}: ${fault}`);
    });
  }
  return faults;
}

async function shown({ description, notes, expected, mayBeEmpty = false }: HostileCase): Promise<string[]> {
  const place = document.createElement('div');
  document.getElementById('form')?.append(place);
  const { control, context } = newControl(description, webApi(notes));
  control.init(context, () => undefined, {});
  platform.ReactDOMv16.render(control.updateView(context), place);
  const settled = '[data-state="ready"], [data-state="empty"], [data-state="error"]';
  for (let waited = 0; place.querySelector(settled) === null && waited < 200; waited++) await aMoment();
  await aMoment();
  const state = place.querySelector('[data-opencx]')?.getAttribute('data-state');
  const settledWell = state === 'ready' || (mayBeEmpty && state === 'empty');
  const faults = [...(settledWell ? [] : [`state ${String(state)}`]), ...faultsOf(place, expected)];
  platform.ReactDOMv16.unmountComponentAtNode(place);
  place.remove();
  return faults;
}

/** Answers as the host's does: the list of notes without their bodies, and the address that an admin set for sessions. */
function webApi(notes: HostileCase['notes']): object {
  return {
    retrieveMultipleRecords: (table: string) =>
      Promise.resolve({
        entities:
          table === 'annotation'
            ? notes.map((row) => ({ ...row, documentbody: undefined }))
            : [{ defaultvalue: 'https://sessions.example/s/{sessionId}' }],
      }),
    retrieveRecord: (_table: string, id: string) =>
      Promise.resolve(notes.find(({ annotationid }) => annotationid === id) ?? {}),
  };
}

const aMoment = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 0));
