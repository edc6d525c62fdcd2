import type { Bucket } from './buckets.ts';
import type { Frame } from './frame.ts';
import type { DayScale } from './scales.ts';
import type { Primitive, Spot, Token } from './scene.ts';
import { text } from './words.ts';

/** Where marks would cover one another: a bar from the lowest to the highest, with their number. */
export function drawBuckets(
  buckets: readonly Bucket[],
  key: string,
  yOf: (value: number) => number,
  frame: Frame,
  days: DayScale,
): { primitives: readonly Primitive[]; spots: readonly Spot[] } {
  const primitives: Primitive[] = [];
  const spots: Spot[] = [];
  for (const bucket of buckets) {
    const x = Math.min(frame.right, Math.max(frame.left, days.x((bucket.from + bucket.to) / 2)));
    const [top, bottom] = [yOf(bucket.high), yOf(bucket.low)];
    const claim = bucket.claims[0] ?? '';
    const id = `${key}:${bucket.from}`;
    const color: Token = bucket.weight >= 100 ? 'signal' : bucket.weight >= 30 ? 'amber' : 'soft';
    primitives.push({
      shape: 'rect',
      id: `bucket:${id}`,
      claim,
      x: x - 4,
      y: top - 4,
      width: 8,
      height: Math.max(8, bottom - top + 8),
      fill: color,
      opacity: 0.45,
      look: 'plain',
    });
    primitives.push(text(`count:${id}`, x, top - 9, String(bucket.claims.length), 12, 600, 'ink', 'middle'));
    spots.push({
      claim,
      x,
      y: top,
      panel: key,
      // Thousands a bucket: listed when somebody asks.
      get also() {
        return bucket.claims.slice(1);
      },
    });
  }
  return { primitives, spots };
}
