import type { Decimal } from '@claimline/core';

/** A number that the claims speak of: one measure of one cell at one time. */
export interface Unknown {
  readonly key: string;
  /** What claims say of it; each claim bounds it from one side or both. */
  readonly said: readonly Said[];
}

/** What one claim allows: whole numbers where whole things are counted, both ends reached. */
export interface Said {
  readonly claim: string;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
}

/** Definition: the whole is at least the sum of these parts, or exactly it. Numbers are never negative. */
export interface Row {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly exact: boolean;
  /** Between two times: a total only grows. Left out where only one time is looked at. */
  readonly overTime: boolean;
}

/** Unknowns and the rows that bind them; the question is whether any numbers satisfy all claims at once. */
export interface System {
  readonly unknowns: readonly Unknown[];
  readonly rows: readonly Row[];
}

/** The parts of a system that share no unknown with one another. */
export function components(system: System): readonly System[] {
  const leader = system.unknowns.map((_, i) => i);
  const find = (i: number): number => {
    let top = i;
    while (leader[top] !== top) top = leader[top] ?? top;
    for (let at = i; at !== top; ) {
      const next = leader[at] ?? top;
      leader[at] = top;
      at = next;
    }
    return top;
  };
  for (const row of system.rows) for (const part of row.parts) leader[find(part)] = find(row.whole);
  const members = new Map<number, number[]>();
  for (const i of system.unknowns.keys()) {
    const top = find(i);
    const group = members.get(top);
    if (group === undefined) members.set(top, [i]);
    else group.push(i);
  }
  const rowsOf = new Map<number, Row[]>();
  for (const row of system.rows) {
    const top = find(row.whole);
    const group = rowsOf.get(top);
    if (group === undefined) rowsOf.set(top, [row]);
    else group.push(row);
  }
  return [...members].flatMap(([top, group]): System[] => {
    const rows = rowsOf.get(top);
    return rows === undefined ? [] : [select(system, group, rows)];
  });
}

/** The system of these unknowns and rows alone, numbered anew. */
export function select(system: System, unknowns: readonly number[], rows: readonly Row[]): System {
  const place = new Map(unknowns.map((old, i) => [old, i]));
  const at = (old: number): number => place.get(old) ?? -1;
  return {
    unknowns: unknowns.flatMap((i) => system.unknowns[i] ?? []),
    rows: rows.map((row) => ({ ...row, whole: at(row.whole), parts: row.parts.map(at) })),
  };
}

/** Every claim that bounds something in the system, once. */
export function claimsOf(system: System): readonly string[] {
  return [...new Set(system.unknowns.flatMap((unknown) => unknown.said.map((said) => said.claim)))];
}

/** The same rows with what these claims say alone. */
export function restrict(system: System, claims: ReadonlySet<string>): System {
  return {
    rows: system.rows,
    unknowns: system.unknowns.map((unknown) =>
      unknown.said.every((said) => claims.has(said.claim))
        ? unknown
        : { key: unknown.key, said: unknown.said.filter((said) => claims.has(said.claim)) },
    ),
  };
}
