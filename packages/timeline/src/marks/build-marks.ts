import {
  type Claim,
  type Day,
  type Dossier,
  type DossierIndex,
  indexDossier,
  outlookOf,
  stanceOf,
  voiceOf,
} from '@claimline/core';
import type { CheckResult } from '@claimline/validation';
import { anchorDayOf, dateShape } from './date-shape.ts';
import { openingOf } from './opening.ts';
import { pairMark } from './pair-state.ts';
import type { Mark, MarkState, Marks, PairMark, PanelInfo } from './types.ts';
import { anchorOf, valueShapes } from './value-shape.ts';

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
  const voices = new Map<string, number>();
  const focus = focusOf(dossier.claims, index);
  const marks = dossier.claims.map((claim) =>
    markOf(claim, index, voices, superseded, weights.get(claim.id) ?? 0, focus),
  );
  const drawn = collapseEchoes(marks, result);
  return {
    marks: drawn,
    panels: panelsOf(marks, index),
    pairs: [...pairs].sort((a, b) => b.weight - a.weight || (a.a + a.b < b.a + b.b ? -1 : 1)),
    voices: [...voices.keys()].map((id) => ({
      name: index.source(id)?.name ?? id,
      names: index.source(id)?.names ?? {},
    })),
    title: dossier.title,
    focus,
    opening: openingOf(drawn, focus),
  };
}

function markOf(
  claim: Claim,
  index: DossierIndex,
  voices: Map<string, number>,
  superseded: ReadonlySet<string>,
  disputed: number,
  focus: Marks['focus'],
): Mark {
  const measure = index.measure(claim.measure);
  const voiceId = voiceOf(claim, index.source) ?? claim.via[0]?.source ?? '';
  const source = index.source(voiceId);
  if (!voices.has(voiceId)) voices.set(voiceId, voices.size);
  const isCumulative = measure?.kind === 'cumulative';
  const date = claim.asOf ?? claim.said ?? claim.published;
  const anchor = date === undefined ? null : anchorDayOf(date, isCumulative);
  const anchorDay = anchor ?? focus.to;
  const onPlane = isOnPlane(claim);
  const parts = date === undefined ? [] : dateShape(date);
  const saidDay =
    claim.said?.earliest !== null && claim.said?.earliest === claim.said?.latest ? (claim.said?.latest ?? null) : null;
  const numbers = claim.value.stated.map(Number);
  return {
    claim: claim.id,
    voice: voices.get(voiceId) ?? 0,
    voiceName: source?.name ?? voiceId,
    voiceNames: source?.names ?? {},
    phrase: claim.quote?.phrase ?? null,
    language: claim.quote?.language ?? index.document(claim.quote?.in ?? '')?.language ?? null,
    summary: claim.summary ?? claim.quote?.gloss ?? claim.quote?.exact ?? null,
    presence: claim.value.form !== 'none' && !onPlane,
    notation: claim.value.text,
    form: claim.value.form,
    mode: claim.mode,
    kind: measure?.kind ?? 'stock',
    panel: onPlane ? panelKey(claim) : '',
    scope: scopeKey(claim),
    value: onPlane ? valueShapes[claim.value.form](claim.value, numbers) : [],
    anchorValue: onPlane ? anchorOf(claim.value) : null,
    date: parts,
    anchorDay,
    from: date?.earliest ?? anchorDay,
    to: date?.latest ?? anchorDay,
    borrowedDay: claim.asOf === undefined,
    saidDay: saidDay !== null && saidDay !== anchorDay ? saidDay : null,
    validityDays: measure?.kind === 'stock' ? measure.validityDays : 0,
    states: statesOf(claim, superseded),
    weight: disputed + (onPlane ? 5 : 0),
    echoes: [],
  };
}

/** Claims with a figure stand on the plane; presences ("at least one"), denials without a figure and events on the rail. */
function isOnPlane(claim: Claim): boolean {
  const { form, stated } = claim.value;
  if (form === 'none') return false;
  return !(form === 'at-least' && stated[0] === '1') && !(stated.length === 1 && stated[0] === '0');
}

function statesOf(claim: Claim, superseded: ReadonlySet<string>): readonly MarkState[] {
  const states: MarkState[] = [];
  if (stanceOf(claim.mode) !== 'affirms') states.push('denied');
  if (superseded.has(claim.id)) states.push('superseded');
  if (claim.state === 'proposed') states.push('proposed');
  if (outlookOf(claim.mode) === 'prospective') states.push('forecast');
  if (claim.value.increment) states.push('increment');
  return states;
}

/** Same measure and population: one scale. A stock and a cumulative count never share one. */
function panelKey(claim: Claim): string {
  return `${claim.measure} ${claim.scope['of'] ?? ''} ${claim.unit}${claim.value.increment ? ' +' : ''}`;
}

/** All nodes of the scope, in one order. */
function scopeKey({ scope }: Claim): string {
  return Object.keys(scope)
    .sort()
    .map((axis) => `${axis}=${scope[axis]}`)
    .join(' ');
}

function panelsOf(marks: readonly Mark[], index: DossierIndex): readonly PanelInfo[] {
  const panels = new Map<string, PanelInfo>();
  const counts = new Map<string, number>();
  for (const mark of marks) {
    if (mark.panel === '') continue;
    counts.set(mark.panel, (counts.get(mark.panel) ?? 0) + 1);
    if (panels.has(mark.panel)) continue;
    const claim = index.claim(mark.claim);
    const measure = claim === undefined ? undefined : index.measure(claim.measure);
    const population = claim === undefined ? undefined : index.axis('of')?.nodes.get(claim.scope['of'] ?? '');
    panels.set(mark.panel, {
      key: mark.panel,
      measure: claim?.measure ?? '',
      measureLabel: measure?.label ?? claim?.measure ?? '',
      measureLabels: measure?.labels ?? {},
      populationLabel: population?.label ?? null,
      populationLabels: population?.labels ?? {},
      kind: measure?.kind ?? 'stock',
      unit: claim?.unit ?? '',
      claims: 1,
    });
  }
  return [...panels.values()]
    .map((panel) => ({ ...panel, claims: counts.get(panel.key) ?? 0 }))
    .sort((a, b) => b.claims - a.claims || (a.key < b.key ? -1 : 1));
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
  const days: Day[] = [];
  for (const claim of claims) {
    if (claim.value.form === 'none' && claims.some((one) => one.value.form !== 'none')) continue;
    const isCumulative = index.measure(claim.measure)?.kind === 'cumulative';
    for (const date of [claim.asOf, claim.said]) {
      if (date === undefined) continue;
      const { earliest, latest } = date;
      if (earliest !== null && latest !== null && latest - earliest <= LONG_PERIOD_DAYS) days.push(earliest, latest);
      else {
        const anchor = anchorDayOf(date, isCumulative);
        if (anchor !== null && (earliest === null || latest === null || isCumulative)) days.push(anchor);
      }
    }
  }
  if (days.length === 0)
    for (const claim of claims)
      for (const day of [claim.asOf?.earliest, claim.asOf?.latest, claim.said?.latest])
        if (day !== null && day !== undefined) days.push(day);
  if (days.length === 0) return { from: 0, to: FALLBACK_DAYS };
  let [from, to] = [days[0] ?? 0, days[0] ?? 0];
  for (const day of days) {
    from = Math.min(from, day);
    to = Math.max(to, day);
  }
  const padding = Math.max(2, Math.ceil((to - from) * 0.06));
  return { from: from - padding, to: to + padding };
}

/** Repetitions of one origin on one plane become one mark that says how many. */
function collapseEchoes(marks: readonly Mark[], result: Pick<CheckResult, 'verdicts'>): readonly Mark[] {
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    let at = id;
    for (let next = leader.get(at); next !== undefined; next = leader.get(at)) at = next;
    return at;
  };
  for (const verdict of result.verdicts) {
    if (verdict.type !== 'echoes' || verdict.necessity !== 'necessary') continue;
    const [x, y] = [find(verdict.a), find(verdict.b)];
    if (x !== y) leader.set(y, x);
  }
  if (leader.size === 0) return marks;
  const followers = new Map<string, string[]>();
  for (const mark of marks) {
    const head = find(mark.claim);
    if (head !== mark.claim) followers.set(head, [...(followers.get(head) ?? []), mark.claim]);
  }
  return marks
    .filter((mark) => find(mark.claim) === mark.claim)
    .map((mark) => ({ ...mark, echoes: followers.get(mark.claim) ?? [] }));
}
