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
