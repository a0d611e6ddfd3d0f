import type { Customizations } from '../dataverse/metadata/customize';
import type { Fault } from '../dataverse/faults';
import type { LargeFile } from './largeFile';

export const GROUPS = {
  tour: 'Start here',
  cases: 'Cases that an agent opens',
  looks: 'Themes, React versions, languages, directions, people',
  notes: 'The notes of a case cannot be read',
  states: 'What the conversation can look like besides',
  check: 'The setup check',
  checkFaults: 'The setup check meets a fault',
  roles: 'Roles to break: what the check says, and what a handoff then does',
  organisation: 'An organisation of another kind',
} as const;
export type Group = keyof typeof GROUPS;

export type Depth = 'None' | 'Basic' | 'Local' | 'Deep' | 'Global';

/** What is changed on a sandbox that was just set back to its start; each part left out is as it is there. */
export interface SetUp {
  /** Of OpenCX's role, by privilege; `None` takes it away. */
  role?: Readonly<Record<string, Depth>>;
  /** OpenCX's application user loses its role. */
  withoutRole?: true;
  /** Columns of OpenCX's application user. */
  user?: Readonly<Record<string, unknown>>;
  /** OpenCX's application user gets the role of this name, too. */
  extraRole?: string;
  largeFile?: LargeFile;
  customizations?: Customizations;
  /** Of the agents' role, by privilege. */
  agentRole?: Readonly<Record<string, Depth>>;
  /** Case forms do not run OpenCX's script, as where somebody put the control on a form and nothing else. */
  withoutFormScript?: true;
  /** Columns of the organisation's own row: its settings. */
  organization?: Readonly<Record<string, unknown>>;
  /** What else stands on sample cases, by their names. */
  cases?: Readonly<Record<string, CaseChange>>;
  faults?: readonly Fault[];
}

export interface CaseChange {
  /** Instead of its own. */
  description?: string;
  /** Each in a note of its own by OpenCX, oldest first; the content is made when it is needed. */
  files?: readonly { name: string; content: () => string }[];
  /** The customer is that sample case's. */
  customerOf?: string;
}

/** Where it leads. */
export type Leads =
  | { to: 'front' }
  /** A sample case by its name, or a new one; with what its address may say besides. */
  | { to: 'case'; name?: string; choices?: Choices }
  /** The setup check, with OpenCX's settings that it checks. */
  | { to: 'check'; choices?: Choices; settings?: Readonly<Record<string, string>> }
  /** The setup check, beside a button that hands a case over. */
  | { to: 'handover' };

/** What the address of a page may say; the address of a scenario passes it on. */
export const CHOICES = ['as', 'theme', 'react', 'lcid', 'dir', 'formid', 'tab', 'host', 'use'] as const;
export type Choices = Readonly<Partial<Record<(typeof CHOICES)[number], string>>>;

/** What is promised to be seen there; the end-to-end tests look for it. */
export type Shows =
  | { front: true }
  /** `data-state` of the conversation, attributes of the page's root, and what else is there to be seen. */
  | {
      conversation: 'ready' | 'loading' | 'empty';
      attributes?: Readonly<Record<string, string>>;
      sees?: string;
    }
  /** Of an error, also the `data-notice`. */
  | { conversation: 'error'; notice: string }
  | { conversation: 'none' }
  /** `data-verdict` of the setup check; beside it, `data-outcome` of a handoff. */
  | {
      verdict: 'pass' | 'at-risk' | 'missing' | 'cannot-tell';
      handover?: 'done' | 'second-contact' | 'refused';
      /** Of the page. */
      lang?: string;
    }
  /** `data-failure` of the setup check. */
  | { failure: string };

export interface Scenario {
  /** As its address says it: `/scenario/<id>`. */
  id: string;
  group: Group;
  /** What a person reads on the front page. */
  says: string;
  setUp?: SetUp;
  leads: Leads;
  shows: Shows;
}
