import {
  addsUpOverTime,
  type Claim,
  ceilDecimal,
  convertQuantity,
  type Decimal,
  type DossierIndex,
  floorDecimal,
  isAdditive,
  type Measure,
  outlookOf,
  stanceOf,
  widened,
} from '@claimline/core';
import { clockOf } from '../../compare/clock.ts';
import { cellOf, claimsByCell, groupBy, hasNumber, voice } from '../../rules/facts.ts';
import { strayedClaims } from '../../rules/pair/told-as-fact.ts';
import { nodeFamilies } from '../families.ts';
import { measuredSpan } from '../span.ts';
import { type Cell, type Lattice, latticeOf } from './lattice.ts';
import { rowsOverTime, type Span } from './over-time.ts';
import type { Row, Said, System, Unknown } from './system.ts';

/** A claim with the cell and the time that its number is of. */
interface Placed {
  readonly claim: Claim;
  readonly measure: Measure;
  readonly cell: Cell;
  readonly span: Span;
}

/** Groups with more unknowns than this are looked at claim by claim, without the cells between them. */
const MOST_UNKNOWNS = 4000;

/**
 * The systems that a dossier states: claims that certainly hold of one cell at one time
 * speak of one number; cells are bound by breakdowns and sums, totals by time, counts
 * within periods by the totals that hold them. Only what is certain binds: unstated
 * axes, fuzzy dates, plans, denials, shares and what an editor derived stay out.
 */
export function systemsOf(index: DossierIndex): readonly System[] {
  const strayed = strayedClaims(index);
  return boundCells(index).flatMap((claims) => {
    const placed = claims.flatMap((claim) => (strayed.has(claim.id) ? [] : place(index, claim)));
    const groups = groupBy(placed, ({ claim, measure, span }) =>
      JSON.stringify([
        measure.loose === true ? voice(index, claim) : '',
        // Rain adds up over days and not over places.
        isAdditive(measure) ? '' : `${voice(index, claim)} ${cellOf(claim)}`,
        span.told ?? '',
        span.kind === 'moment' ? span.end : '',
        span.kind === 'total' || span.kind === 'period' ? '' : span.kind,
      ]),
    );
    // Two claims that clash are judged as a pair.
    return [...groups.values()].flatMap((group) => (group.length < 3 ? [] : [systemFrom(index, group)]));
  });
}

/** Claims of cells that something may bind: nodes under no common node are bound by nothing, nor are the moments of one cell. */
function boundCells(index: DossierIndex): readonly (readonly Claim[])[] {
  const roots = rootsOf(index);
  const families = new Map([...index.axes].map(([id, axis]) => [id, nodeFamilies(axis)]));
  const together = groupBy(claimsByCell(index).values(), ([claim]) => {
    if (claim === undefined) return undefined;
    const scope = canonical(index, claim);
    const above = Object.keys(scope).sort();
    return JSON.stringify([
      roots.get(claim.measure),
      above.map((axis) => [axis, families.get(axis)?.of(scope[axis] ?? '')]),
    ]);
  });
  return [...together.values()].flatMap((cells) => {
    const [only] = cells;
    const isMoments = cells.length === 1 && index.measure(only?.[0]?.measure ?? '')?.kind === 'stock';
    return isMoments ? [] : [cells.flat()];
  });
}

function place(index: DossierIndex, claim: Claim): readonly Placed[] {
  const measure = index.measure(claim.measure);
  if (
    measure === undefined ||
    measure.negative === true ||
    !addsUpOverTime(measure) ||
    !hasNumber(claim) ||
    claim.value.increment
  )
    return [];
  if (stanceOf(claim.mode) !== 'affirms' || outlookOf(claim.mode) !== 'actual') return [];
  // Who withdraws a number does not give it.
  if (claim.links.some(({ kind }) => kind === 'derived-from' || kind === 'retracts')) return [];
  const span = measure.kind === 'stock' ? momentOf(index, claim) : spanOf(claim, measure);
  return span === null ? [] : [{ claim, measure, span, cell: { measure: measure.id, scope: canonical(index, claim) } }];
}

function spanOf({ asOf }: Claim, measure: Measure): Span | null {
  if (asOf === undefined || asOf.approximate || asOf.uncertain || asOf.latest === null) return null;
  const isDay = asOf.earliest === asOf.latest;
  const clock = clockOf(asOf);
  // Votes counted at noon are no total of the day; between the hours of a day nothing is reckoned.
  if (clock !== null) return measure.kind === 'flow' ? null : { kind: 'moment', start: null, end: asOf.latest, clock };
  const start = asOf.kind === 'interval' ? asOf.earliest : null;
  if (measure.kind === 'cumulative') {
    if (asOf.kind === 'interval' && asOf.earliest === null) return null;
    return isDay || asOf.kind === 'interval' ? { kind: 'total', start, end: asOf.latest } : null;
  }
  if (measure.kind !== 'flow' || asOf.earliest === null) return null;
  return { kind: 'period', start: asOf.earliest, end: asOf.latest };
}

/**
 * Of which day of a school year pupils were counted nobody says; what one voice says at once of one year is of one day
 * of it, as its sums are, and binds nothing else.
 */
function momentOf(index: DossierIndex, claim: Claim): Span | null {
  const { asOf, said, published } = claim;
  if (asOf === undefined || asOf.approximate || asOf.uncertain || asOf.latest === null) return null;
  const clock = clockOf(asOf);
  const moment: Span = { kind: 'moment', start: null, end: asOf.latest, ...(clock === null ? {} : { clock }) };
  if (clock !== null || asOf.earliest === asOf.latest) return moment;
  const who = voice(index, claim);
  if (who === undefined || asOf.earliest === null || asOf.members !== undefined) return null;
  return { ...moment, told: JSON.stringify([who, asOf.edtf, said?.edtf, published?.edtf]) };
}

/** Nodes that count the same things at one moment are one. */
function canonical(index: DossierIndex, claim: Claim): Cell['scope'] {
  return Object.fromEntries(
    Object.entries(claim.scope).map(([axis, node]) => [axis, index.axis(axis)?.nodes.get(node)?.sameAs ?? node]),
  );
}

/** Measures that are bound by sums, by definition or by adding to another, under the name of the first of them. */
function rootsOf(index: DossierIndex): ReadonlyMap<string, string> {
  const lead = new Map<string, string>(index.dossier.measures.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let top = id;
    for (let next = lead.get(top); next !== undefined && next !== top; next = lead.get(top)) top = next;
    return top;
  };
  for (const measure of index.dossier.measures)
    for (const other of [
      ...measure.within,
      ...(measure.sumOf ?? []),
      ...(measure.addsTo === undefined ? [] : [measure.addsTo]),
    ])
      lead.set(find(measure.id), find(other));
  return new Map(index.dossier.measures.map(({ id }) => [id, find(id)]));
}

function systemFrom(index: DossierIndex, group: readonly Placed[]): System {
  const lattice = latticeOf(
    index,
    group.map(({ cell }) => cell),
  );
  const spans = groupBy(group, ({ span }) => spanKey(span));
  const unknowns = new Map<string, { readonly cell: Cell; readonly span: Span; said: Said[] }>();
  const key = (cell: Cell, span: Span): string => `${lattice.keyOf(cell)} ${spanKey(span)}`;
  for (const { claim, cell, span, measure } of group) {
    const said = saidBy(claim, measure);
    const id = key(cell, span);
    const unknown = unknowns.get(id);
    if (unknown === undefined) unknowns.set(id, { cell, span, said: said === null ? [] : [said] });
    else if (said !== null) unknown.said.push(said);
  }
  const carried = carriedCells(lattice, group, spans.size);
  for (const members of spans.values()) {
    const [first] = members;
    if (first === undefined) continue;
    const here = members.map((member) => member.cell);
    const claimed = first.span.kind === 'total' ? [...here, ...carried] : here;
    const own = [...claimed, ...lattice.beside(claimed)];
    for (const cell of [...own, ...lattice.above(own)]) {
      if (unknowns.size >= MOST_UNKNOWNS) break;
      const id = key(cell, first.span);
      if (!unknowns.has(id)) unknowns.set(id, { cell, span: first.span, said: [] });
    }
  }
  return numbered(index, lattice, [...unknowns.values()]);
}

/** Beyond this many, totals are not carried to the days on which others were told. */
const MOST_CARRIED = 2000;

/** Cells of totals, which still bind on the days of other totals: forty dead on Monday are among the casualties of Wednesday. */
function carriedCells(lattice: Lattice, group: readonly Placed[], times: number): readonly Cell[] {
  const totals = group.filter(({ span }) => span.kind === 'total');
  const cells = new Map(totals.map(({ cell }) => [lattice.keyOf(cell), cell]));
  return cells.size < 2 || cells.size * times > MOST_CARRIED ? [] : [...cells.values()];
}

function numbered(
  index: DossierIndex,
  lattice: Lattice,
  unknowns: readonly { readonly cell: Cell; readonly span: Span; readonly said: readonly Said[] }[],
): System {
  const places = unknowns.map(({ cell, span }, at) => ({ cell, span, at }));
  const now = [...groupBy(places, ({ span }) => spanKey(span)).values()].flatMap((members): readonly Row[] =>
    lattice.rows(members),
  );
  return {
    unknowns: unknowns.map(
      ({ cell, span, said }): Unknown => ({ key: `${lattice.keyOf(cell)} ${spanKey(span)}`, said }),
    ),
    rows: [...now, ...rowsOverTime(index, lattice, places)],
  };
}

function spanKey({ kind, start, end, clock, told }: Span): string {
  return `${kind} ${start ?? ''} ${end} ${clock ?? ''} ${told ?? ''}`;
}

/** What a claim commits to, each end as wide as rounding and hedge make it; whole numbers for whole things. */
function saidBy(claim: Claim, measure: Measure): Said | null {
  const converted = convertQuantity(claim.value, claim.unit, measure.unit);
  if (!converted.ok) return null;
  const isOwnUnit = claim.unit === measure.unit;
  const { low, high, lowOpen, highOpen } = isOwnUnit ? measuredSpan(measure, claim.value) : widened(converted.value);
  if (!measure.integer) return { claim: claim.id, low, high };
  return {
    claim: claim.id,
    low: low === null ? null : firstInside(low, lowOpen),
    high: high === null ? null : lastInside(high, highOpen),
  };
}

function firstInside(low: Decimal, open: boolean): Decimal {
  const whole = ceilDecimal(low);
  return open && whole === low ? ((BigInt(whole) + 1n).toString() as Decimal) : whole;
}

function lastInside(high: Decimal, open: boolean): Decimal {
  const whole = floorDecimal(high);
  return open && whole === high ? ((BigInt(whole) - 1n).toString() as Decimal) : whole;
}
