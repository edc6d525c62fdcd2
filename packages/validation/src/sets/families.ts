import type { AxisIndex, DossierIndex, Measure } from '@claimline/core';

/** Groups of ids that are connected by some relation; ids that are not connected never need to meet. */
export class Families {
  private readonly parent = new Map<string, string>();

  join(a: string, b: string): void {
    // The smaller name leads, so that the family's name does not depend on the order of joining.
    const [leader, other] = [this.of(a), this.of(b)].sort();
    if (leader !== undefined && other !== undefined && leader !== other) this.parent.set(other, leader);
  }

  /** Name of the family of an id: its smallest member. */
  of(id: string): string {
    let top = id;
    for (let next = this.parent.get(top); next !== undefined; next = this.parent.get(top)) top = next;
    for (let at = id; at !== top; ) {
      const next = this.parent.get(at) ?? top;
      this.parent.set(at, top);
      at = next;
    }
    return top;
  }
}

/** Measures that contain one another, add up to one another or can be multiplied out to one another, however far. */
export function measureFamilies(index: DossierIndex): Families {
  const families = new Families();
  for (const measure of index.dossier.measures)
    for (const other of neighboursOf(measure)) families.join(measure.id, other);
  return families;
}

function neighboursOf(measure: Measure): readonly string[] {
  const numerator = measure.numerator === undefined ? [] : [measure.numerator];
  return [...measure.within, ...(measure.sumOf ?? []), ...numerator];
}

const known = new WeakMap<AxisIndex, Families>();

/** Nodes of an axis under a common node, by whichever of its names; made once for all who ask. */
export function nodeFamilies(axis: AxisIndex | undefined): Families {
  const made = axis === undefined ? undefined : known.get(axis);
  if (made !== undefined) return made;
  const families = new Families();
  for (const { id, broader, sameAs } of axis?.axis.nodes ?? [])
    for (const other of sameAs === undefined ? broader : [...broader, sameAs]) families.join(id, other);
  if (axis !== undefined) known.set(axis, families);
  return families;
}
