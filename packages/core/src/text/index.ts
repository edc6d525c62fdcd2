export * from './fold.ts';
export * from './locate.ts';
export type * from './types.ts';
