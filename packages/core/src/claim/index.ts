export * from './index-dossier.ts';
export * from './mode.ts';
export type * from './story.ts';
export type * from './types.ts';
