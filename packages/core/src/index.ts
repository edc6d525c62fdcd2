export * from './attribution/index.ts';
export * from './claim/index.ts';
export * from './date/index.ts';
export type * from './location/types.ts';
export * from './quantity/index.ts';
export * from './result.ts';
export * from './scope/index.ts';
export * from './text/index.ts';
export * from './vocabulary/index.ts';
