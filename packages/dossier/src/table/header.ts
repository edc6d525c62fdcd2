import type { Cell } from '../tree/csv.ts';

/** A column of a table, and where the header names it. */
export interface HeaderCell {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** What stands there, where it stands in other columns too. */
  readonly repeated?: string;
}

/** Two lines of a header as one: a name above several columns is that of each, `North` above `Cases` is `North Cases`. */
export function joined(above: readonly Cell[], below: readonly Cell[]): readonly Cell[] {
  let over = '';
  const length = Math.max(above.length, below.length);
  return Array.from({ length }, (_, i): Cell => {
    const own = above[i]?.text.trim() ?? '';
    if (own !== '') over = own;
    const name = below[i]?.text.trim() ?? '';
    // What has a name of its own alone, as the date in front of all groups, keeps it.
    const text = name === '' ? own : over === '' ? name : `${over} ${name}`;
    const { start, end } = below[i] ?? above[i] ?? { start: 0, end: 0 };
    return { text, quoted: false, start, end };
  });
}

/** Names that stand more than once are told apart by their place among one another: `+ (1)`, `+ (2)`. */
export function withPlaces(cells: readonly Cell[]): readonly HeaderCell[] {
  const names = cells.map(({ text }) => text.trim());
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  const seen = new Map<string, number>();
  return cells.map(({ start, end }, i): HeaderCell => {
    const name = names[i] ?? '';
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return name === '' || times.get(name) === 1
      ? { name, start, end }
      : { name: `${name} (${n})`, start, end, repeated: name };
  });
}
