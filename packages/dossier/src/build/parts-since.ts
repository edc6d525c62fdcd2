import { limits } from '../limits.ts';
import type { SourceFile } from '../tree/source-file.ts';
import type { Builder } from './builder.ts';
import { type BuiltPart, type ListPart, partsOfStretch } from './row-parts.ts';

/** What became of the parts of a table. */
export interface PartsSince {
  readonly gone: readonly BuiltPart[];
  /** Where they stand now. */
  readonly kept: readonly BuiltPart[];
  readonly lists: readonly ListPart[];
}

/**
 * The parts of a table between whose first and last rows nothing has changed stay; what lies between them is read
 * again. undefined where it cannot be told apart: the header has changed, a quote mark reaches beyond, or what is wrong
 * further on stands in other lines now.
 */
export function partsSince(
  file: SourceFile,
  then: SourceFile,
  parts: readonly BuiltPart[],
  builder: () => Builder,
): PartsSince | undefined {
  const [{ text: before }, { text }] = [then, file];
  const same = { ahead: sameAhead(before, text), behind: 0 };
  same.behind = sameBehind(before, text, Math.min(before.length, text.length) - same.ahead);
  file.linesAsIn(then, same);
  const [first] = parts;
  // Behind so many problems rows are not read.
  if (parts.reduce((n, { build }) => n + build.diagnostics.length, 0) >= limits.diagnosticsPerFile) return undefined;
  if (first === undefined || first.ids.length === 0 || same.ahead <= first.start) return undefined;
  const ahead = parts.filter(({ end }) => end <= same.ahead && text[end - 1] === '\n');
  const behind = parts.filter(({ start }) => start > before.length - same.behind);
  const by = text.length - before.length;
  const stretch = { start: ahead.at(-1)?.end ?? first.start, end: (behind[0]?.start ?? before.length) + by };
  const lines = linesIn(text, stretch.start, stretch.end) - linesIn(before, stretch.start, stretch.end - by);
  if (lines !== 0 && behind.some(({ build }) => build.diagnostics.length > 0)) return undefined;
  const lists = stretch.start >= stretch.end ? [] : partsOfStretch(file, stretch, builder);
  if (lists === undefined) return undefined;
  for (const { build } of ahead) build.locations.moveTo(file, { by: 0, lines: 0 });
  for (const { build } of behind) build.locations.moveTo(file, { by, lines });
  const stay = new Set([...ahead, ...behind]);
  return {
    gone: parts.filter((part) => !stay.has(part)),
    kept: [...ahead, ...behind.map((part) => ({ ...part, start: part.start + by, end: part.end + by }))],
    lists,
  };
}

/** How many characters are the same from the beginning on. */
function sameAhead(a: string, b: string): number {
  return longest(Math.min(a.length, b.length), (from, to) => a.slice(from, to) === b.slice(from, to));
}

function sameBehind(a: string, b: string, most: number): number {
  const tail = (text: string, from: number, to: number): string => text.slice(text.length - to, text.length - from);
  return longest(most, (from, to) => tail(a, from, to) === tail(b, from, to));
}

/** How many are the same; of what is known to be so nothing is compared again. */
function longest(most: number, areSame: (from: number, to: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (areSame(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function linesIn(text: string, from: number, to: number): number {
  let n = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) n += 1;
  return n;
}
