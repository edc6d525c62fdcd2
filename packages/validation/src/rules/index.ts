import { asOfAfterSaid } from './date/as-of-after-said.ts';
import { asOfMissing } from './date/as-of-missing.ts';
import { baselineMissing } from './date/baseline-missing.ts';
import { beforeBaseline } from './date/before-baseline.ts';
import { horizonMissing } from './date/horizon-missing.ts';
import { inFuture } from './date/in-future.ts';
import { saidAfterPublished } from './date/said-after-published.ts';
import { saidMissing } from './date/said-missing.ts';
import { stale } from './date/stale.ts';
import { stockOverPeriod } from './date/stock-over-period.ts';
import { circularLinks } from './model/circular-links.ts';
import { duplicateClaim } from './model/duplicate-claim.ts';
import { lossesUndefined } from './model/losses-undefined.ts';
import { overrideUnsigned } from './model/override-unsigned.ts';
import { replacementBackwards } from './model/replacement-backwards.ts';
import { replacesOtherVoice } from './model/replaces-other-voice.ts';
import { unusedSource } from './model/unused-source.ts';
import { derivedDiffers } from './number/derived-differs.ts';
import { falsePrecision } from './number/false-precision.ts';
import { hedgeInvented } from './number/hedge-invented.ts';
import { hedgeLost } from './number/hedge-lost.ts';
import { magnitudeSlip } from './number/magnitude-slip.ts';
import { openClosedMismatch } from './number/open-closed-mismatch.ts';
import { rangeLost } from './number/range-lost.ts';
import { rangeWide } from './number/range-wide.ts';
import { shareAsCount } from './number/share-as-count.ts';
import { shareOver100 } from './number/share-over-100.ts';
import { shareWithoutBase } from './number/share-without-base.ts';
import { contradiction } from './pair/contradiction.ts';
import { partExceedsWhole } from './pair/part-exceeds-whole.ts';
import { planAsFact } from './pair/plan-as-fact.ts';
import { supersededStillCited } from './pair/superseded-still-cited.ts';
import { tension } from './pair/tension.ts';
import { populationMissing } from './scope/population-missing.ts';
import { unstated } from './scope/unstated.ts';
import { boundaryShift } from './series/boundary-shift.ts';
import { copiedValue } from './series/copied-value.ts';
import { countMismatch } from './series/count-mismatch.ts';
import { cumulativeDrop } from './series/cumulative-drop.ts';
import { gap } from './series/gap.ts';
import { implausibleRate } from './series/implausible-rate.ts';
import { jump } from './series/jump.ts';
import { levelShift } from './series/level-shift.ts';
import { mistypedDay } from './series/mistyped-day.ts';
import { slip } from './series/slip.ts';
import { spike } from './series/spike.ts';
import { swappedColumnsRule } from './series/swapped-columns.ts';
import { undeclaredReset } from './series/undeclared-reset.ts';
import { voicesApart } from './series/voices-apart.ts';
import { jointlyImpossible } from './set/jointly-impossible.ts';
import { meanOutsideParts } from './set/mean-outside-parts.ts';
import { partsExceedWhole } from './set/parts-exceed-whole.ts';
import { sharesOfHundred } from './set/shares-of-hundred.ts';
import { sumMismatch } from './set/sum-mismatch.ts';
import { anonymous } from './source/anonymous.ts';
import { chainRepeats } from './source/chain-repeats.ts';
import { circular } from './source/circular.ts';
import { drifted } from './source/drifted.ts';
import { echoAsAgreement } from './source/echo-as-agreement.ts';
import { misreported } from './source/misreported.ts';
import { missing } from './source/missing.ts';
import { originElsewhere } from './source/origin-elsewhere.ts';
import { revisionByRelay } from './source/revision-by-relay.ts';
import { singleVoice } from './source/single-voice.ts';
import { glossMissing } from './text/gloss-missing.ts';
import { numberDiffers } from './text/number-differs.ts';
import { quoteAmbiguous } from './text/quote-ambiguous.ts';
import { quoteMissing } from './text/quote-missing.ts';
import { quoteNotFound } from './text/quote-not-found.ts';
import { speakerDiffers } from './text/speaker-differs.ts';
import type { Rule } from './types.ts';

/** Every rule, by group and name; one line per rule. */
export const rules: readonly Rule[] = [
  asOfAfterSaid,
  asOfMissing,
  baselineMissing,
  beforeBaseline,
  horizonMissing,
  inFuture,
  saidAfterPublished,
  saidMissing,
  stale,
  stockOverPeriod,
  circularLinks,
  duplicateClaim,
  lossesUndefined,
  overrideUnsigned,
  replacementBackwards,
  replacesOtherVoice,
  unusedSource,
  derivedDiffers,
  falsePrecision,
  hedgeInvented,
  hedgeLost,
  magnitudeSlip,
  openClosedMismatch,
  rangeLost,
  rangeWide,
  shareAsCount,
  shareOver100,
  shareWithoutBase,
  contradiction,
  partExceedsWhole,
  planAsFact,
  supersededStillCited,
  tension,
  populationMissing,
  unstated,
  boundaryShift,
  copiedValue,
  countMismatch,
  cumulativeDrop,
  gap,
  implausibleRate,
  jump,
  levelShift,
  mistypedDay,
  slip,
  spike,
  swappedColumnsRule,
  undeclaredReset,
  voicesApart,
  jointlyImpossible,
  meanOutsideParts,
  partsExceedWhole,
  sharesOfHundred,
  sumMismatch,
  anonymous,
  chainRepeats,
  circular,
  drifted,
  echoAsAgreement,
  misreported,
  missing,
  originElsewhere,
  revisionByRelay,
  singleVoice,
  glossMissing,
  numberDiffers,
  quoteAmbiguous,
  quoteMissing,
  quoteNotFound,
  speakerDiffers,
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** A rule by its id, if there is one. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
