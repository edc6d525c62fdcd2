export * from './civil.ts';
export * from './format.ts';
export * from './parse.ts';
export * from './relate.ts';
export type * from './types.ts';
