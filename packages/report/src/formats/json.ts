import {
  type Claim,
  type DossierIndex,
  type FuzzyDate,
  formatDate,
  formatQuantity,
  indexDossier,
  locationOf,
  type Message,
} from '@claimline/core';
import { type Finding, renderMessage, type Verdict } from '@claimline/validation';
import { describeClaim } from '../claims/describe.ts';
import { jsonText } from '../terminal/json-text.ts';
import type { Formatter, ReportInput } from './types.ts';

/** Version of the JSON report; additions keep it, removals and changes of meaning raise it. Schema: docs/report.schema.json. */
export const JSON_REPORT_VERSION = 1;

/**
 * The report for programs: every finding, every judged pair with its evidence, every
 * claim involved, counts. Sentences are rendered in the locale; the message data stand
 * beside them. Findings are never cut, whatever `maxFindings` says; of very many judged
 * pairs the gravest stand here, and `verdictsLeftOut` counts the others.
 */
export const formatJson: Formatter = (input, options) => {
  const text = (most: number): string => `${jsonText(reportData(input, options.locale ?? 'en', most), 2)}\n`;
  try {
    return text(MOST_VERDICTS);
  } catch (error) {
    // No text is longer than half a billion characters; with fewer pairs it can be written.
    if (!(error instanceof RangeError)) throw error;
    return text(FEW_VERDICTS);
  }
};

/** Pairs with their evidence, some kilobytes each: so many are two hundred megabytes. */
const MOST_VERDICTS = 20_000;
const FEW_VERDICTS = 2_000;

/** The JSON report as a value. */
function reportData(input: ReportInput, locale: string, most: number): Readonly<Record<string, unknown>> {
  const { dossier, result } = input;
  const index = dossier === null ? undefined : indexDossier(dossier);
  return {
    version: JSON_REPORT_VERSION,
    locale,
    dossier: dossier === null ? null : { title: dossier.title, language: dossier.language },
    summary: result === null ? null : result.counts,
    findings: (result?.findings ?? []).map((finding) => findingData(finding, locale)),
    verdicts: [...gravest(result?.verdicts ?? [], most), ...judgedByRules(result)].map((verdict) =>
      verdictData(verdict, locale),
    ),
    ...leftOut((result?.verdicts.length ?? 0) - most),
    claims: index === undefined ? [] : index.dossier.claims.map((claim) => claimData(index, claim, locale)),
    diagnostics: input.diagnostics ?? [],
  };
}

const GRAVITY: Readonly<Partial<Record<Verdict['type'], number>>> = { contradicts: 0, tension: 1, 'cannot-tell': 2 };

/** At most so many pairs, in their order; where some have to go, clashes stay. */
function gravest(verdicts: readonly Verdict[], most: number): readonly Verdict[] {
  if (verdicts.length <= most) return verdicts;
  const rank = (verdict: Verdict): number => GRAVITY[verdict.type] ?? 3;
  const kept = new Set([...verdicts].sort((a, b) => rank(a) - rank(b)).slice(0, most));
  return verdicts.filter((verdict) => kept.has(verdict));
}

/** Pairs that a rule has judged, which are not among those that are compared for themselves: two reports of one utterance. */
function judgedByRules(result: ReportInput['result']): readonly Verdict[] {
  const known = new Set(result?.verdicts.map(pairOf));
  return (result?.findings ?? []).flatMap(({ verdict }) => {
    if (verdict === undefined || known.has(pairOf(verdict))) return [];
    known.add(pairOf(verdict));
    return [verdict];
  });
}

function pairOf({ a, b }: Verdict): string {
  return JSON.stringify([a, b].sort());
}

function leftOut(n: number): Readonly<Record<string, number>> {
  return n > 0 ? { verdictsLeftOut: n } : {};
}

function findingData(finding: Finding, locale: string): Readonly<Record<string, unknown>> {
  const { verdict, message, settle, found, ...rest } = finding;
  return {
    ...rest,
    sentence: renderMessage(message, locale),
    message,
    settle: settle.map((one) => said(one, locale)),
    ...(found === undefined ? {} : { found: found.map((one) => ({ ...one, ...said(one.message, locale) })) }),
    // The verdict itself stands once, under `verdicts`.
    ...(verdict === undefined ? {} : { pair: { a: verdict.a, b: verdict.b, type: verdict.type } }),
  };
}

/** A verdict with its sentences; `evidence` is complete enough to judge again. */
export function verdictData(verdict: Verdict, locale: string): Readonly<Record<string, unknown>> {
  return {
    ...verdict,
    reasons: verdict.reasons.map((one) => said(one, locale)),
    settle: verdict.settle.map((one) => said(one, locale)),
  };
}

function said(message: Message, locale: string): Readonly<Record<string, unknown>> {
  return { sentence: renderMessage(message, locale), message };
}

/** A claim with its words, source, dates and place in the files. */
export function claimData(index: DossierIndex, claim: Claim, locale: string): Readonly<Record<string, unknown>> {
  const { id, value, quote } = claim;
  const location = locationOf(index.dossier, id);
  const { who, subject } = describeClaim(index, claim, locale);
  return {
    id,
    summary: claim.summary ?? null,
    who,
    by: claim.by ?? null,
    for: claim.for ?? null,
    via: claim.via,
    origin: claim.origin ?? null,
    said: dateData(claim.said, locale),
    asOf: dateData(claim.asOf, locale),
    published: dateData(claim.published, locale),
    measure: claim.measure,
    scope: claim.scope,
    subject,
    value: {
      text: value.text,
      words: formatQuantity(value, locale),
      form: value.form,
      unit: claim.unit,
      hard: value.hard,
      soft: value.soft,
    },
    mode: claim.mode,
    quote: quote ?? null,
    location: location ?? null,
  };
}

function dateData(date: FuzzyDate | undefined, locale: string): Readonly<Record<string, unknown>> | null {
  if (date === undefined) return null;
  return { edtf: date.edtf, words: formatDate(date, locale), earliest: date.earliest, latest: date.latest };
}
