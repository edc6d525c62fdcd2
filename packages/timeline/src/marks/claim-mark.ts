import { type Claim, type DossierIndex, type MeasureKind, outlookOf, type Source, stanceOf } from '@claimline/core';
import { anchorDayOf, dateShape } from './date-shape.ts';
import type { DatePart, Mark, MarkState, ValuePart } from './types.ts';
import { anchorOf, valueShapes } from './value-shape.ts';

/** What all marks of a dossier share. */
export interface Around {
  readonly index: DossierIndex;
  readonly superseded: ReadonlySet<string>;
  /** Where a claim without a day stands. */
  readonly lastDay: number;
  /** Names of panels, made once for all marks of one. */
  readonly panels: PanelKeys;
}

/** A voice and its place among the voices of the dossier. */
export interface Speaker {
  readonly at: number;
  readonly id: string;
  readonly source: Source | undefined;
}

/**
 * The mark of one claim. What a layout of a hundred thousand asks of every mark is made
 * at once; how a mark looks only for those that are drawn.
 */
export class ClaimMark implements Mark {
  readonly claim: string;
  readonly voice: number;
  readonly form: Mark['form'];
  readonly kind: MeasureKind;
  readonly panel: string;
  readonly anchorValue: number | null;
  readonly anchorDay: number;
  readonly weight: number;
  readonly echoes: readonly string[];
  private readonly of: Claim;
  private readonly speaker: Speaker;
  private readonly around: Around;
  private valueParts: readonly ValuePart[] | undefined;
  private dateParts: readonly DatePart[] | undefined;
  private stateList: readonly MarkState[] | undefined;

  constructor(claim: Claim, speaker: Speaker, around: Around, disputed: number, echoes: readonly string[]) {
    const kind = around.index.measure(claim.measure)?.kind ?? 'stock';
    const onPlane = isOnPlane(claim);
    const date = claim.asOf ?? claim.said ?? claim.published;
    this.claim = claim.id;
    this.voice = speaker.at;
    this.form = claim.value.form;
    this.kind = kind;
    this.panel = onPlane ? around.panels.of(claim) : '';
    this.anchorValue = onPlane ? anchorOf(claim.value) : null;
    this.anchorDay = (date === undefined ? null : anchorDayOf(date, kind === 'cumulative')) ?? around.lastDay;
    this.weight = disputed + (onPlane ? 5 : 0);
    this.echoes = echoes;
    this.of = claim;
    this.speaker = speaker;
    this.around = around;
    this.valueParts = undefined;
    this.dateParts = undefined;
    this.stateList = undefined;
  }

  get voiceName(): string {
    return this.speaker.source?.name ?? this.speaker.id;
  }
  get voiceNames(): Readonly<Record<string, string>> {
    return this.speaker.source?.names ?? {};
  }
  get phrase(): string | null {
    return this.of.quote?.phrase ?? null;
  }
  get language(): string | null {
    const { quote } = this.of;
    return quote?.language ?? this.around.index.document(quote?.in ?? '')?.language ?? null;
  }
  get summary(): string | null {
    const { summary, quote } = this.of;
    return summary ?? quote?.gloss ?? quote?.exact ?? null;
  }
  get presence(): boolean {
    return this.form !== 'none' && this.panel === '';
  }
  get quantity(): Mark['quantity'] {
    return this.of.value;
  }
  get mode(): Mark['mode'] {
    return this.of.mode;
  }
  get scope(): string {
    const { scope } = this.of;
    return Object.keys(scope)
      .sort()
      .map((axis) => `${axis}=${scope[axis]}`)
      .join(' ');
  }
  get value(): readonly ValuePart[] {
    const { value } = this.of;
    this.valueParts ??= this.panel === '' ? [] : valueShapes[value.form](value, value.stated.map(Number));
    return this.valueParts;
  }
  get date(): readonly DatePart[] {
    const shown = shownDate(this.of);
    this.dateParts ??= shown === undefined ? [] : dateShape(shown);
    return this.dateParts;
  }
  get from(): number {
    return shownDate(this.of)?.earliest ?? this.anchorDay;
  }
  get to(): number {
    return shownDate(this.of)?.latest ?? this.anchorDay;
  }
  get borrowedDay(): boolean {
    return this.of.asOf === undefined;
  }
  get saidDay(): number | null {
    const { said } = this.of;
    if (said === undefined || said.earliest === null || said.earliest !== said.latest) return null;
    return said.latest === this.anchorDay ? null : said.latest;
  }
  get validityDays(): number {
    const measure = this.around.index.measure(this.of.measure);
    return measure?.kind === 'stock' ? measure.validityDays : 0;
  }
  get states(): readonly MarkState[] {
    this.stateList ??= statesOf(this.of, this.around.superseded);
    return this.stateList;
  }
}

function shownDate(claim: Claim): Claim['asOf'] {
  return claim.asOf ?? claim.said ?? claim.published;
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
export class PanelKeys {
  private readonly known = new Map<string, Map<string, Map<string, string>>>();

  of({ measure, scope, unit, value }: Claim): string {
    const population = scope['of'] ?? '';
    const units = within(within(this.known, measure), population);
    const [sort, mark] = value.increment ? [`${unit} +`, ' +'] : [unit, ''];
    const key = units.get(sort) ?? `${measure} ${population} ${unit}${mark}`;
    units.set(sort, key);
    return key;
  }
}

function within<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, V>();
  maps.set(key, made);
  return made;
}
