export { readHeader, type Header } from './header';
