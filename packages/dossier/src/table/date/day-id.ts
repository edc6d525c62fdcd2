import { slug } from '../slug.ts';

/** A day or a period as the end of an id, as short as people write it. */
export function dayId(edtf: string): string {
  const [, first, last] = /^\[(\d{4})-\d{2}\.\.(\d{4})-\d{2}\]$/.exec(edtf) ?? [];
  const [, ofYear, half] = /^(\d{4})-4([01])$/.exec(edtf) ?? [];
  if (half !== undefined) return `${ofYear}-h${Number(half) + 1}`;
  const [, year, quarter] = /^(\d{4})-3([3-6])$/.exec(edtf) ?? [];
  if (quarter !== undefined) return `${year}-q${Number(quarter) - 2}`;
  return first === undefined ? slug(edtf) : `${first}-${last}`;
}
