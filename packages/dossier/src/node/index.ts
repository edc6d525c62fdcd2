export { nodePort } from './port.ts';
export { type WriteOptions, writeAtomic } from './write-atomic.ts';
