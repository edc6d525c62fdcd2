import { indexDossier } from '@claimline/core';
import { nearest } from '@claimline/dossier';
import {
  formatExplain,
  formatExplainJson,
  formatRuleJson,
  formatRuleList,
  formatRuleListJson,
  formatRulePage,
} from '@claimline/report';
import { compare, ruleById, rules } from '@claimline/validation';
import { stdoutLook } from '../appearance-options.ts';
import { readUsable, statusAfter } from '../dossier-input.ts';
import { CannotRun, EXIT, type ExitCode } from '../exit.ts';
import type { CommonOptions, Context } from '../program.ts';
import { twoClaims } from './two-claims.ts';

/** Explains a verdict (dossier and two claims) or a rule; without arguments, lists the rules. */
export async function explain(subject: readonly string[], options: CommonOptions, context: Context): Promise<ExitCode> {
  const look = stdoutLook(options, context);
  const isJson = options.format === 'json';
  const [first, a, b] = subject;
  if (first === undefined) {
    await context.output.result(isJson ? formatRuleListJson(rules) : formatRuleList(rules, look));
    return EXIT.clean;
  }
  if (subject.length === 1) {
    const rule = ruleById(first);
    if (rule === undefined) throw unknownRule(first);
    await context.output.result(isJson ? formatRuleJson(rule) : formatRulePage(rule, look));
    return EXIT.clean;
  }
  if (a === undefined || b === undefined || subject.length > 3) {
    throw new CannotRun(
      'explain-arguments',
      `explain takes a rule, or a dossier and two claims; found ${subject.length} arguments.`,
      'claimline explain DOSSIER CLAIM-A CLAIM-B',
    );
  }
  const { dossier, read } = await readUsable(first, context);
  const index = indexDossier(dossier);
  const input = { dossier, verdict: compare(index, ...twoClaims(index, a, b)) };
  await context.output.result(isJson ? formatExplainJson(input, look) : formatExplain(input, look));
  return statusAfter(read, context);
}

function unknownRule(id: string): CannotRun {
  const ids = rules.map((rule) => rule.id);
  const suggestion = nearest(id, ids) ?? ids.find((known) => known.endsWith(`/${id}`));
  return new CannotRun(
    'rule-unknown',
    `there is no rule “${id.slice(0, 60)}”.`,
    suggestion === undefined ? 'claimline explain lists all rules.' : `Did you mean ${suggestion}?`,
  );
}
