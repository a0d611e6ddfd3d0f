import type { Texts } from './texts';

export const english: Texts = {
  language: 'en',
  direction: 'ltr',
  title: 'OpenCX setup check',
  intro:
    'Before the first handoff: can the application user that OpenCX signs in as do what OpenCX will do? This page only reads.',
  clientId: {
    label: 'Application (client) ID',
    hint: 'Of the app registration that OpenCX uses: Microsoft Entra admin center > App registrations > Overview.',
    check: 'Check',
  },
  input: {
    empty: 'Enter the application (client) ID of the app registration.',
    secret:
      'This looks like a client secret. It was not sent anywhere and is cleared here; if others could see it, replace it. Enter the application (client) ID instead.',
    'not-a-guid':
      'An application (client) ID is 32 letters a–f and digits in five groups, like 00000000-0000-0000-0000-000000000000.',
  },
  running: 'Checking…',
  runAgain: 'Run again',
  done: 'Check finished: {verdict}',
  verdicts: {
    pass: {
      title: 'Ready for handoffs from e-mail',
      meaning: 'The application user holds every privilege that the steps below need.',
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
      meaning: 'Nothing that could be seen is missing, but you could not see everything.',
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
  user: {
    heading: 'Who was checked',
    name: 'Application user',
    clientId: 'Client ID',
    businessUnit: 'Business unit',
    roles: 'Security roles',
    roleOfTeam: '{role} (through the team {team})',
    rolesUnread: 'could not be read completely',
    noRoles: 'none',
  },
  gates: { heading: 'Before the privileges', failed: 'Fails' },
  gate: {
    exists: 'Application user',
    enabled: 'Active',
    role: 'Security role',
    'access-mode': 'Access mode',
    tables: 'Tables',
  },
  gateReasons: {
    found: 'It exists, with this client ID.',
    'not-found':
      'No user of this environment has this client ID. Create the application user: Power Platform admin center > Manage > Environments > this environment > Settings > Users + permissions > Application users > New app user. If the ID comes from “Certificates & secrets”, it is the secret’s ID: take the application (client) ID from the app registration’s Overview.',
    'object-id':
      'This is the object ID of “{name}”, not its client ID. OpenCX and Dataverse use the application (client) ID.',
    'user-id': 'This is the Dataverse user ID of “{name}”, not its client ID.',
    'user-unreadable': 'The user could not be read.',
    enabled: 'It is not deactivated.',
    disabled:
      'It is deactivated. Activate it: Power Platform admin center > this environment > Settings > Users + permissions > Application users.',
    'has-role': 'It has one.',
    'no-role':
      'It has none, neither of its own nor through a team. Power Platform admin center > this environment > Settings > Users + permissions > Application users > select it > Edit security roles > OpenCX Integration.',
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
  useClientId: 'Check {clientId} instead',
  changes: {
    heading: 'What to change',
    how: 'In a security role of this user: Power Platform admin center > this environment > Settings > Users + permissions > Security roles. The role OpenCX Integration of this solution holds all of it.',
  },
  operations: {
    heading: 'What OpenCX will do',
    intro: 'Privileges of the calls that OpenCX itself makes.',
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
      meaning: 'The whole handoff: contact, case and the link between them.',
    },
    'attach-note': {
      title: 'Attach the conversation',
      meaning: 'As a note on the case.',
    },
  },
  met: '{met} of {all}',
  why: {
    'case-read': 'OpenCX reads cases to test the connection, and its own case to learn the ticket number.',
    'case-create': 'A handoff creates a case.',
    'case-append': 'The case carries the link to the contact.',
    'case-append-to':
      'The note is attached to the case, which routing rules may have given to somebody else by then.',
    'case-write': 'OpenCX’s documentation asks for it; no call that uses it is documented.',
    'contact-find':
      'Contacts belong to anyone. One that cannot be read is not found, and without any error OpenCX creates a duplicate.',
    'contact-read': 'Who creates a row and owns it must be able to read it.',
    'contact-create': 'A customer whose address no contact has gets one.',
    'contact-append-to': 'The case is linked to a contact, which belongs to anyone.',
    'note-create': 'The conversation is written into a note.',
    'note-read': 'Who creates a row and owns it must be able to read it.',
    'note-append': 'The note carries the link to the case.',
    'note-write': 'OpenCX’s documentation asks for it; no call that uses it is documented.',
    'note-append-to': 'OpenCX’s documentation asks for it; nothing is known to be attached to a note.',
    'user-read': 'Dataverse reads the user that a call is made as; OpenCX’s documentation asks for it.',
  },
  requirement: {
    title: '{table}: {right}',
    needed: 'Needed',
    held: 'Held',
    notHeld: 'no',
    source: 'Says who',
    own: 'own rows',
    all: 'all rows',
    change: 'Change to',
  },
  fix: '{table}: {right} = {level}',
  shortfalls: {
    'not-held': 'None of the user’s roles grants it.',
    'too-narrow': 'It is held, but does not reach all rows.',
    'names-unreadable': 'This environment’s privileges could not be read.',
    'privileges-unreadable': 'What the user holds could not be read.',
    'business-units-unreadable':
      'It is held below a business unit; whether that is the root could not be seen.',
  },
  advised: 'Advised',
  sources: {
    opencx: 'OpenCX’s documentation',
    microsoft: 'Microsoft’s documentation',
    derived: 'Derived from what both document',
    uncertain: 'OpenCX’s documentation, use unknown',
  },
  tables: { incident: 'Case', contact: 'Contact', annotation: 'Note', systemuser: 'User' },
  rights: { Create: 'Create', Read: 'Read', Write: 'Write', Append: 'Append', AppendTo: 'Append To' },
  levels: {
    Basic: 'User',
    Local: 'Business Unit',
    Deep: 'Parent: Child Business Units',
    Global: 'Organization',
  },
  unread: {
    heading: 'What you could not see',
    subjects: {
      user: 'the user',
      tables: 'tables and their privileges',
      privileges: 'the privileges that the user holds',
      roles: 'the user’s own security roles',
      teams: 'teams and their security roles',
      businessUnits: 'business units',
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
    heading: 'What this page cannot see',
    items: [
      'Whether the client secret is right or has expired, and whether admin consent was given: Microsoft Entra admin center.',
      'Plug-ins and flows that run on cases, contacts and notes: they may need more privileges than OpenCX’s own calls.',
      'Required columns, duplicate rules and secured columns of this environment.',
    ],
  },
  failures: {
    'not-signed-in': {
      title: 'You are not signed in',
      meaning: 'Sign in to Dynamics 365 again, then reload this page.',
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
      meaning: 'Check the network connection. If it is fine, your session may be over: reload this page.',
    },
    rejected: {
      title: 'Dataverse did not understand the question',
      meaning: 'This environment may be too old for this check.',
    },
    'unexpected-answer': {
      title: 'The answer was not understood',
      meaning: 'Something between this page and Dataverse, such as a proxy, may have answered instead.',
    },
    'no-context': {
      title: 'This page must be opened in Dynamics 365',
      meaning: 'Open it from the app OpenCX Setup, or from the solution’s configuration page.',
    },
    unknown: { title: 'The check stopped', meaning: 'This is a fault of the page. Run it again.' },
  },
  retryAfter: 'Dataverse asks to wait {seconds} seconds before trying again.',
};
