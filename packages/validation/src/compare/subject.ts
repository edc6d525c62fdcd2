import {
  areMoney,
  type Claim,
  type DossierIndex,
  type FuzzyDate,
  isPerUnit,
  type Measure,
  originOf,
  outlookOf,
  voiceOf,
} from '@claimline/core';
import { publisherOf } from '../rules/facts.ts';
import type { Conversion, Converted } from './convert.ts';
import type { Side } from './evidence.ts';
import type { Growing } from './growth.ts';
import { isRecap } from './recap.ts';
import { saysRevised } from './revision.ts';
import { heldFor } from './time.ts';
import { zonesOf } from './zones.ts';

/** One claim of a pair, with what the judgement asks of it by itself. */
export interface Subject {
  readonly claim: Claim;
  readonly conversion: Conversion | null;
  readonly measure: Measure;
  readonly voice: string | undefined;
  /** The outlet whose words these are. */
  readonly relay: string | undefined;
  /** The declared party to the matter for which it speaks. */
  readonly party: string | undefined;
  readonly total: boolean;
  readonly presence: boolean;
  readonly recap: boolean;
  readonly prospective: boolean;
  /** The day or days that the figure is of. */
  readonly held: FuzzyDate;
  readonly growing: Growing;
  /** Do its words say that its figure is a new one for an old one? Read when somebody asks. */
  saysRevised(): boolean;
  /** As the decision table sees it, its figure in this unit. */
  side(unit: string): Side;
}

const known = new WeakMap<DossierIndex, Map<Claim, Subject>>();
/** Claims of a dossier that are kept in mind: enough for a cell of pairs, little beside a million claims. */
const KEPT = 5_000;

/** A claim of a dossier as a subject; one that stands in many pairs is looked at once. */
export function subjectOf(index: DossierIndex, { claim, conversion }: Converted): Subject {
  if (conversion !== null) return lookAt(index, claim, conversion);
  const subjects = known.get(index) ?? new Map<Claim, Subject>();
  const found = subjects.get(claim);
  if (found !== undefined) return found;
  if (subjects.size >= KEPT) subjects.clear();
  const subject = lookAt(index, claim, null);
  subjects.set(claim, subject);
  known.set(index, subjects);
  return subject;
}

function lookAt(index: DossierIndex, claim: Claim, conversion: Conversion | null): Subject {
  const measure = measureOf(index, claim);
  const voice = voiceOf(claim, index.source);
  const total = isTotal(index, claim);
  const held = heldFor(claim, measure, total);
  const sides = new Map<string, Side>();
  let revised: boolean | undefined;
  const subject: Subject = {
    claim,
    conversion,
    measure,
    voice,
    relay: claim.via[0]?.source ?? publisherOf(index, claim),
    party: voice === undefined ? undefined : index.source(voice)?.side,
    total,
    presence: isPresence(claim),
    recap: isRecap(index, claim),
    prospective: outlookOf(claim.mode) === 'prospective' || measure.kind === 'target' || isPlanned(index, claim),
    held,
    growing: { claim, since: beginningOf(index, claim), measure: countedIn(index, measure), held },
    saysRevised() {
      revised ??= isSaidRevised(index, claim);
      return revised;
    },
    side(unit) {
      const found = sides.get(unit) ?? sideOf(index, subject, unit);
      sides.set(unit, found);
      return found;
    },
  };
  return subject;
}

/** Since when there is anybody of a population at all. */
function beginningOf(index: DossierIndex, { scope }: Claim): string | undefined {
  return index.axis('of')?.nodes.get(scope['of'] ?? '')?.since;
}

function sideOf(index: DossierIndex, subject: Subject, unit: string): Side {
  const { claim, measure } = subject;
  const { zones, stated, landmark } = zonesOf(claim.value, claim.unit, unit);
  return {
    id: claim.id,
    voice: subject.voice ?? null,
    origin: originOf(claim) ?? null,
    by: claim.by ?? null,
    publisher: claim.via[0]?.source ?? null,
    measure: claim.measure,
    kind: claim.value.increment ? 'increment' : measure.kind,
    presumes: measure.presumes?.measure ?? null,
    unit: claim.unit,
    mode: claim.mode,
    form: claim.value.form,
    increment: claim.value.increment,
    stated,
    prospective: subject.prospective,
    loose: measure.loose === true,
    measured: isMeasured(measure),
    total: subject.total,
    presence: subject.presence,
    zones,
    landmark,
    conversion: subject.conversion,
    named: isNamed(index, claim),
    unsourced: claim.by === undefined && claim.for === undefined,
    scope: claim.scope,
    asOf: claim.asOf?.edtf ?? null,
    said: claim.said?.edtf ?? null,
  };
}

function measureOf(index: DossierIndex, claim: Claim): Measure {
  return (
    index.measure(claim.measure) ?? {
      id: claim.measure,
      label: claim.measure,
      kind: 'stock',
      unit: claim.unit,
      integer: false,
      validityDays: index.dossier.conventions.validityDays,
      within: [],
    }
  );
}

/** Lengths, volumes and power, in whichever unit; money and shares are reckoned up. */
function isMeasured({ kind, unit, integer }: Measure): boolean {
  return !integer && kind !== 'share' && kind !== 'ratio' && !isPerUnit(unit) && !areMoney(unit, unit);
}

/** What is counted; of a share, what it is a share of. */
function countedIn(index: DossierIndex, measure: Measure): Measure {
  const numerator = measure.numerator === undefined ? undefined : index.measure(measure.numerator);
  return measure.kind === 'share' ? (numerator ?? measure) : measure;
}

/** Who speaks has a name; where nobody is said to speak, the institution and where its figure comes from have one. */
function isNamed(index: DossierIndex, claim: Claim): boolean {
  const speakers = claim.by !== undefined ? [claim.by] : claim.for !== undefined ? [claim.for, originOf(claim)] : [];
  return speakers.length > 0 && speakers.every((id) => hasName(index, id));
}

function hasName(index: DossierIndex, id: string | undefined): boolean {
  const source = id === undefined ? undefined : index.source(id);
  return source !== undefined && source.anonymous !== true && source.kind !== 'class';
}

/** Everybody so far, wherever they went on to. */
export function isTotal(index: DossierIndex, claim: Claim): boolean {
  const { status } = claim.scope;
  const total = status !== undefined && index.axis('status')?.nodes.get(status)?.total === true;
  return total && !claim.value.increment;
}

export function isPlanned(index: DossierIndex, claim: Claim): boolean {
  const { status } = claim.scope;
  return status !== undefined && index.axis('status')?.nodes.get(status)?.prospective === true;
}

/** "At least one": says that somebody is there. */
function isPresence({ value }: Claim): boolean {
  return value.form === 'at-least' && value.stated[0] === '1' && !value.increment;
}

function isSaidRevised(index: DossierIndex, { quote }: Claim): boolean {
  return quote !== undefined && saysRevised(quote.exact, quote.language ?? index.document(quote.in)?.language);
}
