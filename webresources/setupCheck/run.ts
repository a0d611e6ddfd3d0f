import {
  explain,
  gather,
  heldRoles,
  isBroad,
  isReadFailure,
  judge,
  type AccessFacts,
  type DataverseReader,
  type Judgement,
  type Settings,
} from '../../core/access';

/** One check that came to its end. */
export interface Run {
  facts: AccessFacts;
  judgement: Judgement;
  /** Once somebody rehearsed. */
  rehearsal?: RehearsalReports;
}

/** A rehearsal as the check's report tells it, to programs and to people. */
export interface RehearsalReports {
  json: object;
  markdown: string;
}

/** Roles that are asked for what they hold without anybody's wish: a request each. */
const FEW_ROLES = 10;

/** @throws ReadFailure where the check cannot go on */
export async function run(reader: DataverseReader, settings: Settings): Promise<Run> {
  const facts = await gather(reader, settings);
  const judgement = judge(facts);
  const wanted = judgement.verdict !== 'pass' && heldRoles(facts).length <= FEW_ROLES;
  return { judgement, facts: wanted ? await explainIfPossible(reader, facts) : facts };
}

/** A verdict is worth showing without what explains it. */
async function explainIfPossible(reader: DataverseReader, facts: AccessFacts): Promise<AccessFacts> {
  try {
    return await explain(reader, facts);
  } catch (thrown) {
    if (isReadFailure(thrown)) return facts;
    throw thrown;
  }
}

/** Whether some role was not asked yet for what it holds. */
export function canBeExplained(facts: AccessFacts): boolean {
  return heldRoles(facts).some(({ role }) => !isBroad(role) && !(role.id in facts.rolePrivileges));
}
