import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Dossier } from '@claimline/core';
import { writeAtomic } from '@claimline/dossier/node';
import { type Baseline, type CheckResult, type Finding, fingerprintsOf, valuesIn } from '@claimline/validation';
import { z } from 'zod';
import { CannotRun } from '../exit.ts';
import type { Context } from '../program.ts';

const baselineSchema = z.strictObject({
  claimline: z.enum(['baseline-1', 'baseline-2']),
  findings: z.array(z.string()),
});

/**
 * Findings known from an earlier run, as `--write-baseline` wrote them. The first version did not say what the claims
 * say, and knows a finding whatever its figures are now.
 */
export async function readBaseline(file: string, dossier: Dossier | null, context: Context): Promise<Baseline> {
  const text = await readFile(resolve(context.cwd, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun(
      'baseline-unreadable',
      `${file}: cannot be read (${error.code ?? error.message}).`,
      `Write it with --write-baseline ${file}.`,
    );
  });
  const read = baselineSchema.safeParse(parsed(text));
  if (read.success) {
    const { claimline, findings: fingerprints } = read.data;
    return { fingerprints, figureOf: claimline === 'baseline-1' || dossier === null ? undefined : valuesIn(dossier) };
  }
  throw new CannotRun(
    'baseline-invalid',
    `${file}: this is not a baseline file.`,
    'Name the file that --write-baseline wrote.',
  );
}

/** Ends the run when a file is there that is no baseline; what is empty holds nothing to lose. */
export async function refuseOther(file: string, context: Context): Promise<void> {
  const text = await readFile(resolve(context.cwd, file), 'utf8').catch(({ code }: NodeJS.ErrnoException) =>
    code === 'EACCES' || code === 'EPERM' ? 'not for everybody' : '',
  );
  if (text.trim() === '' || baselineSchema.safeParse(parsed(text)).success) return;
  throw new CannotRun(
    'baseline-other',
    `${file}: there is a file that is no baseline, and it would be written over.`,
    'Nothing was changed. Name another file, such as --write-baseline baseline.json, or remove this one.',
  );
}

/** Writes the findings of this run, sorted, one per line, so that a review shows what came and went. */
export async function writeBaseline(
  file: string,
  dossier: Dossier | null,
  result: CheckResult | null,
  context: Context,
): Promise<void> {
  const figureOf = dossier === null ? undefined : valuesIn(dossier);
  const findings = withoutBroken(result)
    .flatMap((finding) => fingerprintsOf(finding, figureOf))
    .sort();
  const path = resolve(context.cwd, file);
  const body = { claimline: 'baseline-2', findings };
  const written = await writeAtomic(path, `${JSON.stringify(body, null, 2)}\n`, { throughLink: true });
  if (!written.ok)
    throw new CannotRun('baseline-unwritable', `${file}: ${written.problem.message}`, 'Nothing was changed there.');
}

/** A rule that broke has found nothing that could be known. */
function withoutBroken(result: CheckResult | null): readonly Finding[] {
  return (result?.findings ?? []).filter(({ rule }) => rule !== 'internal/rule-broken');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}
