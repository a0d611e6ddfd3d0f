import type { FormsWording } from './wording';

export const english: FormsWording = {
  states: {
    yes: 'Has the conversation',
    partly: 'Has the conversation, but not all of it works',
    no: 'Does not have the conversation',
  },
  reasons: {
    'no-control': 'The conversation control is missing.',
    'tab-hidden': 'The tab with the conversation control is hidden.',
    'section-hidden': 'The section with the conversation control is hidden.',
    'cell-hidden': 'The conversation control is hidden.',
    'not-on-web': 'The conversation control is not shown on the web.',
    'no-handler':
      'The form does not call the OpenCX script when it opens: the line above the form is missing, and the tab is there for every case.',
    'handler-disabled': 'The event handler that calls the OpenCX script is disabled.',
    'handler-without-context': 'The event handler does not pass the execution context to the OpenCX script.',
    'no-library': 'The OpenCX script is not among the libraries of the form.',
    'description-without-control': 'Settings are left of a conversation control that is gone.',
    'control-without-description': 'A control has lost the settings that make it show the conversation.',
    'tab-without-control': 'The OpenCX tab is there without the conversation control.',
  },
  facts: {
    managed: 'Managed',
    unmanaged: 'Unmanaged',
    notCustomizable: 'Must not be customized (a managed property)',
    addedUnpublished: 'Saved with the conversation, but not published: agents do not see it yet.',
    removedUnpublished: 'Saved without the conversation, but not published: agents still see it.',
    unpublished: 'Has changes that are not published yet.',
    withSolution: 'The conversation came with the OpenCX solution.',
    apps: 'Apps: {apps}',
    noApp: 'No app offers this form.',
    appsUnknown: 'Which apps offer this form could not be read.',
  },
  problems: {
    'not-well-formed': 'The form’s text is not well-formed XML (at character {offset}).',
    'not-a-form': 'The text is not that of one form.',
    'unknown-tab': 'The form has no tab “{tab}”.',
    'tab-limit': 'A form takes no more than {limit} tabs.',
    'handler-limit': 'An event takes no more than {limit} event handlers.',
    'library-limit': 'A form takes no more than {limit} libraries.',
  },
  questions: {
    add: 'Add the conversation to the form “{name}”?',
    complete: 'Complete the conversation on the form “{name}”?',
    remove: 'Remove the conversation from the form “{name}”?',
    putBack: 'Put the form “{name}” back as it was before?',
    publish: 'Publish the form “{name}” as it is saved?',
  },
  consequences: {
    unmanaged:
      'This is an unmanaged customization of this environment. It is no part of the OpenCX solution, and lies above what solutions bring.',
    uninstall:
      'Remove the conversation from this form again before you uninstall the OpenCX solution: Dynamics 365 does not let it go before.',
    publishesTable:
      'Publishing is for the whole Case table: changes by others that are not published yet are published, too.',
    publishesForm: 'This form itself has such changes.',
    staysOff:
      'The conversation came with the OpenCX solution and goes with it. Removed here, it stays off this form even when a newer version of the solution is imported.',
  },
  refusals: {
    'changed-meanwhile':
      'Somebody has changed the form “{name}” since it was read. Nothing was written. Look at the form again first.',
    'not-customizable':
      'The form “{name}” must not be customized: a managed property of its solution says so. Nothing was written.',
    'form-problem': 'The form “{name}” cannot be changed so. Nothing was written.',
    'not-read': 'The form “{name}” could not be read again. Nothing was written.',
    'not-written': 'The form “{name}” was not saved. It is as it was.',
  },
  outcomes: {
    added: 'The form “{name}” now has the conversation. It is saved and published.',
    addedPartly:
      'The form “{name}” is saved and published, but something still keeps the conversation from working.',
    notAdded:
      'The form “{name}” is saved and published, but does not have the conversation when it is read again.',
    removed: 'The conversation is removed from the form “{name}”. It is saved and published.',
    notRemoved:
      'The form “{name}” is saved and published, but still has the conversation when it is read again.',
    putBack: 'The form “{name}” is put back as it was before. It is saved and published.',
    unchanged: 'There was nothing to change on the form “{name}”. Nothing was written.',
    notPublished:
      'The change to the form “{name}” is saved, but not published: agents do not see it yet. Try again to publish it, or publish it in Power Apps. The form can also be put back.',
    uncertain:
      'No answer said whether the change to the form “{name}” was saved and published. Read the forms again before you go on. Keep the text from before.',
  },
  failures: {
    'not-signed-in': 'The session is over. Sign in again.',
    forbidden: 'You lack a privilege. It takes the System Administrator or System Customizer role.',
    throttled: 'Dataverse is limiting requests. Try again in some minutes.',
    unavailable: 'The environment answered with an error of its own. Try again in a few minutes.',
    unreachable: 'No answer came from Dataverse. Check the network connection.',
    rejected: 'Dataverse did not accept the request.',
    'unexpected-answer': 'The answer was not understood. A proxy may have given it.',
  },
  privilege: 'The privilege that is missing: {privilege}',
  detail: 'Dataverse’s answer: {detail}',
};
