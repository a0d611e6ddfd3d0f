import type { FormPageTexts } from '../texts';

export { english as wording } from '../../../../core/forms/wording/english';

export const page: FormPageTexts = {
  intro: 'Which forms show the conversation to agents. Nothing is written before you confirm a question.',
  reading: 'Reading the forms…',
  again: 'Read again',
  count: 'Forms with the conversation: {placed} of {all}',
  none: 'There is no active main form of the Case table.',
  add: 'Add to form',
  complete: 'Complete',
  remove: 'Remove',
  publish: 'Publish',
  removeAll: 'Remove from all',
  putBack: 'Put back',
  now: 'Tabs now',
  then: 'Tabs afterwards',
  added: 'new',
  removed: 'goes',
  hidden: 'hidden',
  position: 'Place of the tab',
  last: 'At the end',
  after: 'After “{tab}”',
  xml: 'Changes to the FormXml: {count}',
  at: 'At character {offset}',
  download: 'Download the form as it is now',
  downloadBefore: 'Download the form as it was before',
  confirm: 'Save and publish',
  cancel: 'Cancel',
  working: 'The form “{name}” is being saved and published. This can take a minute.',
  allQuestion: 'Remove the conversation from all of these forms?',
  allDone: 'Finished. The conversation was removed from {done} of {all} forms.',
};
