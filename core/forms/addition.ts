import type { Edits } from './edits';
import { childrenOf, type Form, type FormProblem } from './form';
import { startTag } from './markup';
import { LIMITS, PARENTS, type Part } from './names';
import { isOnLoad } from './parts';
import { idMaker, type Trace } from './trace';
import type { Element } from './xml';

/** Adds parts to a form, each behind all that is in its container, and the containers that are lacking. */
export class Addition {
  /** Why not all could be added. */
  problem: FormProblem | undefined;
  readonly id: ReturnType<typeof idMaker>;
  private readonly into = new Map<Element, string>();

  constructor(
    private readonly form: Form,
    private readonly edits: Edits,
    seed: string,
  ) {
    this.id = idMaker(form.text, seed || form.text);
  }

  /**
   * @param markup the part as it is written with its id
   * @param behind what it stands behind, rather than all that is there
   * @returns the id
   */
  add(part: Part, markup: (id: string) => string, behind?: Element): string {
    const { container, missing } = this.locate(part);
    const id = this.id(part, traceAt(container, missing.length));
    const ends = [...missing].reverse().map((name) => `</${name}>`);
    const text = missing.map(startTag).join('') + markup(id) + ends.join('');
    if (missing.length === 0 && part !== 'description') this.count(part, container);
    if (behind) this.edits.insert(behind.end, text);
    else this.into.set(container, (this.into.get(container) ?? '') + text);
    return id;
  }

  /** Hands what was added to the edits. */
  finish(): void {
    this.into.forEach((text, container) => {
      const { children, selfClosed, inner, name } = container;
      const last = children[children.length - 1];
      if (selfClosed) this.edits.replace(inner - 2, inner, `>${text}</${name}>`);
      else this.edits.insert(last?.end ?? inner, text);
    });
  }

  /** The innermost container that is there, and those that have to be made within it. */
  private locate(part: Part): { container: Element; missing: readonly string[] } {
    let container = this.form.element;
    const names: readonly string[] = PARENTS[part];
    for (const [depth, name] of names.entries()) {
      const next = childrenOf(container, name).find((one) => name !== 'event' || isOnLoad(one));
      if (!next) return { container, missing: names.slice(depth) };
      container = next;
    }
    return { container, missing: [] };
  }

  private count(part: keyof typeof LIMITS, container: Element): void {
    const limit = LIMITS[part];
    const staying = childrenOf(container, ELEMENTS[part]).filter((one) => !one.gone);
    if (staying.length >= limit) this.problem = this.problem ?? { kind: `${part}-limit`, limit };
  }
}

const ELEMENTS = { tab: 'tab', library: 'Library', handler: 'Handler' } as const;

function traceAt({ children, selfClosed }: Element, created: number): Trace {
  return { created, wasEmpty: children.length === 0, wasSelfClosed: selfClosed };
}
