/** Cells that hold no figure, unless the mapping has a list of its own. */
export const MISSING: readonly string[] = ['NA', 'N/A', 'n/a', '-', 'null'];
