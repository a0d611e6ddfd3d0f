import { mergeForm } from '../forms/mergeForm';
import { layUnmanaged, type UnmanagedLayer } from '../forms/unmanaged';
import { type Layer, upgradeOf } from './layered';

export interface SystemForm {
  formId: string;
  name: string;
  /** Logical name of the table. */
  table: string;
  /** The form as its owner shipped it: Microsoft's solution, or the administrator who made it. */
  baseFormXml: string;
  /** Diffs of other solutions, lowest first. What an administrator changes of the form lies on top of what they give. */
  layers: Layer<string>[];
  /** More columns of its row as its owner ships them; where they are left out, those of a managed main form that everybody sees. */
  columns?: Partial<FormColumns>;
  /** What administrators changed: saved, and as far as it is published. */
  customization?: Record<FormState, FormCustomization>;
}

/** What is published is what people see; what is saved is what the next one who changes the form starts from. */
export type FormState = 'published' | 'saved';

export interface FormCustomization {
  formXml?: UnmanagedLayer;
  columns: Partial<FormColumns>;
}

/** By logical name of the column. */
export interface FormColumns {
  name: string;
  description: string | null;
  /** 2 main, 7 quick create, 11 card …: Dataverse's own numbers. */
  type: number;
  formactivationstate: number;
  formpresentation: number;
  isdefault: boolean;
  ismanaged: boolean;
  iscustomizable: boolean;
}

/**
 * The form as its readers get it: to the letter what was saved while nobody else changed it.
 * @throws FormXmlError when the layers do not fit each other
 */
export function formXmlOf(form: SystemForm, state: FormState = 'published'): string {
  const managed = managedFormXml(form);
  const layer = form.customization?.[state].formXml;
  if (!layer) return managed;
  return layer.over === managed ? layer.saved : layUnmanaged(managed, layer);
}

/** What solutions make of the form. */
export function managedFormXml(form: SystemForm): string {
  const parts = [form.baseFormXml, ...inForce(form.layers).map(({ value }) => value)];
  const key = parts.join('\0');
  const [base = '', ...diffs] = parts;
  const formXml = merged.get(key) ?? mergeForm(base, diffs);
  merged.set(key, formXml);
  return formXml;
}

/** Merges by the texts they are of: rows are made anew with every import, organisations with every reset, and few texts change. */
const merged = new Map<string, string>();

const STOCK: Omit<FormColumns, 'name'> = {
  description: null,
  type: 2,
  formactivationstate: 1,
  formpresentation: 0,
  isdefault: false,
  ismanaged: true,
  iscustomizable: true,
};

export function columnsOf(form: SystemForm, state: FormState): FormColumns {
  return { ...STOCK, name: form.name, ...form.columns, ...form.customization?.[state].columns };
}

/** A staged upgrade's diff stands for that of the version which it will replace. */
function inForce(layers: readonly Layer<string>[]): Layer<string>[] {
  const owners = layers.map(({ solution }) => solution);
  return layers.filter(({ solution }) => !owners.includes(upgradeOf(solution)));
}
