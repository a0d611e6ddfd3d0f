export { compareWithVerdict, type Comparison } from './compare';
export type { BatchRequest, Impersonation, RehearsalConnection } from './connection';
export type { BatchAnswer } from './batchAnswer';
export { runIdOf } from './marker';
export type * from './outcome';
export { rehearse } from './rehearse';
export { removeLeftovers } from './removal';
export type { StepId } from './steps';
export {
  rehearsalJson,
  rehearsalMarkdown,
  reportedSteps,
  type RehearsalReport,
  type RehearsalWords,
  type ReportedStep,
} from './report';
export { english as englishRehearsal } from '../wording/rehearsal/english';
export type { RehearsalWording } from '../wording/rehearsal/wording';
