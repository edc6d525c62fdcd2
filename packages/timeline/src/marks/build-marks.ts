import { type Claim, type Day, type Dossier, type DossierIndex, indexDossier, voiceOf } from '@claimline/core';
import type { CheckResult } from '@claimline/validation';
import { type Around, ClaimMark, PanelKeys, type Speaker } from './claim-mark.ts';
import { anchorDayOf } from './date-shape.ts';
import { openingOf } from './opening.ts';
import { pairMark } from './pair-state.ts';
import type { Mark, Marks, PairMark, PanelInfo } from './types.ts';

const LONG_PERIOD_DAYS = 92;
const FALLBACK_DAYS = 14;

/** Claims → marks: what each looks like, before scales and pixels. Nothing is left out; a claim without a day stands at the end of the focus. */
export function buildMarks(dossier: Dossier, result: Pick<CheckResult, 'verdicts'>): Marks {
  const index = indexDossier(dossier);
  const superseded = supersededBy(result);
  // What was replaced is no longer anybody's position: a clash with it is history.
  const pairs = result.verdicts
    .map(pairMark)
    .filter((pair) => pair.state !== 'apart')
    .map((pair) => (superseded.has(pair.a) || superseded.has(pair.b) ? { ...pair, weight: 0 } : pair));
  const weights = weightsOf(pairs);
  const focus = focusOf(dossier.claims, index);
  const around: Around = { index, superseded, lastDay: focus.to, panels: new PanelKeys() };
  const { leaderOf, followers } = echoesIn(dossier, result);
  const speakers = new Map<string, Speaker>();
  const panels = new Panels(index);
  const marks: Mark[] = [];
  for (const claim of dossier.claims) {
    const speaker = speakerOf(claim, index, speakers);
    const mark = new ClaimMark(claim, speaker, around, weights.get(claim.id) ?? 0, followers.get(claim.id) ?? NONE);
    panels.count(mark.panel, claim);
    if (leaderOf(claim.id) === claim.id) marks.push(mark);
  }
  return {
    marks,
    panels: panels.inOrder(),
    pairs: [...pairs].sort((a, b) => b.weight - a.weight || (a.a + a.b < b.a + b.b ? -1 : 1)),
    voices: [...speakers.values()].map(({ id, source }) => ({ name: source?.name ?? id, names: source?.names ?? {} })),
    title: dossier.title,
    focus,
    opening: openingOf(marks, focus),
  };
}

const NONE: readonly string[] = [];

function speakerOf(claim: Claim, index: DossierIndex, speakers: Map<string, Speaker>): Speaker {
  const id = voiceOf(claim, index.source) ?? claim.via[0]?.source ?? '';
  const known = speakers.get(id);
  if (known !== undefined) return known;
  const speaker = { at: speakers.size, id, source: index.source(id) };
  speakers.set(id, speaker);
  return speaker;
}

/** The panels of a dossier, the fullest first. */
class Panels {
  private readonly byKey = new Map<string, { readonly first: Claim; claims: number }>();
  private readonly index: DossierIndex;
  constructor(index: DossierIndex) {
    this.index = index;
  }

  count(key: string, claim: Claim): void {
    if (key === '') return;
    const panel = this.byKey.get(key);
    if (panel === undefined) this.byKey.set(key, { first: claim, claims: 1 });
    else panel.claims += 1;
  }

  inOrder(): readonly PanelInfo[] {
    return [...this.byKey]
      .map(([key, { first, claims }]): PanelInfo => {
        const measure = this.index.measure(first.measure);
        const population = this.index.axis('of')?.nodes.get(first.scope['of'] ?? '');
        return {
          key,
          measure: first.measure,
          measureLabel: measure?.label ?? first.measure,
          measureLabels: measure?.labels ?? {},
          populationLabel: population?.label ?? null,
          populationLabels: population?.labels ?? {},
          kind: measure?.kind ?? 'stock',
          unit: first.unit,
          claims,
        };
      })
      .sort((a, b) => b.claims - a.claims || (a.key < b.key ? -1 : 1));
  }
}

function supersededBy(result: Pick<CheckResult, 'verdicts'>): ReadonlySet<string> {
  return new Set(
    result.verdicts
      .filter((verdict) => verdict.type === 'superseded')
      .map((verdict) => (verdict.subject === 'a' ? verdict.b : verdict.a)),
  );
}

function weightsOf(pairs: readonly PairMark[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const pair of pairs)
    for (const id of [pair.a, pair.b]) weights.set(id, Math.max(weights.get(id) ?? 0, pair.weight));
  return weights;
}

/** The days between the first and last short date: a count since 2022 does not stretch the picture to 2022. */
function focusOf(claims: readonly Claim[], index: DossierIndex): Marks['focus'] {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const take = (day: Day | null | undefined): void => {
    if (day === null || day === undefined) return;
    if (day < from) from = day;
    if (day > to) to = day;
  };
  const anyNumber = claims.some(({ value }) => value.form !== 'none');
  for (const claim of claims) {
    if (claim.value.form === 'none' && anyNumber) continue;
    const isCumulative = index.measure(claim.measure)?.kind === 'cumulative';
    for (const date of [claim.asOf, claim.said]) {
      if (date === undefined) continue;
      const { earliest, latest } = date;
      if (earliest !== null && latest !== null && latest - earliest <= LONG_PERIOD_DAYS) {
        take(earliest);
        take(latest);
      } else if (earliest === null || latest === null || isCumulative) take(anchorDayOf(date, isCumulative));
    }
  }
  if (from > to)
    for (const claim of claims)
      for (const day of [claim.asOf?.earliest, claim.asOf?.latest, claim.said?.latest, claim.published?.latest])
        take(day);
  if (from > to) return { from: 0, to: FALLBACK_DAYS };
  const padding = Math.max(2, Math.ceil((to - from) * 0.06));
  return { from: from - padding, to: to + padding };
}

/** Repetitions of one origin on one plane become one mark that says how many. */
function echoesIn(
  { claims }: Dossier,
  result: Pick<CheckResult, 'verdicts'>,
): {
  readonly leaderOf: (id: string) => string;
  readonly followers: ReadonlyMap<string, readonly string[]>;
} {
  const leader = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let at = id;
    for (let next = leader.get(at); next !== undefined; next = leader.get(at)) at = next;
    return at;
  };
  for (const verdict of result.verdicts) {
    if (verdict.type !== 'echoes' || verdict.necessity !== 'necessary') continue;
    const [x, y] = [leaderOf(verdict.a), leaderOf(verdict.b)];
    if (x !== y) leader.set(y, x);
  }
  const followers = new Map<string, string[]>();
  for (const { id } of leader.size === 0 ? [] : claims) {
    const head = leaderOf(id);
    if (head === id) continue;
    const list = followers.get(head);
    if (list === undefined) followers.set(head, [id]);
    else list.push(id);
  }
  return { leaderOf, followers };
}
