export type * from './attribution/types.ts';
export type * from './claim/types.ts';
export type * from './date/types.ts';
export type * from './location/types.ts';
export * from './quantity/index.ts';
export type * from './scope/types.ts';
export type * from './text/types.ts';
export * from './result.ts';
