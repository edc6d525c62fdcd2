export * from './fold.ts';
export * from './locate.ts';
export { type NearestPassage, nearestPassage, type WordChange } from './nearest.ts';
export type * from './types.ts';
