interface Drawn {
  readonly claim: string;
  readonly echoes: readonly string[];
}

/** A mark stands for all who repeat one figure; it goes only when every one of them is hidden. */
export function hiddenMarks(marks: readonly Drawn[], hidden: ReadonlySet<string>): ReadonlySet<string> {
  const kept = marks.filter(({ claim, echoes }) => hidden.has(claim) && echoes.some((echo) => !hidden.has(echo)));
  if (kept.length === 0) return hidden;
  const gone = new Set(hidden);
  for (const { claim } of kept) gone.delete(claim);
  return gone;
}

/** The claim whose mark stands for a claim: its own, or that of the origin which it repeats. */
export function shownAs(marks: readonly Drawn[], claim: string | null): string | null {
  if (claim === null || marks.some((mark) => mark.claim === claim)) return claim;
  return marks.find((mark) => mark.echoes.includes(claim))?.claim ?? claim;
}
