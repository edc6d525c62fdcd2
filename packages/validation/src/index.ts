export * from './compare/index.ts';
export { catalogues, locales, renderMessage } from './messages/index.ts';
export type * from './types.ts';
