import { entry } from './entry.ts';
import type { Table, TableClaim } from './types.ts';

/** Adds `derived-from`: the last figure of the named column up to the same day, of the same place. */
export function withInputs(table: Table, claims: readonly TableClaim[]): readonly TableClaim[] {
  const byColumn = new Map<string, TableClaim[]>();
  for (const claim of claims) {
    const key = JSON.stringify([claim.column, claim.group]);
    const group = byColumn.get(key);
    if (group === undefined) byColumn.set(key, [claim]);
    else group.push(claim);
  }
  for (const group of byColumn.values()) group.sort((a, b) => (a.day < b.day ? -1 : 1));
  const done = new Map<string, number>();
  const inOrder = [...claims].sort((a, b) => (a.day < b.day ? -1 : 1));
  const inputs = new Map<TableClaim, string>();
  for (const claim of inOrder) {
    const from = table.columns?.[claim.column]?.['derived-from'];
    if (from === undefined) continue;
    const group = byColumn.get(JSON.stringify([from, claim.group])) ?? [];
    const key = JSON.stringify([claim.column, claim.group]);
    let at = done.get(key) ?? 0;
    while (at < group.length && (group[at]?.day ?? '') <= claim.day) at += 1;
    done.set(key, at);
    const input = group[at - 1];
    if (input !== undefined) inputs.set(claim, input.id);
  }
  return claims.map((claim) => {
    const input = inputs.get(claim);
    const { node } = claim;
    const cell = node.entries[0]?.value;
    if (input === undefined || cell?.kind !== 'scalar') return claim;
    return { ...claim, node: { ...node, entries: [...node.entries, entry('derived-from', input, cell)] } };
  });
}
