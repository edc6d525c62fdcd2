export * from './arithmetic.ts';
export * from './build.ts';
export * from './conventions.ts';
export * from './decimal.ts';
export * from './format.ts';
export * from './interval.ts';
export * from './notation.ts';
export type * from './types.ts';
export * from './units.ts';
