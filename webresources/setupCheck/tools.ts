/** What only some visits use: a script of its own, loaded when somebody asks for one of these. */
export { pastedErrors } from './view/pastedError';
export { report } from './view/report';
export { userList } from './view/userList';
