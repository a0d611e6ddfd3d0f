export { compareWithVerdict, type Comparison } from './compare';
export type { BatchRequest, Impersonation, RehearsalConnection } from './connection';
export type { BatchAnswer } from './batchAnswer';
export { removeLeftovers } from './leftovers';
export type * from './outcome';
export { rehearse } from './rehearse';
export type { StepId } from './steps';
