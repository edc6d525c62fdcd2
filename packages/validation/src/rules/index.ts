import { asOfAfterSaid } from './date/as-of-after-said.ts';
import { asOfMissing } from './date/as-of-missing.ts';
import { baselineMissing } from './date/baseline-missing.ts';
import { inFuture } from './date/in-future.ts';
import { saidAfterPublished } from './date/said-after-published.ts';
import { duplicateClaim } from './model/duplicate-claim.ts';
import { lossesUndefined } from './model/losses-undefined.ts';
import { overrideUnsigned } from './model/override-unsigned.ts';
import { unusedSource } from './model/unused-source.ts';
import { falsePrecision } from './number/false-precision.ts';
import { hedgeInvented } from './number/hedge-invented.ts';
import { hedgeLost } from './number/hedge-lost.ts';
import { magnitudeSlip } from './number/magnitude-slip.ts';
import { openClosedMismatch } from './number/open-closed-mismatch.ts';
import { shareOver100 } from './number/share-over-100.ts';
import { contradiction } from './pair/contradiction.ts';
import { partExceedsWhole } from './pair/part-exceeds-whole.ts';
import { planAsFact } from './pair/plan-as-fact.ts';
import { supersededStillCited } from './pair/superseded-still-cited.ts';
import { tension } from './pair/tension.ts';
import { unstated } from './scope/unstated.ts';
import { cumulativeDrop } from './series/cumulative-drop.ts';
import { partsExceedWhole } from './set/parts-exceed-whole.ts';
import { sumMismatch } from './set/sum-mismatch.ts';
import { anonymous } from './source/anonymous.ts';
import { circular } from './source/circular.ts';
import { echoAsAgreement } from './source/echo-as-agreement.ts';
import { misreported } from './source/misreported.ts';
import { missing } from './source/missing.ts';
import { singleVoice } from './source/single-voice.ts';
import { numberDiffers } from './text/number-differs.ts';
import { quoteAmbiguous } from './text/quote-ambiguous.ts';
import { quoteNotFound } from './text/quote-not-found.ts';
import type { Rule } from './types.ts';

/** Every rule, by group and name; one line per rule. */
export const rules: readonly Rule[] = [
  asOfAfterSaid,
  asOfMissing,
  baselineMissing,
  inFuture,
  saidAfterPublished,
  duplicateClaim,
  lossesUndefined,
  overrideUnsigned,
  unusedSource,
  falsePrecision,
  hedgeInvented,
  hedgeLost,
  magnitudeSlip,
  openClosedMismatch,
  shareOver100,
  contradiction,
  partExceedsWhole,
  planAsFact,
  supersededStillCited,
  tension,
  unstated,
  cumulativeDrop,
  partsExceedWhole,
  sumMismatch,
  anonymous,
  circular,
  echoAsAgreement,
  misreported,
  missing,
  singleVoice,
  numberDiffers,
  quoteAmbiguous,
  quoteNotFound,
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** A rule by its id, if there is one. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
