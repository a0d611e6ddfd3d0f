/*
 * What OpenCX's parts are called on a form. The same as in solution/src/Entities/Incident/FormXml, where the managed
 * solution adds them to two of Microsoft's forms; a test holds them equal.
 */
export const TAB_NAME = 'ocx_conversation';
export const SECTION_NAME = 'ocx_conversation_section';
export const CONTROL_ID = 'ocx_conversation_control';
export const CUSTOM_CONTROL = 'ocx_OpenCX.Conversation';
export const COLUMN = 'description';
export const LIBRARY = 'ocx_/case/form.js';
export const HANDLER = 'OpenCX.CaseForm.onLoad';
/** Every function of the library begins like this. */
export const HANDLERS = 'OpenCX.CaseForm.';

/** Of controls that a `controlDescription` says the rest about. */
export const CUSTOM_CLASS = '{F9A8A302-114E-466A-B582-6771B2AE0D92}';
/** Of a text area, which the form shows where it cannot show the custom control. */
export const TEXT_CLASS = '{E0DECE4B-6FC8-4A8F-A065-082708572369}';

/** `formFactor` of a `customControl`. */
export const FORM_FACTORS = { phone: '0', tablet: '1', web: '2' } as const;
export type FormFactor = keyof typeof FORM_FACTORS;

/** FormXml.xsd allows no more of them in one container. */
export const LIMITS = { tab: 100, library: 50, handler: 50 } as const;

/** The parts that are placed, and the elements of `form` that they belong in, outermost first. */
export const PARENTS = {
  tab: ['tabs'],
  handler: ['events', 'event', 'Handlers'],
  library: ['formLibraries'],
  description: ['controlDescriptions'],
} as const;
export type Part = keyof typeof PARENTS;
