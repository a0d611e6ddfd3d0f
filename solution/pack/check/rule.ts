/** One thing that Dataverse would refuse, or that would fail when the solution is used. */
export interface Finding {
  rule: string;
  /** Dataverse's error code; `no code` where none is published, `run time` for what imports but then does not work. */
  code: string;
  message: string;
}

/** A row of the tables of rules: what it looks for, as one sentence a finding. */
export interface Rule<Subject> {
  name: string;
  code: string;
  find: (subject: Subject) => string[];
}
