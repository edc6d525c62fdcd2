export { languageIds } from './languages/index.ts';
export type { Language } from './languages/types.ts';
export { type Mention, type MentionHedge, mentionsIn } from './mentions.ts';
export { predictionOf } from './predictions.ts';
export { type Proposal, proposeClaims } from './proposals.ts';
export { type ReadOptions, readText } from './read/reader.ts';
export type * from './read/types.ts';
