export { nodePort } from './port.ts';
export { type RememberingPort, rememberingPort } from './remembering-port.ts';
export { type WriteOptions, writeAtomic } from './write-atomic.ts';
