import type { Day } from '@claimline/core';

/** Claims and disputed claims of one stretch of time. */
export interface Bin {
  readonly claims: number;
  readonly disputed: number;
}

/** Counts marks per equal stretch of time; what lies outside counts in the first or the last, so nothing is lost. */
export function densityOf(
  marks: readonly { readonly claim: string; readonly anchorDay: Day }[],
  isDisputed: (claim: string) => boolean,
  span: { readonly from: Day; readonly to: Day },
  bins: number,
): readonly Bin[] {
  const found = Array.from({ length: bins }, () => ({ claims: 0, disputed: 0 }));
  const width = Math.max(1, span.to - span.from) / bins;
  for (const { claim, anchorDay } of marks) {
    const bin = found[Math.min(bins - 1, Math.max(0, Math.floor((anchorDay - span.from) / width)))];
    if (bin === undefined) continue;
    bin.claims += 1;
    if (isDisputed(claim)) bin.disputed += 1;
  }
  return found;
}
