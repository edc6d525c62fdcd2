import type { ImportFormat } from '../types.ts';
import { claimReview } from './claim-review.ts';
import { storyteller } from './storyteller.ts';
import { timelinejs } from './timelinejs.ts';
import { timemap } from './timemap.ts';
import { timesketch } from './timesketch.ts';
import { ucdpGed } from './ucdp-ged.ts';
import { vis } from './vis.ts';

/** Every format, the more telling first: which one a file is in is asked in this order. One line per format. */
export const importFormats: readonly ImportFormat[] = [
  claimReview,
  timelinejs,
  ucdpGed,
  timesketch,
  storyteller,
  timemap,
  vis,
];
