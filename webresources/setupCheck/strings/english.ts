import type { PageTexts } from './texts';

export { english as wording } from '../../../core/access/wording/english';

export const page: PageTexts = {
  intro:
    'Before the first handoff: can the application user that OpenCX signs in as do what OpenCX will do? The check only reads.',
  clientIdHint:
    'Of the app registration that OpenCX uses: Microsoft Entra admin center > App registrations > Overview.',
  settings: {
    heading: 'OpenCX’s settings',
    hint: 'As they are in OpenCX. What is empty there stays empty here.',
    queueHint: 'For cases a queue’s ID, for chats a workstream’s.',
    check: 'Check',
    copyLink: 'Copy link to this check',
  },
  running: 'Checking…',
  progress: 'Reading {subject}: {answered} of {asked} answers so far.',
  runAgain: 'Run again',
  done: 'Check finished: {verdict}.',
  users: {
    choose: 'Choose from the application users',
    reading: 'Reading the application users…',
  },
  who: {
    heading: 'Who was checked',
    name: 'Application user',
    rolesUnread: 'could not be read completely',
    noRoles: 'none',
  },
  useClientId: 'Check {clientId} instead',
  operations: {
    intro: 'Each step, and what it rests on.',
    onlyProblems: 'Only problems',
    shown: 'Shown: {shown} of {all}',
    notSet: 'OpenCX does not do this with these settings.',
    explain: 'Show which roles grant what',
    explained: 'The roles were read.',
  },
  paste: {
    heading: 'Did OpenCX show an error?',
  },
  forms: {
    heading: 'Case forms',
  },
  rehearsal: {
    heading: 'Rehearse a handoff',
  },
  report: {
    heading: 'Report',
  },
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying.',
  comparison: {
    heading: 'Changes since the last run: {count}',
    none: 'Nothing has changed since the last run.',
    was: 'before',
    is: 'now',
  },
  retry: {
    willRepeat: 'The check then runs again by itself.',
    countdown: 'Runs again in {seconds} seconds.',
    now: 'Run again now',
  },
  noContext: {
    title: 'This page must be opened in Dynamics 365',
    meaning: 'Open it from the app OpenCX Setup, or from the solution’s configuration page.',
  },
};
