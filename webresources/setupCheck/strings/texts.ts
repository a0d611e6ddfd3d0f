import type { PastedErrorWording, Wording } from '../../../core/access';
import type { RehearsalWording } from '../../../core/access/rehearsal';
import type { FormsWording } from '../../../core/forms/wording/wording';
import type { Language } from '../languages';

/** What the page itself says, in one language; all that a judgement says is in `Wording`. `{name}` stands for a value. */
export interface PageTexts {
  intro: string;
  /** Where a client ID is found. */
  clientIdHint: string;
  settings: {
    /** Of the part of the form that holds all but the client ID. */
    heading: string;
    hint: string;
    queueHint: string;
    check: string;
    copyLink: string;
  };
  running: string;
  /** {subject}: what is being read, {answered}, {asked}: counts of requests. */
  progress: string;
  runAgain: string;
  /** The status line once a check is over; {verdict} is a verdict's title. */
  done: string;
  users: { choose: string; reading: string };
  who: { heading: string; name: string; rolesUnread: string; noRoles: string };
  /** Offered where another id of the user was given; {clientId}. */
  useClientId: string;
  operations: {
    intro: string;
    onlyProblems: string;
    /** {shown}, {all} */
    shown: string;
    /** Said of what the settings leave out. */
    notSet: string;
    explain: string;
    explained: string;
  };
  paste: { heading: string };
  forms: { heading: string };
  rehearsal: { heading: string };
  report: { heading: string };
  copied: string;
  notCopied: string;
  comparison: {
    /** {count} */
    heading: string;
    none: string;
    was: string;
    is: string;
  };
  retry: {
    willRepeat: string;
    /** {seconds} */
    countdown: string;
    now: string;
  };
  noContext: { title: string; meaning: string };
}

/** What a file of texts leaves on the window. */
export interface LanguageTexts {
  wording: Wording;
  page: PageTexts;
}

/** What every visit needs, in the language of the person who looks. */
export interface Texts extends LanguageTexts {
  language: Language;
}

/** What only `tools.js` says, in one language; it holds all of them, so that no visit pays before it is asked. */
export interface ToolTexts {
  pastedErrors: PastedErrorWording;
  users: {
    heading: string;
    search: string;
    /** {found}, {all} */
    count: string;
    more: string;
    deactivated: string;
    close: string;
  };
  paste: {
    hint: string;
    label: string;
    read: string;
    privilege: string;
    table: string;
    row: string;
    code: string;
    /** In front of the operations that rest on the privilege. */
    operations: string;
  };
  report: {
    hint: string;
    copyMarkdown: string;
    copyJson: string;
    downloadJson: string;
    print: string;
  };
}

/** What the part *Case forms* itself says, in one language. */
export interface FormPageTexts {
  intro: string;
  reading: string;
  /** Reads the forms again. */
  again: string;
  /** {placed}, {all} */
  count: string;
  none: string;
  add: string;
  complete: string;
  remove: string;
  publish: string;
  removeAll: string;
  putBack: string;
  /** The row of tabs as it is, and as it would be. */
  now: string;
  then: string;
  /** Marks of a tab. */
  added: string;
  removed: string;
  hidden: string;
  position: string;
  last: string;
  /** {tab} */
  after: string;
  /** {count} */
  xml: string;
  /** {offset} */
  at: string;
  download: string;
  downloadBefore: string;
  confirm: string;
  cancel: string;
  /** {name} */
  working: string;
  allQuestion: string;
  /** {done}, {all} */
  allDone: string;
}

/** What a file `forms.<lcid>.js` leaves on the window. */
export interface FormTexts {
  wording: FormsWording;
  page: FormPageTexts;
}

/** What the rehearsal's part of the page itself says, in one language. */
export interface RehearsalPageTexts {
  start: string;
  confirm: string;
  cancel: string;
  running: string;
  steps: string;
  /** In front of what the check says, where a rehearsal says something else. */
  check: string;
  remove: string;
  removing: string;
  /** {message} */
  notRemoved: string;
}

/** What a file `rehearsal.<lcid>.js` leaves on the window. */
export interface RehearsalTexts {
  rehearsal: RehearsalWording;
  errors: PastedErrorWording;
  page: RehearsalPageTexts;
}
