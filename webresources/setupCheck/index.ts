import type { HostWindow } from './host';
import { start } from './start';

start(document, window as HostWindow, location.search);
