export { mask } from './mask';
export { maskConversation } from './maskConversation';
