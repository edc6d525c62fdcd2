/** Nothing is folded on a published page: what rules have found was folded before it was published. */
export function foldAlike<T>(_places: unknown, findings: T): T {
  return findings;
}

export function placesInSeries(): ReadonlyMap<string, never> {
  return new Map<string, never>();
}

export function rememberSize(): void {}

export function copySize(): void {}

export function membersOf<T>(finding: T): readonly T[] {
  return [finding];
}
