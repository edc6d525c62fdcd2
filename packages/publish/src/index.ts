export { embedCode } from './embed.ts';
export type { FeedItem } from './feed.ts';
export { onePage } from './one-page.ts';
export { type PublicOptions, publicDossier } from './public-dossier.ts';
export { type Earlier, site } from './site.ts';
export type { Hash, PageParts, Publication } from './types.ts';
