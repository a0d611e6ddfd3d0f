import type { RehearsalWording } from './wording';

export const english: RehearsalWording = {
  title: 'Rehearsal',
  before: {
    does: 'Dataverse creates three contacts, two cases, a note and, where chats are used, a chat as the application user, and takes everything back in the same transaction. It does so a few times over, to be sure who acted and, where something stands in the way, at which step.',
    heading: 'What taking back does not undo',
    items: [
      'Numbers that were given out, such as case numbers, stay used: there will be gaps.',
      'Plug-ins that run at once run. What they call in other systems stays done, and their trace logs stay.',
      'Flows, and plug-ins that run later, start only when something is kept, so they do not start.',
    ],
    ask: 'Rehearse a handoff now?',
  },
  doing: {
    'asking-who': 'Asking Dataverse who would act…',
    reading: 'Reading as the application user…',
    'handing-over': 'The handoff was sent as one request: Dataverse answers for its steps together…',
    locating: 'A step was refused. Finding out which…',
    proving: 'Once more, to be sure who acted…',
    looking: 'Looking for rows that were left…',
  },
  outcomes: {
    passed: {
      title: 'The rehearsal went through',
      meaning: 'Dataverse let the application user do a whole handoff, and took it back.',
    },
    obstacle: {
      title: 'The rehearsal met an obstacle',
      meaning: 'Dataverse refused a step. The first real handoff would fail in the same way.',
    },
    'cannot-tell': {
      title: 'The rehearsal has no answer',
      meaning: 'It could not be found out what Dataverse would do at a handoff.',
    },
  },
  steps: {
    'contact-from-phone': 'Create a contact without an e-mail address',
    'read-contact': 'Create a contact and read it back',
    'update-case': 'Update the case',
  },
  states: {
    done: 'Done',
    'done-and-undone': 'Done and undone',
    refused: 'Refused',
    'not-reached': 'Not reached',
    unknown: 'Unclear',
  },
  advised: 'OpenCX lists the right to this, but no call that needs it is documented.',
  at: 'Refused at: {step}.',
  somewhere: 'Which step it was could not be found out.',
  obstacles: {
    'plug-in':
      'A plug-in or a workflow of this environment refuses it. Ask whoever made it to let the application user’s rows through.',
    'required-column':
      'A column must be filled that OpenCX leaves empty. Make it optional, or fill it by the ticket properties in OpenCX.',
    duplicate: 'Dataverse takes the row for one that exists already: check the duplicate detection rules.',
    unknown: 'Dataverse refused it for a reason of its own.',
  },
  said: 'Dataverse says: {message}',
  doubts: {
    'no-user': 'There is no application user that could be rehearsed: see the check.',
    'same-user':
      'You are signed in as the application user. Somebody else must rehearse, so that Dataverse can be asked to act as it.',
    'may-not-impersonate':
      'You may not act as another user. It takes the privilege prvActOnBehalfOfAnotherUser, which System Administrator has, from a role of your own: through a team it does not count.',
    'not-impersonated':
      'What was sent was not done as the application user. A proxy on the way may have dropped a header.',
    'admin-lacks':
      'You were refused, not the application user: in a rehearsal only what both of you may do is allowed. Somebody with the role System Administrator can rehearse.',
    'not-refused':
      'Dataverse did not refuse the last step, which it must, so the rows may have stayed. See below what was found.',
    'queue-unknown':
      'All else went through, but not the default queue: cases have no lookup to a queue here, and what OpenCX then writes is not documented.',
  },
  leftovers: {
    nothing: 'Nothing was left: rows of this rehearsal were looked for, and there are none.',
    'nothing-sent': 'Nothing was written.',
    rows: 'Rows were left ({count}). They carry the text “{marker}”. Delete them:',
    'could-not-look':
      'Whether rows were left could not be seen. Look for the text “{marker}” in contacts, cases and notes.',
  },
  agreement: {
    agrees: 'Check and rehearsal agree.',
    'rehearsal-met-more':
      'The check found nothing wrong with: {operations}. It knows privileges; plug-ins, required columns and duplicates only a rehearsal meets.',
    'check-says-more':
      'The check finds something wrong, although Dataverse let it through: {operations}. The rehearsal touches no rows of others and writes short texts; the check looks at those, too. Follow the check.',
    'nothing-to-compare': 'There is nothing to compare the check with.',
  },
};
