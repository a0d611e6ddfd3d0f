import type { FailureKind } from '../../access/facts/failure';
import type { ChangeRefusal } from '../change';
import type { FormProblem } from '../form';
import type { FormInspection, Reason } from '../inspect';

/** What is said about case forms, in one language, on the page and in a terminal. `{name}` stands for a value: the form's name. */
export interface FormsWording {
  states: Record<FormInspection['placed'], string>;
  reasons: Record<Reason, string>;
  /** What else there is to know about a form. */
  facts: {
    managed: string;
    unmanaged: string;
    notCustomizable: string;
    /** The conversation is on the form, or off it, and agents do not see it so yet. */
    addedUnpublished: string;
    removedUnpublished: string;
    /** Other changes to the form wait to be published. */
    unpublished: string;
    withSolution: string;
    /** {apps} */
    apps: string;
    noApp: string;
    appsUnknown: string;
  };
  /** {offset}, {tab}, {limit} */
  problems: Record<FormProblem['kind'], string>;
  /** Asked before anything is written. */
  questions: {
    /** {name} */
    add: string;
    complete: string;
    remove: string;
    putBack: string;
    /** The form is so already, and only waits to be published. */
    publish: string;
  };
  /** What is said with the question. */
  consequences: {
    unmanaged: string;
    uninstall: string;
    publishesTable: string;
    publishesForm: string;
    staysOff: string;
  };
  /** {name} */
  refusals: Record<ChangeRefusal['reason'], string>;
  outcomes: {
    /** {name} */
    added: string;
    addedPartly: string;
    notAdded: string;
    removed: string;
    notRemoved: string;
    putBack: string;
    unchanged: string;
    notPublished: string;
    uncertain: string;
  };
  failures: Record<FailureKind, string>;
  /** {privilege} */
  privilege: string;
  /** {detail}: what Dataverse answered. */
  detail: string;
}
