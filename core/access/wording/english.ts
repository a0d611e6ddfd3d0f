import type { Wording } from './wording';

const ADMIN_CENTRE =
  'Power Platform admin center > Manage > Environments > this environment > Settings > Users + permissions';

export const english: Wording = {
  title: 'OpenCX setup check',
  verdicts: {
    pass: {
      title: 'Ready for handoffs',
      meaning: 'The application user may do everything that OpenCX will do with these settings.',
    },
    'at-risk': {
      title: 'Works, but not for everyone',
      meaning: 'Something is held too narrowly. Such a handoff may go wrong without any error.',
    },
    missing: {
      title: 'Handoffs will fail',
      meaning: 'Something that OpenCX needs is missing. What to change is listed below.',
    },
    'cannot-tell': {
      title: 'Not everything could be checked',
      meaning: 'Nothing that could be seen is missing, but not everything could be seen.',
    },
  },
  findings: {
    pass: 'OK',
    'at-risk': 'At risk',
    missing: 'Missing',
    'cannot-tell': 'Cannot tell',
    'not-applicable': 'Not applicable',
    'too-much': 'Too much',
    'not-evaluated': 'Not evaluated',
  },
  advised: 'Advised',
  gate: {
    exists: 'Application user',
    enabled: 'Active',
    role: 'Security role',
    'access-mode': 'Access mode',
    tables: 'Tables',
  },
  gateFails: 'Fails',
  gateReasons: {
    found: 'It exists, with this client ID.',
    'not-found': `No user of this environment has this client ID. Create the application user: ${ADMIN_CENTRE} > Application users > New app user. If the ID comes from “Certificates & secrets”, it is the secret’s ID: take the application (client) ID from the app registration’s Overview.`,
    'not-seen':
      'You see no user with this client ID, but you may not see all users. Somebody with the System Administrator role can run this check.',
    'object-id':
      'This is the object ID of “{name}”, not its client ID. OpenCX and Dataverse use the application (client) ID.',
    'user-id': 'This is the Dataverse user ID of “{name}”, not its client ID.',
    'user-unreadable': 'The user could not be read.',
    enabled: 'It is not deactivated.',
    disabled: `It is deactivated. Activate it: ${ADMIN_CENTRE} > Application users.`,
    'has-role': 'It has one.',
    'no-role': 'It has none, neither of its own nor through a team.',
    'roles-unreadable': 'Whether it has a security role could not be seen.',
    'mode-usable': 'It may use the Web API.',
    'mode-unusual':
      'Its access mode ({mode}) restricts it. Application users have Non-interactive or Read-Write.',
    'mode-unknown': 'Its access mode could not be seen.',
    'tables-there': 'Those for cases, contacts and notes are there.',
    'tables-absent':
      'Tables are absent from this environment: {tables}. Is Dynamics 365 Customer Service installed?',
    'tables-unreadable': 'Whether the tables are there could not be seen.',
  },
  operation: {
    'test-and-save': {
      title: 'Test & Save',
      meaning: 'When you connect OpenCX, it reads cases once to see that the connection works.',
    },
    'find-contact': {
      title: 'Find the customer’s contact',
      meaning: 'OpenCX looks for a contact with the customer’s e-mail address.',
    },
    'create-contact': {
      title: 'Create a contact',
      meaning: 'For a customer whose address no contact has.',
    },
    'link-contact': {
      title: 'Link the case to the contact',
      meaning: 'So that the case shows who the customer is.',
    },
    'case-from-email': {
      title: 'Create a case from an e-mail',
      meaning: 'The whole handoff as OpenCX is set up: contact, case and all that the case names.',
    },
    'case-from-phone': {
      title: 'Create a case from a phone call',
      meaning: 'The same for a caller without an e-mail address, who gets a contact.',
    },
    'attach-note': {
      title: 'Attach the conversation',
      meaning: 'As a note on the case.',
    },
    'default-owner': {
      title: 'Give the case to the default owner',
      meaning: 'The user that OpenCX’s setting default_owner_id names.',
    },
    'default-queue': {
      title: 'Put the case in the default queue',
      meaning: 'The queue that OpenCX’s setting default_queue_id names.',
    },
    'chat-omnichannel': {
      title: 'Hand a chat to Omnichannel',
      meaning: 'Web, SMS and WhatsApp conversations go to an Omnichannel workstream instead of a case.',
    },
  },
  why: {
    'case-probe': 'OpenCX reads cases to test the connection.',
    'case-read': 'OpenCX reads its own case to learn the ticket number.',
    'case-create': 'A handoff creates a case.',
    'case-append': 'The case carries the link to the contact.',
    'case-append-to': 'The note is attached to the case.',
    'case-append-to-all':
      'Routing rules may have given the case to somebody else before the note is attached.',
    'case-write': 'OpenCX’s documentation asks for it; no call that uses it is documented.',
    'case-assign':
      'Giving rows away takes it. Whether creating a row for somebody else does is not documented.',
    'contact-find':
      'Contacts belong to anyone. One that cannot be read is not found, and without any error OpenCX creates a duplicate.',
    'contact-create': 'A customer whom no contact matches gets one.',
    'contact-read': 'Who creates a row and owns it must be able to read it.',
    'contact-append-to': 'The case is linked to a contact, which belongs to anyone.',
    'contact-append-to-own': 'The case is linked to the contact that was just created.',
    'contact-write': 'One page of Microsoft’s documentation asks for it together with Append To.',
    'note-create': 'The conversation is written into a note.',
    'note-read': 'Who creates a row and owns it must be able to read it.',
    'note-append': 'The note carries the link to the case.',
    'note-write': 'OpenCX’s documentation asks for it; no call that uses it is documented.',
    'note-append-to': 'OpenCX’s documentation asks for it; nothing is known to be attached to a note.',
    'user-read': 'OpenCX’s documentation asks for it.',
    'owner-read': 'The case names its owner, whose row must be readable.',
    'queue-read': 'The case names the queue, whose row must be readable.',
    'queue-append-to': 'The case is linked to the queue.',
    'queue-item-create': 'Only if OpenCX adds the case to the queue as an item, which is not documented.',
    'chat-create': 'A chat handoff creates an Omnichannel conversation.',
    'chat-read': 'Who creates a row and owns it must be able to read it.',
    'chat-append': 'The conversation carries the link to the workstream.',
    'workstream-read': 'The conversation names the workstream, whose row must be readable.',
    'workstream-append-to': 'The conversation is linked to the workstream.',
    'lookup-read': 'A lookup among the ticket properties names this row, which must be readable.',
    'lookup-append-to': 'A lookup among the ticket properties links the case to this row.',
  },
  reaches: {
    any: 'any level',
    own: 'own rows',
    all: 'all rows',
    case: 'the case',
    owner: 'the default owner',
    row: 'this one row',
  },
  shortfalls: {
    'not-held': 'None of the user’s roles grants it.',
    'too-narrow': 'It is held, but does not reach all rows.',
    'own-rows-outside':
      'It is held through a team only, by a role that grants team privileges only: rows of the user’s own are outside. A role of its own must grant it.',
    'owner-outside': 'It is held, but does not reach the default owner’s business unit.',
    'row-outside': 'It is held, but does not reach this row.',
    filtered: 'It is granted for the rows of a record filter only.',
    'table-absent': 'This environment does not have the table.',
    'names-unreadable': 'This environment’s privileges could not be read.',
    'privileges-unreadable': 'What the user holds could not be read.',
    'roles-unreadable':
      'It is held at a level for which it matters whether a role of the user’s own grants it; that could not be seen.',
    'business-units-unreadable':
      'It is held below a business unit; whether the rows that are needed are in there could not be seen.',
    'owner-unreadable': 'The default owner’s business unit could not be seen.',
    'row-unreadable': 'Whether it reaches this row could not be seen.',
  },
  sample: 'Of {rows} contacts of other owners that were looked at, {reached} can be reached.',
  sources: {
    opencx: 'OpenCX’s documentation',
    microsoft: 'Microsoft’s documentation',
    derived: 'Derived from what both document',
    uncertain: 'Not certain',
  },
  check: {
    'owner-exists': 'Default owner',
    'owner-enabled': 'Default owner is active',
    'owner-reads-cases': 'Default owner can read cases',
    'queue-lookup': 'A case can name a queue',
    'queue-is-queue': 'Default queue',
    'queue-is-workstream': 'Workstream',
    'chat-table': 'Omnichannel',
    'secured-columns': 'Column security',
    'properties-known': 'Ticket properties',
    'priority-known': 'Priority',
    'description-length': 'Room for the conversation',
    'customer-required': 'Case without a customer',
  },
  checkReasons: {
    'owner-found': 'It is a user of this environment.',
    'owner-unknown':
      'No user of this environment has this ID. A team cannot be named here. Correct default_owner_id in OpenCX, or clear it so that routing rules assign the case.',
    'owner-not-seen':
      'You see no user with this ID, but you may not see all users. Somebody with the System Administrator role can run this check.',
    'owner-unreadable': 'The default owner could not be read.',
    'owner-active': '“{name}” is active.',
    'owner-disabled':
      '“{name}” is deactivated, and Dataverse gives no rows to such a user. Name somebody else in default_owner_id.',
    'owner-reads': '“{name}” may read cases.',
    'owner-cannot-read':
      '“{name}” may not read cases, so Dataverse refuses to make it the owner of one. Give it a role with Case: Read, or clear default_owner_id.',
    'lookup-there': 'The case table has a lookup to a queue.',
    'lookup-absent':
      'The case table has no lookup to a queue, as Microsoft ships it. OpenCX’s documentation says that it sets one; what it does without is not documented.',
    'metadata-unreadable': 'This environment’s table definitions could not be read.',
    'queue-found': 'It is a queue of this environment.',
    'queue-unknown': 'No queue of this environment has this ID. Correct default_queue_id in OpenCX.',
    'queue-is-workstream':
      'This is the ID of a workstream, as chats need it. Cases need a queue’s: OpenCX has one setting for both, so either chats or cases fail.',
    'queue-unreadable': 'Whether it is a queue could not be seen.',
    'workstream-found': 'It is a workstream of this environment.',
    'workstream-unknown':
      'No workstream of this environment has this ID. Correct default_queue_id in OpenCX.',
    'workstream-is-queue':
      'This is the ID of a queue, as cases need it. Chats need a workstream’s: OpenCX has one setting for both, so either chats or cases fail.',
    'workstream-unreadable': 'Whether it is a workstream could not be seen.',
    'chat-there': 'The table for Omnichannel conversations is there.',
    'chat-absent':
      'This environment has no table for Omnichannel conversations. Install Omnichannel, or switch the chat channels off in OpenCX.',
    'none-secured': 'No column that OpenCX uses here is secured.',
    'secured-allowed': 'These columns are secured, and the user may use them: {columns}.',
    'secured-denied':
      'These columns are secured, and the user may not use them: {columns}. Add the user to a column security profile that allows reading and creating them.',
    'secured-unreadable':
      'These columns are secured; whether the user may use them could not be seen: {columns}.',
    'properties-known': 'The case table has all of them.',
    'properties-unknown':
      'The case table has no such columns or lookups, and Dataverse refuses the whole case: {columns}. Names are case-sensitive.',
    'priority-known': 'The case table knows priority {priority}.',
    'priority-unknown':
      'The case table does not know priority {priority}; it has {priorities}. Dataverse refuses the case.',
    'length-enough': 'A case’s description holds {length} characters.',
    'length-short':
      'A case’s description holds {length} characters. A long conversation takes {needed} and more; raise the column’s maximum length.',
    'customer-optional': 'A case can be created without a customer.',
    'customer-required':
      'The case table requires a customer. OpenCX documents cases without one for sessions that have no e-mail address.',
  },
  privilege: '{table}: {right}',
  fix: '{table}: {right} = {level}',
  tables: {
    incident: 'Case',
    contact: 'Contact',
    annotation: 'Note',
    systemuser: 'User',
    queue: 'Queue',
    queueitem: 'Queue Item',
    liveworkitem: 'Omnichannel conversation',
    msdyn_liveworkstream: 'Workstream',
    role: 'Security Role',
  },
  rights: {
    Create: 'Create',
    Read: 'Read',
    Write: 'Write',
    Append: 'Append',
    AppendTo: 'Append To',
    Assign: 'Assign',
    Delete: 'Delete',
  },
  levels: {
    Basic: 'User',
    Local: 'Business Unit',
    Deep: 'Parent: Child Business Units',
    Global: 'Organization',
  },
  assignRole: {
    title: 'Give the user the role “{role}”',
    steps: [
      `${ADMIN_CENTRE} > Application users.`,
      'Select the user, then Edit security roles.',
      'Tick “{role}” and save.',
    ],
    warning:
      'Leave the roles that are ticked already as they are: whatever is unticked when you save is taken away.',
  },
  editRole: {
    title: 'Change a role that the user has',
    steps: `${ADMIN_CENTRE} > Security roles.`,
    nearest: '“{role}” already grants most of it.',
    none: 'All roles of the user are managed by solutions, which should not be changed: give the user another role.',
  },
  broadRoles: {
    administrator:
      'The user is System Administrator through “{role}”. That works, but it may read and delete everything, and column security does not hold it. The role “OpenCX Integration” is enough.',
    customizer:
      'The user is System Customizer through “{role}”, and may change this environment’s tables. OpenCX does not need that.',
  },
  excess: {
    heading: 'More than OpenCX needs',
    meaning: 'Nothing fails because of these. Who gets hold of the client secret holds them, too.',
  },
  roleOfTeam: '{role} (through the team {team})',
  grantedBy: 'Granted by {roles}',
  unread: {
    heading: 'What could not be seen',
    subjects: {
      user: 'the user',
      owner: 'the default owner',
      tables: 'tables and their privileges',
      columns: 'columns and lookups of cases and contacts',
      descriptionLength: 'the length of a case’s description',
      priorities: 'the values of a case’s priority',
      privileges: 'the privileges that the user holds',
      roles: 'the user’s own security roles',
      teams: 'teams and their security roles',
      businessUnits: 'business units',
      ownerReadsCases: 'the privileges that the default owner holds',
      columnAccess: 'the secured columns that the user may use',
      othersContacts: 'contacts of other owners',
      rows: 'the rows that the settings name',
    },
    reasons: {
      forbidden:
        'You may not read {subject}. Somebody with the System Administrator role can run this check and see it.',
      rejected: 'This environment did not answer the question for {subject}.',
      'unexpected-answer': 'The answer about {subject} was not understood.',
    },
    detail: 'Dataverse: {detail}',
  },
  blind: {
    heading: 'What nobody can see from here',
    items: [
      'Whether the client secret is right or has expired, and whether admin consent was given: Microsoft Entra admin center.',
      'Plug-ins and flows that run on cases, contacts and notes: they may need more privileges than OpenCX’s own calls. Paste the error that OpenCX shows to see which.',
      'Duplicate detection rules, and columns that a plug-in requires.',
    ],
  },
  setting: {
    app: 'Application (client) ID',
    chat: 'Chat channels are used (web, SMS, WhatsApp)',
    owner: 'Default owner (default_owner_id)',
    queue: 'Default queue or workstream (default_queue_id)',
    priority: 'Priority',
    properties: 'Ticket properties (ticket_properties)',
  },
  settingProblems: {
    empty: 'Enter the application (client) ID of the app registration.',
    secret:
      'This looks like a client secret. It was not sent anywhere and is cleared here; if others could see it, replace it. Enter the application (client) ID instead.',
    'not-a-guid':
      'An ID is 32 letters a–f and digits in five groups, like 00000000-0000-0000-0000-000000000000.',
    'not-yes-or-no': 'Say 1 or 0.',
    'not-a-priority': 'A priority is 1, 2, 3 or 4.',
    'not-json': 'This is not JSON. Copy the value of ticket_properties as it is in OpenCX.',
    'not-an-object': 'Ticket properties are a JSON object, like {"casetypecode": 1}.',
  },
  failures: {
    'not-signed-in': {
      title: 'Not signed in',
      meaning: 'The session is over, or the token is not for this environment. Sign in again.',
    },
    forbidden: {
      title: 'You may not use this environment’s data',
      meaning: 'Ask somebody with the System Administrator role to run this check.',
    },
    throttled: {
      title: 'Dataverse is limiting requests',
      meaning:
        'Too much was asked of this environment in the last minutes, by whatever app. Nothing is wrong with the setup.',
    },
    unavailable: {
      title: 'Dataverse is not available',
      meaning: 'The environment answered with an error of its own. Try again in a few minutes.',
    },
    unreachable: {
      title: 'No answer from Dataverse',
      meaning: 'Check the network connection and the environment’s address. The session may also be over.',
    },
    rejected: {
      title: 'Dataverse did not understand the question',
      meaning: 'This environment may be too old for this check.',
    },
    'unexpected-answer': {
      title: 'The answer was not understood',
      meaning: 'Something between here and Dataverse, such as a proxy, may have answered instead.',
    },
    unknown: { title: 'The check stopped', meaning: 'This is a fault of the check. Run it again.' },
  },
  retryAfter: 'Dataverse asks to wait {seconds} seconds before trying again.',
  report: {
    clientId: 'Client ID',
    userId: 'User ID',
    businessUnit: 'Business unit',
    roles: 'Security roles',
    settings: 'OpenCX’s settings',
    before: 'Before the privileges',
    operations: 'What OpenCX will do',
    changes: 'What to change',
    needed: 'Needed for',
    held: 'Held',
    source: 'Says who',
    change: 'Change to',
    notHeld: 'no',
    met: '{met} of {all}',
  },
};
