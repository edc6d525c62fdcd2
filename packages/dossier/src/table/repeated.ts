import type { Builder } from '../build/builder.ts';
import type { ScalarNode } from '../tree/node.ts';
import type { SourceFile } from '../tree/source-file.ts';
import type { TableClaim } from './types.ts';

/**
 * Rows that say again what an earlier row says. The mapping makes the ids, so nobody can
 * mend two that are alike: a row that repeats another in every figure is told once and left
 * out; a second figure for the same day stays beside the first, and the rules set one
 * against the other.
 */
export function withoutRepeats(build: Builder, file: SourceFile, claims: readonly TableClaim[]): readonly TableClaim[] {
  const first = new Map<string, TableClaim>();
  const others = new Map<string, number>();
  const repeated = new Map<number, number>();
  const differs = new Set<number>();
  const kept = claims.flatMap((claim): readonly TableClaim[] => {
    const before = first.get(claim.id);
    if (before === undefined) {
      first.set(claim.id, claim);
      differs.add(claim.row.start);
      return [claim];
    }
    if (figureOf(before) === figureOf(claim)) {
      repeated.set(claim.row.start, before.row.start);
      return [];
    }
    differs.add(claim.row.start);
    const n = (others.get(claim.id) ?? 1) + 1;
    others.set(claim.id, n);
    return [renamed(claim, `${claim.id}-${n}`)];
  });
  const rowOf = (start: number): number => file.location(start).line;
  for (const [row, earlier] of repeated) {
    if (differs.has(row)) continue;
    const cell: ScalarNode = { kind: 'scalar', text: '', value: '', start: row, end: row + 1, inset: 0 };
    build.report('row-repeated', `Row ${rowOf(row)} repeats row ${rowOf(earlier)}.`, file, cell, {
      severity: 'warning',
      hint: 'It is read once. Take one of them out.',
    });
  }
  return kept;
}

function figureOf({ node }: TableClaim): string {
  const value = node.entries.find(({ key }) => key === 'value')?.value;
  return value?.kind === 'scalar' ? value.text : '';
}

function renamed(claim: TableClaim, id: string): TableClaim {
  const entries = claim.node.entries.map((entry) =>
    entry.key === 'id' && entry.value.kind === 'scalar'
      ? { ...entry, value: { ...entry.value, text: id, value: id } }
      : entry,
  );
  return { ...claim, id, node: { ...claim.node, entries } };
}
