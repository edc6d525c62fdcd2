export { nodePort } from './port.ts';
