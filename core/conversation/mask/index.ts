export { DOT, mask } from './mask';
export { maskConversation } from './maskConversation';
