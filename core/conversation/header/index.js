export { readHeader } from './header';
