export { importFormats } from './formats/index.ts';
export { importText } from './import-text.ts';
export type * from './types.ts';
