export { addsUpOverTime, isAdditive } from './additive.ts';
export * from './axis.ts';
export * from './measures.ts';
export { isNamedByStatus } from './named-by-status.ts';
export * from './relation.ts';
export type * from './types.ts';
