import type { Customizations } from '../dataverse/metadata/customize';
import type { Fault } from '../dataverse/faults';
import type { LargeFile } from './largeFile';

export const GROUPS = {
  tour: 'Start here',
  cases: 'Cases that an agent opens',
  looks: 'Themes, React versions, languages, directions, people',
  notes: 'The notes of a case cannot be read',
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
  faults?: readonly Fault[];
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
export const CHOICES = ['as', 'theme', 'react', 'lcid', 'dir', 'formid', 'tab'] as const;
export type Choices = Readonly<Partial<Record<(typeof CHOICES)[number], string>>>;

/** What is promised to be seen there; the end-to-end tests look for it. */
export type Shows =
  | { front: true }
  /** `data-state` of the conversation; of an error, also the `data-notice`. */
  | { conversation: 'ready'; attributes?: Readonly<Record<string, string>> }
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
