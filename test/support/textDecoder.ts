import { TextDecoder } from 'node:util';

// Every browser has it; jsdom does not.
Object.assign(globalThis, { TextDecoder });
