import { indexDossier } from '@claimline/core';
import { formatVerdict, formatVerdictJson, jsonText } from '@claimline/report';
import { compare as comparePair, renderMessage, type Verdict } from '@claimline/validation';
import { stdoutLook } from '../appearance-options.ts';
import { readUsable, statusAfter } from '../dossier-input.ts';
import { CannotRun, EXIT, type ExitCode } from '../exit.ts';
import type { CommonOptions, Context } from '../program.ts';
import { readPairs } from './pairs-file.ts';
import { twoClaims } from './two-claims.ts';

export interface CompareOptions extends CommonOptions {
  readonly pairs?: string;
}

/** Judges two claims, or the pairs of a file, and prints verdicts; any verdict is a result, not a failure. */
export async function compare(
  target: string,
  a: string | undefined,
  b: string | undefined,
  options: CompareOptions,
  context: Context,
): Promise<ExitCode> {
  if (options.pairs !== undefined) return await comparePairs(target, options.pairs, options, context);
  if (a === undefined || b === undefined) {
    throw new CannotRun(
      'pair-missing',
      'compare needs the ids of two claims, or --pairs with a file.',
      'claimline compare DOSSIER CLAIM-A CLAIM-B',
    );
  }
  const { dossier, read } = await readUsable(target, context);
  const index = indexDossier(dossier);
  const verdict = comparePair(index, ...twoClaims(index, a, b));
  const input = { dossier, verdict };
  const look = stdoutLook(options, context);
  const text =
    options.format === 'json'
      ? formatVerdictJson(input, look)
      : options.format === 'jsonl'
        ? pairLine(verdict, options.locale)
        : formatVerdict(input, look);
  await context.output.result(text);
  return statusAfter(read, context);
}

async function comparePairs(
  target: string,
  file: string,
  options: CompareOptions,
  context: Context,
): Promise<ExitCode> {
  const pairs = await readPairs(file, context);
  const { dossier, read } = await readUsable(target, context);
  const index = indexDossier(dossier);
  const lines: string[] = [];
  const missing: string[] = [];
  const alone: string[] = [];
  for (const { a, b } of pairs) {
    const [x, y] = [index.claim(a), index.claim(b)];
    if (x === undefined || y === undefined) missing.push(x === undefined ? a : b);
    else if (x === y) alone.push(a);
    else lines.push(pairLine(comparePair(index, x, y), options.locale));
  }
  await context.output.result(
    options.format === 'json'
      ? `${jsonText(
          lines.map((line) => JSON.parse(line)),
          2,
        )}\n`
      : lines.join(''),
  );
  if (missing.length > 0) {
    throw new CannotRun(
      'claim-unknown',
      missing.length === 1
        ? `${file} names a claim that the dossier does not have: “${missing[0]?.slice(0, 60)}”.`
        : `${file} names ${missing.length} claims that the dossier does not have, among them “${missing[0]?.slice(0, 60)}”.`,
      'The other pairs were judged.',
    );
  }
  if (alone.length > 0) {
    throw new CannotRun(
      'pair-of-one',
      `${file} has pairs of a claim with itself (${alone.length}), among them “${alone[0] ?? ''}”.`,
      'The other pairs were judged.',
    );
  }
  return read.diagnostics.some((one) => one.severity === 'error') ? EXIT.failed : EXIT.clean;
}

/** One pair as a line of JSON: the columns that a table of judgements needs. */
function pairLine(verdict: Verdict, locale: string): string {
  return `${jsonText({
    claim_a: verdict.a,
    claim_b: verdict.b,
    verdict: verdict.type,
    necessity: verdict.necessity,
    dimension: verdict.dimension ?? null,
    rule: verdict.row,
    reason: verdict.reasons.map((message) => renderMessage(message, locale)).join(' '),
  })}\n`;
}
