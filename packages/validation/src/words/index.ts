export * from './read-numbers.ts';
export type * from './types.ts';
