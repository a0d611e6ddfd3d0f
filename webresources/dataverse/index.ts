export { connect } from './reader';
export type { Connection } from './fetchWebApi';
