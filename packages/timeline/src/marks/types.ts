import type { Day, MeasureKind, Mode, Quantity, QuantityForm } from '@claimline/core';

/** One piece of a value glyph, in values (not pixels). */
export type ValuePart =
  | { readonly kind: 'dot'; readonly at: number; readonly look: 'filled' | 'open' | 'hollow' }
  /** `flat` has caps, `soft` has none, `hatched` is an order of magnitude. */
  | { readonly kind: 'band'; readonly low: number; readonly high: number; readonly look: 'flat' | 'soft' | 'hatched' }
  | { readonly kind: 'cap'; readonly at: number; readonly look: 'solid' | 'dashed' | 'foot' }
  /** Fades from `from` towards `to`; an arrow goes on beyond when there is no end. */
  | { readonly kind: 'fade'; readonly from: number; readonly to: number; readonly arrow: boolean };

/** One piece of a date glyph, in days. */
export type DatePart =
  | { readonly kind: 'day'; readonly at: Day }
  /** A unit without a peak: "October 2024". */
  | { readonly kind: 'span'; readonly from: Day; readonly to: Day; readonly look: 'unit' | 'period' | 'about' }
  /** Open to one side, fading out with an arrow. */
  | { readonly kind: 'open'; readonly at: Day; readonly towards: 'past' | 'future' };

/** What a claim looks like, before any scale: date shape × value shape × state. */
export interface Mark {
  readonly claim: string;
  /** Index of the voice among the voices of the dossier; decides the hue while voices are few. */
  readonly voice: number;
  readonly voiceName: string;
  readonly voiceNames: Readonly<Record<string, string>>;
  /** The words that carry the figure, as said. */
  readonly phrase: string | null;
  readonly language: string | null;
  /** The claim in one line, for labels on the rail. */
  readonly summary: string | null;
  /** "At least one": says that something is there. */
  readonly presence: boolean;
  /** The figure itself, for words where there is no phrase. */
  readonly quantity: Quantity;
  readonly form: QuantityForm;
  readonly mode: Mode;
  readonly kind: MeasureKind;
  /** Key of the plane that it belongs to; marks of one panel share a value scale. */
  readonly panel: string;
  /** What exactly is counted: only figures of one scope can be in force together. */
  readonly scope: string;
  readonly value: readonly ValuePart[];
  /** Where the glyph stands, in values; null on the rail. */
  readonly anchorValue: number | null;
  readonly date: readonly DatePart[];
  /** Where the glyph stands, in days. */
  readonly anchorDay: Day;
  /** Hull in days, for culling. */
  readonly from: Day;
  readonly to: Day;
  /** true when as-of is unknown and the day is the one of the utterance. */
  readonly borrowedDay: boolean;
  /** Day of publication or utterance when it differs: the reporting lag. */
  readonly saidDay: Day | null;
  /** Days after the anchor for which the figure holds. */
  readonly validityDays: number;
  readonly states: readonly MarkState[];
  /** Labels go to the important first: disputed, then numbered, then events. */
  readonly weight: number;
  /** Other claims drawn by this mark: repetitions of one origin. */
  readonly echoes: readonly string[];
}
export type MarkState = 'denied' | 'superseded' | 'proposed' | 'forecast' | 'increment';

/** How a pair is shown: five states, each with a symbol and a dash of its own. */
export type PairState = 'clash' | 'tension' | 'unclear' | 'changed' | 'compatible' | 'apart';

export interface PairMark {
  readonly a: string;
  readonly b: string;
  readonly state: PairState;
  readonly verdict: string;
  readonly possible: boolean;
  readonly weight: number;
}

export interface PanelInfo {
  readonly key: string;
  readonly measure: string;
  readonly measureLabel: string;
  readonly measureLabels: Readonly<Record<string, string>>;
  readonly populationLabel: string | null;
  readonly populationLabels: Readonly<Record<string, string>>;
  readonly kind: MeasureKind;
  readonly unit: string;
  readonly claims: number;
}

/** Everything that is drawn, as data. */
export interface Marks {
  readonly marks: readonly Mark[];
  readonly panels: readonly PanelInfo[];
  readonly pairs: readonly PairMark[];
  readonly voices: readonly { readonly name: string; readonly names: Readonly<Record<string, string>> }[];
  readonly title: string;
  /** Days within which the dossier mostly happens; long periods reach beyond it. */
  readonly focus: { readonly from: Day; readonly to: Day };
  /** Days with which the picture opens: the dense part of the focus, where there is one. */
  readonly opening: { readonly from: Day; readonly to: Day };
}
