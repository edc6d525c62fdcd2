import { type Claim, type DossierIndex, meets, voiceOf } from '@claimline/core';
import { type CheckResult, type Finding, replacedClaims, type Verdict } from '@claimline/validation';
import { type Noted, noteAll } from './noted.ts';

/** Findings and verdicts in the order in which a person reads them. */
export interface Sections {
  /** Contradictions and tensions, joined where they share a claim; gravest first. */
  readonly disputes: readonly (readonly Finding[])[];
  /** What somebody said and reports have otherwise: who passed it on is at fault, and no voice is in dispute. */
  readonly misreported: readonly Finding[];
  /** Other findings that are errors: something recorded must be corrected. */
  readonly errors: readonly Finding[];
  /** Everything else that rules found. */
  readonly others: readonly Finding[];
  /** Pairs that a test of the numbers alone would call contradictions, and that are none. */
  readonly seeming: readonly Verdict[];
  /** Figures that clash under one reading and not under another. */
  readonly open: readonly Verdict[];
  /** Figures that agree. */
  readonly agreements: readonly Verdict[];
}

export function sectionsOf(
  index: DossierIndex,
  result: CheckResult,
  options: { readonly findingsOnly?: boolean } = {},
): Sections {
  const misreported = result.findings.filter(isMisreport);
  const judged = result.findings.filter((finding) => !isMisreport(finding));
  const disputed = judged.filter(isDispute);
  const rest = judged.filter((finding) => !isDispute(finding));
  const drifts = driftsIn(result.findings);
  const { seeming, open, agreements } = told(index, options.findingsOnly === true ? [] : result.verdicts, drifts);
  return {
    disputes: joined(disputed),
    misreported,
    errors: rest.filter((finding) => finding.severity === 'error'),
    others: rest.filter((finding) => finding.severity !== 'error'),
    seeming: seeming.sort(byTelling),
    open,
    agreements,
  };
}

type Told = Pick<Sections, 'seeming' | 'open' | 'agreements'>;

/** Where verdicts of a type are told. */
const SECTIONS: Readonly<Partial<Record<Verdict['type'], keyof Told>>> = {
  'part-of-whole': 'seeming',
  superseded: 'seeming',
  changed: 'seeming',
  'cannot-tell': 'open',
  corroborates: 'agreements',
  refines: 'agreements',
  echoes: 'agreements',
};

/** The claims of reports that say different things of one figure, each with the others: they agree in the figure alone. */
function driftsIn(findings: readonly Finding[]): ReadonlyMap<string, ReadonlySet<string>> {
  const drifts = new Map<string, ReadonlySet<string>>();
  for (const { rule, claims } of findings)
    if (rule === 'source/drifted')
      for (const id of claims) drifts.set(id, new Set([...(drifts.get(id) ?? []), ...claims]));
  return drifts;
}

function told(
  index: DossierIndex,
  verdicts: readonly Verdict[],
  drifts: ReadonlyMap<string, ReadonlySet<string>>,
): { readonly [K in keyof Told]: Verdict[] } {
  const replaced = replacedClaims(index);
  const places = placesOf(index, verdicts);
  const isLeftOut = ({ a, b }: Verdict): boolean =>
    // Nobody agrees with what has been taken back.
    replaced.has(a) || replaced.has(b) || drifts.get(a)?.has(b) === true;
  const told = verdictsIn(places, verdicts);
  if (replaced.size + drifts.size === 0) return told;
  return { ...told, agreements: told.agreements.filter((one) => !isLeftOut(one)) };
}

/** The verdicts by section, counted first: a list that grows to fifty thousand leaves more behind than it holds. */
function verdictsIn(places: Uint8Array, verdicts: readonly Verdict[]): { readonly [K in keyof Told]: Verdict[] } {
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < places.length; i += 1) counts[places[i] ?? 0] = (counts[places[i] ?? 0] ?? 0) + 1;
  const lists = counts.map((n, place) => (place === 0 ? [] : new Array<Verdict>(n)));
  const ends = [0, 0, 0, 0];
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] ?? 0;
    const [list, end] = [lists[place], ends[place]];
    if (place === 0 || list === undefined || end === undefined) continue;
    list[end] = verdicts[i] as Verdict;
    ends[place] = end + 1;
  }
  const of = (section: keyof Told): Verdict[] => lists[PLACES.indexOf(section)] ?? [];
  return { seeming: of('seeming'), open: of('open'), agreements: of('agreements') };
}

/** Sections by number; the first is none. */
const PLACES = [undefined, 'seeming', 'open', 'agreements'] as const;

// By the axes of the dossier, which stay what they are while its claims are edited.
const placed = new WeakMap<object, Noted<Verdict>>();

/** In which section each verdict is told, as far as its two claims tell. */
function placesOf(index: DossierIndex, verdicts: readonly Verdict[]): Uint8Array {
  const { axes } = index.dossier;
  const noted = noteAll(verdicts, placed.get(axes), (verdict) => PLACES.indexOf(placeOf(index, verdict)));
  placed.set(axes, noted);
  return noted.notes;
}

/** In which section a verdict is told, as far as its two claims tell. */
function placeOf(index: DossierIndex, verdict: Verdict): keyof Told | undefined {
  const section = SECTIONS[verdict.type];
  if (section === undefined) return undefined;
  const claims = [verdict.a, verdict.b].flatMap((id) => index.claim(id) ?? []);
  if (!claims.every(isFigure)) return undefined;
  if (section === 'agreements' && isReckonedUp(index, claims)) return undefined;
  if (verdict.type === 'echoes' && areOfOneTable(claims)) return undefined;
  // Nobody holds what a table has of one day against what another has of the next.
  if (section === 'seeming' && claims.every(isRow)) return undefined;
  return section === 'agreements' || isTwoSided(verdict) ? section : undefined;
}

/** A voice that gives a share and its count agrees with nobody by that. */
function isReckonedUp(index: DossierIndex, [x, y]: readonly Claim[]): boolean {
  const isShare = (claim: Claim): boolean => index.measure(claim.measure)?.kind === 'share';
  if (x === undefined || y === undefined || isShare(x) === isShare(y)) return false;
  const voice = voiceOf(x, index.source);
  return voice !== undefined && voice === voiceOf(y, index.source);
}

/** The only open shelter is all that there are: two columns of a table that come to the same are no echo. */
function areOfOneTable([x, y]: readonly Claim[]): boolean {
  return x !== undefined && y !== undefined && isRow(x) && isRow(y) && x.asOf?.edtf === y.asOf?.edtf;
}

/** A row of figures, of which nobody says when who said them in which words. */
function isRow({ said, quote, by }: Claim): boolean {
  return (said ?? quote ?? by) === undefined;
}

const TELLING: readonly string[] = ['part-of-whole', 'superseded', 'changed'];

function byTelling(a: Verdict, b: Verdict): number {
  return TELLING.indexOf(a.type) - TELLING.indexOf(b.type);
}

function isMisreport({ rule }: Finding): boolean {
  return rule === 'source/misreported' || rule === 'source/drifted';
}

/** A finding about claims that stand against one another. */
function isDispute(finding: Finding): boolean {
  if (finding.claims.length < 2) return false;
  const type = finding.verdict?.type;
  return type === 'contradicts' || type === 'tension' || finding.rule.startsWith('set/');
}

/** Groups of findings that share a claim, directly or through others; order of their first finding. */
function joined(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Set<Group>();
  const of = new Map<string, Group>();
  for (const [order, finding] of findings.entries()) {
    const touching = [...new Set(finding.claims.flatMap((id) => of.get(id) ?? []))].sort((a, b) => a.order - b.order);
    const [first = { order, claims: [], findings: [] }, ...rest] = touching;
    groups.add(first);
    for (const other of rest) {
      for (const id of other.claims) add(first, id);
      for (const one of other.findings) first.findings.push(one);
      groups.delete(other);
    }
    for (const id of finding.claims) if (of.get(id) !== first) add(first, id);
    first.findings.push(finding);
  }
  return [...groups].map((group) => group.findings);

  function add(group: Group, id: string): void {
    group.claims.push(id);
    of.set(id, group);
  }
}

interface Group {
  readonly order: number;
  readonly claims: string[];
  readonly findings: Finding[];
}

/** More than presence or absence. */
function isFigure({ value }: Claim): boolean {
  if (value.form === 'none') return false;
  return value.stated[0] !== '0' && !(value.form === 'at-least' && value.stated[0] === '1');
}

/** Numbers apart, given by two voices: one voice that counts children and residents is in no dispute with itself. */
function isTwoSided(verdict: Verdict): boolean {
  return verdict.evidence.independence !== 'same-voice' && numbersApart(verdict);
}

function numbersApart(verdict: Verdict): boolean {
  return verdict.zones !== undefined && !meets(verdict.zones.a.widened, verdict.zones.b.widened);
}
