import { saveForm } from '../../../systemForms/saveForm';
import type { TableRules } from './rules';

/** A form is changed in its layers; its row follows when they are published. */
export const systemFormRules: TableRules = { change: saveForm };
