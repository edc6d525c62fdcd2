import type { Dossier } from '@claimline/core';
import type { Finding } from '@claimline/validation';

/** The built page: one script and one style sheet (apps/timeline, `dist/published`). */
export interface PageParts {
  readonly script: string;
  readonly style: string;
}

/** SHA-256 of a text's UTF-8 bytes, base64, as content security policies want it. */
export type Hash = (text: string) => string;

/** What is published and how it is presented. */
export interface Publication {
  /** Already reduced to what readers may see: `publicDossier`. */
  readonly dossier: Dossier;
  /** What the page tells beside its verdicts: `findingsForPage` of the whole dossier, with its texts. */
  readonly offPage: readonly Finding[];
  readonly page: PageParts;
  readonly hash: Hash;
  readonly locale: string;
  /** The page opens in `locale`, not in the language that the reader's browser prefers. Default false. */
  readonly opensInLocale?: boolean;
  /** Address that the folder will have, ending in `/`; permalinks, feed and site map need it. */
  readonly base?: string;
  /** Who publishes: a newsroom. */
  readonly publisher?: string;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly today: string;
}
