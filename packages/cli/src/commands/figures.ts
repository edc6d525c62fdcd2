import { dayFromIso } from '@claimline/core';
import { nearest } from '@claimline/dossier';
import { formatInForce, formatInForceJson } from '@claimline/report';
import { stdoutLook } from '../appearance-options.ts';
import { readUsable, statusAfter } from '../dossier-input.ts';
import { CannotRun, type ExitCode } from '../exit.ts';
import type { CommonOptions, Context } from '../program.ts';

export interface FiguresOptions extends CommonOptions {
  readonly on?: string;
  readonly knownOn?: string;
  readonly measure?: string;
}

/** Prints which figures of a dossier hold on a day, by whom, how old, and what they allow together. */
export async function figures(target: string, options: FiguresOptions, context: Context): Promise<ExitCode> {
  const { dossier, read } = await readUsable(target, context);
  const { measure } = options;
  const measures = dossier.measures.map(({ id }) => id);
  if (measure !== undefined && !measures.includes(measure)) {
    const suggestion = nearest(measure, measures);
    throw new CannotRun(
      'measure-unknown',
      `there is no measure “${measure.slice(0, 60)}” in this dossier.`,
      suggestion === undefined ? 'Its vocabularies declare them.' : `Did you mean ${suggestion}?`,
    );
  }
  const on = dayFromIso(options.on ?? context.today) ?? Number.NaN;
  const knownOn = options.knownOn === undefined ? null : dayFromIso(options.knownOn);
  const input = {
    dossier,
    on,
    ...(knownOn === null ? {} : { knownOn }),
    ...(measure === undefined ? {} : { measure }),
  };
  const format = options.format === 'json' ? formatInForceJson : formatInForce;
  await context.output.result(format(input, stdoutLook(options, context)));
  return statusAfter(read, context);
}
