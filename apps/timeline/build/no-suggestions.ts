/**
 * Stands in for `fastest-levenshtein` in the published page: that a setting is misspelt is told
 * to editors, and what was meant is not asked here.
 */
export function distance(): number {
  return Number.POSITIVE_INFINITY;
}
