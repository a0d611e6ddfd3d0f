export { readClientId, type ClientIdInput } from './clientId';
export { isReadFailure, UnexpectedAnswer, type FailureKind, type ReadFailure } from './facts/failure';
export { valueOf } from './facts/facts';
export type * from './facts/facts';
export { explain, gather } from './facts/gather';
export { readApplicationUsers } from './facts/users';
export { DataverseFailure, refused, type Refusal } from './facts/refusal';
export { readerOver } from './facts/readerOver';
export type { DataverseReader, FunctionCall, ReadableTable, Row } from './facts/reader';
export { readGuid, type Guid } from '../guid';
export { fixesOf, grantingRoles, nearestRole, type NearestRole } from './judgement/fixes';
export { absentTables, applicationUser } from './judgement/gates';
export { judge } from './judgement/judge';
export type * from './judgement/judgement';
export { heldRoles, isBroad, type HeldRole } from './judgement/roles';
export * from './requirements';
export {
  PRIORITIES,
  readSettings,
  SETTINGS,
  writeSettings,
  type Settings,
  type SettingName,
  type SettingProblem,
  type SettingProblems,
  type WrittenSettings,
} from './settings';
export { readPastedError, type PastedError, type PastedErrorKind } from './pastedError';
export { reportJson, type AccessReport } from './report/json';
export { reportMarkdown } from './report/markdown';
export { unreadOf, type Unread } from './report/unread';
export { english } from './wording/english';
export { english as englishPastedErrors } from './wording/pastedErrors/english';
export type { PastedErrorWording, Subject, Wording } from './wording/wording';
