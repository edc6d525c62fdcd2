/** Items of a list, and a small number noted of each. */
export interface Noted<T> {
  readonly items: readonly T[];
  readonly notes: Uint8Array;
}

/** Of those that stood between two others mostly no more than so many have gone. */
const NEAR = 16;

/**
 * Notes a number of each item of a list, which is asked for unless the very same item had it `before`. After an edit
 * fifty thousand items are those of before but for a few, in the same order: they are met where they are expected, and
 * none is looked up.
 */
export function noteAll<T extends object>(
  items: readonly T[],
  before: Noted<T> | undefined,
  noteOf: (item: T) => number,
): Noted<T> {
  const { items: old, notes: noted } = before ?? { items: [], notes: new Uint8Array() };
  const notes = new Uint8Array(items.length);
  const by = old.length - items.length;
  let next = 0;
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i] as T;
    const at = old[i + by] === item ? i + by : nearBehind(old, next, item);
    notes[i] = at < 0 ? noteOf(item) : (noted[at] ?? 0);
    if (at >= 0) next = at + 1;
  }
  return { items, notes };
}

function nearBehind<T>(items: readonly T[], from: number, item: T): number {
  const end = Math.min(items.length, from + NEAR);
  for (let i = from; i < end; i += 1) if (items[i] === item) return i;
  return -1;
}
