import type { Mark, ValuePart } from '../marks/types.ts';
import type { DayScale } from './scales.ts';
import type { Primitive } from './scene.ts';

/** Values that the figures in force allow together, and those that all of them share, between two days. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  /** null: no value is common to all. */
  readonly core: readonly [low: number, high: number] | null;
}

/**
 * Hull and core of a stock over time (MODEL "in force at a date"): of each voice the
 * latest figure that still holds counts; with two voices or more their hull is the range
 * between the lowest and the highest, their core what all of them allow. Figures of
 * different scopes have nothing between them. Between the days
 * on which a figure begins or ends to hold nothing changes, so these are all there is.
 */
export function hullOf(marks: readonly Mark[]): readonly Stretch[] {
  const scopes = new Map<string, Mark[]>();
  for (const mark of marks) {
    if (mark.validityDays <= 0 || mark.value.length === 0 || mark.states.length > 0 || mark.anchorValue === null)
      continue;
    const same = scopes.get(mark.scope);
    if (same) same.push(mark);
    else scopes.set(mark.scope, [mark]);
  }
  return [...scopes.values()].flatMap(stretchesOf);
}

function stretchesOf(holding: readonly Mark[]): readonly Stretch[] {
  const turns = [...new Set(holding.flatMap((mark) => [mark.anchorDay, mark.anchorDay + mark.validityDays]))].sort(
    (a, b) => a - b,
  );
  const stretches: Stretch[] = [];
  for (const [i, from] of turns.entries()) {
    const to = turns[i + 1];
    if (to === undefined) break;
    const bounds = inForce(holding, from).map(({ value }) => boundsOf(value));
    if (bounds.length < 2) continue;
    const lowest = Math.max(...bounds.map(([low]) => low));
    const highest = Math.min(...bounds.map(([, high]) => high));
    const stretch: Stretch = {
      from,
      to,
      low: Math.min(...bounds.map(([low]) => low)),
      high: Math.max(...bounds.map(([, high]) => high)),
      core: lowest <= highest ? [lowest, highest] : null,
    };
    const before = stretches.at(-1);
    if (before !== undefined && before.to === from && isSame(before, stretch))
      stretches[stretches.length - 1] = { ...before, to };
    else stretches.push(stretch);
  }
  return stretches;
}

function inForce(holding: readonly Mark[], day: number): readonly Mark[] {
  const latest = new Map<number, Mark>();
  for (const mark of holding) {
    if (mark.anchorDay > day || mark.anchorDay + mark.validityDays <= day) continue;
    const other = latest.get(mark.voice);
    if (other === undefined || other.anchorDay <= mark.anchorDay) latest.set(mark.voice, mark);
  }
  return [...latest.values()];
}

function boundsOf(parts: readonly ValuePart[]): readonly [number, number] {
  const ends = parts.flatMap((part) =>
    part.kind === 'band' ? [part.low, part.high] : part.kind === 'fade' ? [part.from, part.to] : [part.at],
  );
  return [Math.min(...ends), Math.max(...ends)];
}

function isSame(a: Stretch, b: Stretch): boolean {
  return a.low === b.low && a.high === b.high && String(a.core) === String(b.core);
}

/** The hull as a pale ground, the core as a darker one in it; both under everything else. */
export function drawHull(
  key: string,
  stretches: readonly Stretch[],
  days: DayScale,
  yOf: (value: number) => number,
  edges: { readonly left: number; readonly right: number },
): readonly Primitive[] {
  const band = (name: string, { from, to }: Stretch, low: number, high: number, opacity: number): Primitive[] => {
    const x = Math.max(edges.left, days.x(from));
    const width = Math.min(edges.right, days.x(to)) - x;
    if (width <= 0) return [];
    const y = yOf(high);
    return [
      {
        shape: 'rect',
        id: `${name}:${key}:${from}:${low}`,
        x,
        y: y - 1,
        width,
        height: yOf(low) - y + 2,
        fill: 'soft',
        opacity,
        look: 'plain',
      },
    ];
  };
  return stretches.flatMap((stretch) => [
    ...band('hull', stretch, stretch.low, stretch.high, 0.07),
    ...(stretch.core === null ? [] : band('core', stretch, stretch.core[0], stretch.core[1], 0.16)),
  ]);
}
