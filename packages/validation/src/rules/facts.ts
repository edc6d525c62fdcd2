import {
  type Claim,
  carrierOf,
  type DossierIndex,
  independence,
  isBefore,
  type Mode,
  originOf,
  type Source,
  voiceOf,
} from '@claimline/core';
import { linkRings } from './link-rings.ts';

/** Does the claim give a number at all ("?" does not)? */
export function hasNumber(claim: Claim): boolean {
  return claim.value.form !== 'none';
}

/** Does the claim give this key or axis, in a way that could not be read? Whoever reads the files has been told. */
export function isUnread(claim: Claim, key: string): boolean {
  return claim.unread?.includes(key) === true;
}

/** Is the number more than presence or absence (">=1", "0"): a figure that someone counted or estimated? */
export function hasFigure(claim: Claim): boolean {
  const { form, stated } = claim.value;
  if (form === 'none') return false;
  const presence = form === 'at-least' && stated[0] === '1';
  return !presence && !(stated.length === 1 && stated[0] === '0');
}

/** Do two claims state the same numbers, hedges and bounds set aside? */
export function sameNumbers(a: Claim, b: Claim): boolean {
  const [x, y] = [a.value.stated, b.value.stated];
  return x.length > 0 && x.length === y.length && x.every((n, i) => n === y[i]) && a.unit === b.unit;
}

/** What is counted, of whom, in which state, where: equal keys mean the same cell. */
export function cellOf({ measure, unit, scope }: Claim): string {
  const ofScope = cells.get(scope) ?? new Map<string, CellOfUnit>();
  const known = ofScope.get(measure);
  if (known?.unit === unit) return known.cell;
  const cell = cellFor(measure, unit, scope);
  cells.set(scope, ofScope.set(measure, { unit, cell }));
  return cell;
}

// By scope and measure: claims that are read together share their scopes, and seldom differ in units.
const cells = new WeakMap<Claim['scope'], Map<string, CellOfUnit>>();
interface CellOfUnit {
  readonly unit: string;
  readonly cell: string;
}

/** The cell of a measure, a unit and a scope that no claim needs to have. */
export function cellFor(measure: string, unit: string, scope: Claim['scope']): string {
  const axes = Object.keys(scope).sort();
  return JSON.stringify([measure, unit, ...axes.map((axis) => [axis, scope[axis]])]);
}

/** The document whose words it quotes; words of none that is named are of no page. */
export function pageOf({ quote }: Claim): string | undefined {
  return quote === undefined || quote.in === '' ? undefined : quote.in;
}

/** Who published it: the outlet that carries it, else the publisher of the quoted document. */
export function publisherOf(index: DossierIndex, claim: Claim): string | undefined {
  const carrier = carrierOf(claim, (id) => index.source(id));
  return carrier ?? (claim.quote === undefined ? undefined : index.document(claim.quote.in)?.publisher);
}

export function voice(index: DossierIndex, claim: Claim): string | undefined {
  return voiceOf(claim, (id) => index.source(id));
}

/** The origin as one voice: an institution and its declared other names count once. */
export function originVoice(index: DossierIndex, claim: Claim): string | undefined {
  const origin = originOf(claim);
  return origin === undefined ? undefined : (index.source(origin)?.voice ?? origin);
}

/** Everyone whom a claim names, publishers apart: speaker, institution, origin, links of the chain. */
export function namedAgents(index: DossierIndex, claim: Claim): readonly Source[] {
  const ids = [claim.by, claim.for, claim.origin, ...claim.via.map((link) => link.source)];
  return [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (index.source(id) ?? [])));
}

/** Groups in the order in which their first member appears; members without a key are left out. */
export function groupBy<T>(
  items: Iterable<T>,
  key: (item: T) => string | undefined,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}

/** What one look at every claim tells: of a million, each further look takes as long as judging hundreds of pairs. */
interface Census {
  readonly cells: ReadonlyMap<string, readonly Claim[]>;
  readonly modes: ReadonlySet<Mode>;
}

const taken = new WeakMap<readonly Claim[], Census>();

function censusOf({ dossier: { claims } }: DossierIndex): Census {
  const made = taken.get(claims) ?? takeCensus(claims);
  taken.set(claims, made);
  return made;
}

/** The claims of a dossier by their cell, in its order; made once for all who ask. */
export function claimsByCell(index: DossierIndex): ReadonlyMap<string, readonly Claim[]> {
  return censusOf(index).cells;
}

/** The modes that its claims have. */
export function modesIn(index: DossierIndex): ReadonlySet<Mode> {
  return censusOf(index).modes;
}

/** Groups as `groupBy(claims, cellOf)`; that of most claims is found by their scope and measure, without the name of its cell. */
function takeCensus(claims: readonly Claim[]): Census {
  const cells = new Map<string, Claim[]>();
  const found = new Map<Claim['scope'], GroupOfScope>();
  const modes = new Set<Mode>();
  for (const claim of claims) {
    const { scope, measure, unit, mode } = claim;
    modes.add(mode);
    const known = found.get(scope);
    if (known !== undefined && known.measure === measure && known.unit === unit) {
      known.group.push(claim);
      continue;
    }
    const cell = cellOf(claim);
    const group = cells.get(cell) ?? [];
    group.push(claim);
    if (group.length === 1) cells.set(cell, group);
    found.set(scope, { measure, unit, group });
  }
  return { cells, modes };
}

interface GroupOfScope {
  readonly measure: string;
  readonly unit: string;
  readonly group: Claim[];
}

/**
 * Two claims or more of one cell that share a key. Most cells of a large dossier hold one
 * claim, and of that nobody makes a key; nor of those of a cell that is not `worthwhile`.
 */
export function groupsInCells(
  index: DossierIndex,
  key: (claim: Claim) => string | undefined,
  worthwhile: (cell: readonly Claim[]) => boolean = () => true,
): readonly (readonly Claim[])[] {
  const groups: (readonly Claim[])[] = [];
  for (const cell of claimsByCell(index).values())
    if (cell.length > 1 && worthwhile(cell)) for (const group of sharedIn(cell, key)) groups.push(group);
  return groups;
}

/** Cells of so many claims are searched without a table: a million of them would be a million tables. */
const FEW = 8;

function sharedIn(cell: readonly Claim[], key: (claim: Claim) => string | undefined): readonly (readonly Claim[])[] {
  if (cell.length > FEW)
    return isShared(cell, key) ? [...groupBy(cell, key).values()].filter((group) => group.length > 1) : [];
  const keys = cell.map(key);
  if (!keys.some((one, i) => one !== undefined && keys.indexOf(one) < i)) return [];
  return keys.flatMap((one, i) => {
    if (one === undefined || keys.indexOf(one) < i) return [];
    const group = cell.filter((_, j) => keys[j] === one);
    return group.length > 1 ? [group] : [];
  });
}

/** Have two of them one key? */
function isShared(cell: readonly Claim[], key: (claim: Claim) => string | undefined): boolean {
  const seen = new Set<string>();
  for (const claim of cell) {
    const one = key(claim);
    if (one === undefined) continue;
    const before = seen.size;
    if (seen.add(one).size === before) return true;
  }
  return false;
}

const copied = new WeakMap<DossierIndex, readonly (readonly Claim[])[]>();

/** Claims that say the very same, id, note and place in the file left out. */
export function copiesIn(index: DossierIndex): readonly (readonly Claim[])[] {
  // Voice, figure and day first: what differs in them need not be written out.
  const alike = ({ value, asOf }: Claim): string => `${value.text} ${asOf?.edtf}`;
  const made =
    copied.get(index) ??
    groupsInCells(index, (claim) => claim.for ?? '')
      .flatMap((group) => sharedIn(group, alike))
      .flatMap((group) => sharedIn(group, contentOf));
  copied.set(index, made);
  return made;
}

const linking = new WeakMap<readonly Claim[], readonly Claim[]>();

/** The claims of a dossier that refer to others: few, of a million. */
export function linkingClaims(index: DossierIndex): readonly Claim[] {
  const { claims } = index.dossier;
  const made = linking.get(claims) ?? claims.filter(isLinking);
  linking.set(claims, made);
  return made;
}

function isLinking({ links }: Claim): boolean {
  return links.length > 0;
}

/** Lists of the same claims as an earlier one, but for some: where none of those links, the others need not be asked. */
export function shareLinking(
  before: readonly Claim[],
  now: readonly (readonly Claim[])[],
  changed: readonly Claim[],
): void {
  const known = linking.get(before);
  if (known === undefined || changed.some(isLinking)) return;
  for (const claims of now) linking.set(claims, known);
}

/** Links by which a claim takes the place of another, the mildest first. */
export const REPLACING: readonly ['supersedes', 'corrects', 'retracts'] = ['supersedes', 'corrects', 'retracts'];
const replacements = new WeakMap<DossierIndex, ReadonlySet<string>>();

/** Ids of the claims that another of their voice supersedes, corrects or retracts: it no longer says so. */
export function replacedClaims(index: DossierIndex): ReadonlySet<string> {
  const made =
    replacements.get(index) ??
    new Set(
      linkingClaims(index).flatMap((claim) =>
        replacedBy(claim).flatMap(({ id }) => {
          const old = index.claim(id);
          return old !== undefined && mayReplace(index, claim, old) ? [id] : [];
        }),
      ),
    );
  replacements.set(index, made);
  return made;
}

/** The claims whose place this one takes, as it says, and how. */
export function replacedBy({
  links,
}: Claim): readonly { readonly kind: (typeof REPLACING)[number]; readonly id: string }[] {
  return links.flatMap(({ kind, claims }) => {
    const how = REPLACING.find((one) => one === kind);
    return how === undefined ? [] : claims.map((id) => ({ kind: how, id }));
  });
}

/** Can a claim take the place of another, as it says? A link that cannot be meant decides nothing. */
export function mayReplace(index: DossierIndex, newer: Claim, old: Claim): boolean {
  return newer !== old && amissIn(index, newer, old) === undefined && isItsVoice(index, newer, old);
}

/** Nobody takes back what an independent voice said; whoever passed it on may correct what it reported of whomever. */
export function isItsVoice(index: DossierIndex, newer: Claim, old: Claim): boolean {
  if (independence(newer, old, index.source) !== 'independent') return true;
  const tellers = (claim: Claim): readonly (string | undefined)[] => [
    publisherOf(index, claim),
    ...claim.via.map(({ source }) => source),
  ];
  const told = new Set(tellers(old));
  return [...tellers(newer), voice(index, newer)].some((id) => id !== undefined && told.has(id));
}

/** Does a total correct one of its own that was told since an earlier one? Then what had been added in between was too much. */
export function takesBack(index: DossierIndex, later: Claim, earlier: Claim): boolean {
  return replacedBy(later).some(({ id }) => {
    const old = index.claim(id);
    if (old === undefined || cellOf(old) !== cellOf(later) || !mayReplace(index, later, old)) return false;
    // More than what is corrected was no part of it.
    if (Number(earlier.value.stated[0]) > Number(old.value.stated.at(-1)) && old.unit === earlier.unit) return false;
    return (old.asOf?.latest ?? Number.NEGATIVE_INFINITY) >= (earlier.asOf?.earliest ?? Number.POSITIVE_INFINITY);
  });
}

/**
 * Why a claim cannot take the place of another, whatever its link says: they replace each other, also over a third, or
 * the other was said after it. Such a link decides nothing.
 */
export function amissIn(
  index: DossierIndex,
  newer: Claim,
  old: Claim | undefined,
): 'mutual' | 'ring' | 'later' | undefined {
  if (old === undefined) return undefined;
  if (replacedBy(old).some(({ id }) => id === newer.id)) return 'mutual';
  const ring = replacingRings(index).get(newer);
  if (ring !== undefined && ring === replacingRings(index).get(old)) return 'ring';
  return newer.said && old.said && isBefore(newer.said, old.said) === 'yes' ? 'later' : undefined;
}

const rings = new WeakMap<DossierIndex, ReadonlyMap<Claim, number>>();

/** Claims that replace one another round in a ring, found once for all who ask. */
export function replacingRings(index: DossierIndex): ReadonlyMap<Claim, number> {
  const made = rings.get(index) ?? linkRings(index, linkingClaims(index), new Set(REPLACING));
  rings.set(index, made);
  return made;
}

/** Number of a row of the decision table: "17-part-exceeds-whole" is 17. */
export function rowNumber(row: string): number {
  return Number.parseInt(row, 10);
}

/** Everything that a claim says of its cell, its id, note, tags and place in the file left out. */
export function contentOf(claim: Claim): string {
  const known = contents.get(claim);
  if (known !== undefined) return known;
  const made = writtenContent(claim);
  contents.set(claim, made);
  return made;
}

// Claims do not change, so what each says is written out once.
const contents = new WeakMap<Claim, string>();

function writtenContent(claim: Claim): string {
  const { by, origin, mode, utterance, summary, quote, via, value } = claim;
  const dates = [claim.said, claim.asOf, claim.published].map((date) => date?.edtf ?? null);
  const words = quote === undefined ? null : [quote.in, quote.exact, quote.start ?? null];
  return JSON.stringify([by, claim.for, origin, mode, utterance, summary, via, value.text, dates, words]);
}
