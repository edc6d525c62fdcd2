export * from './circular.ts';
export * from './origin.ts';
export type * from './types.ts';
