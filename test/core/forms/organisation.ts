import { DataverseFailure, refused } from '../../../core/access';
import type { CaseForm, FormsConnection } from '../../../core/forms';
import { PLAIN } from './samples';

interface StoredForm {
  name: string;
  managed: boolean;
  customizable: boolean;
  saved: string;
  published: string;
  version: number;
}

type Step = 'forms' | 'form' | 'save' | 'publish';

/** Case forms in memory, with a saved and a published state, versions, and whatever goes wrong. */
export class Organisation implements FormsConnection {
  readonly stored = new Map<string, StoredForm>();
  /** What was asked of it, in order. */
  readonly steps: Step[] = [];
  /** Runs before a step; what it throws is the answer. */
  before: (step: Step) => void = () => undefined;
  /** Runs when a step is done; what it throws is the answer all the same. */
  after: (step: Step) => void = () => undefined;
  /** What the platform makes of a text that is saved. */
  rewrite = (formXml: string): string => formXml;

  add(name: string, facts: Partial<StoredForm> = {}): string {
    const id = `00000000-0000-4000-8000-${String(this.stored.size + 1).padStart(12, '0')}`;
    const published = facts.published ?? facts.saved ?? PLAIN;
    const plain = { name, managed: false, customizable: true, saved: published, published, version: 1 };
    this.stored.set(id, { ...plain, ...facts });
    return id;
  }

  /** Somebody else saves a form. */
  saveByOther(id: string, saved: string): void {
    const form = this.at(id);
    Object.assign(form, { saved, version: form.version + 1 });
  }

  forms = (): Promise<CaseForm[]> =>
    this.step('forms', () => [...this.stored.keys()].map((id) => this.read(id)));

  form = (id: string): Promise<CaseForm> => this.step('form', () => this.read(id));

  save = (id: string, formXml: string, etag?: string): Promise<void> =>
    this.step('save', () => {
      const form = this.at(id);
      if (etag !== undefined && etag !== etagOf(form))
        throw failure(412, '0x80060882', 'The version does not match.');
      Object.assign(form, { saved: this.rewrite(formXml), version: form.version + 1 });
    });

  publish = (): Promise<void> =>
    this.step('publish', () => this.stored.forEach((form) => Object.assign(form, { published: form.saved })));

  get writes(): Step[] {
    return this.steps.filter((step) => step === 'save' || step === 'publish');
  }

  at(id: string): StoredForm {
    const form = this.stored.get(id);
    if (!form) throw failure(404, '0x80040217', 'The form does not exist.');
    return form;
  }

  private read(id: string): CaseForm {
    const form = this.at(id);
    const { name, managed, customizable, saved, published } = form;
    const texts = { formXml: saved, publishedXml: published, unpublished: saved !== published };
    return { id, name, managed, customizable, ...texts, etag: etagOf(form), apps: [] };
  }

  private async step<T>(step: Step, act: () => T): Promise<T> {
    this.steps.push(step);
    await Promise.resolve();
    this.before(step);
    const answer = act();
    this.after(step);
    return answer;
  }
}

const etagOf = ({ version }: StoredForm): string => `W/"${version}"`;

export function failure(status: number, code = '0x80040220', message = 'No.'): DataverseFailure {
  const body = JSON.stringify({ error: { code, message } });
  return refused({ status, statusText: '', retryAfter: null, body });
}

/** What a request throws that gets no answer. */
export const noAnswer = (): DataverseFailure => new DataverseFailure('unreachable', 'fetch failed');

/** Throws at the given asking of a step, counted from one. */
export function failing(step: Step, thrown: Error, which = 1): (at: Step) => void {
  let times = 0;
  return (at) => {
    if (at === step && ++times === which) throw thrown;
  };
}
