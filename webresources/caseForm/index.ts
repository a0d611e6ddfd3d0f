export { onLoad } from './onLoad';
