import type { Dossier } from '@claimline/core';
import { ruleById } from '../rules/index.ts';
import type { Rule, RuleContext, RulePart } from '../rules/types.ts';
import { frozen } from './frozen.ts';
import { RuleFault } from './rule-fault.ts';
import { soundReport } from './sound-report.ts';

/** Is it a rule of this package? Those of plugins are not trusted to keep to its types. */
export function isOurs(rule: Rule): boolean {
  return ruleById(rule.id) === rule;
}

/** Runs a rule that somebody else wrote: it can change nothing that others see, and what it reports is looked at first. */
export function checkAsGuest(rule: Rule, part: RulePart, context: RuleContext): void {
  const { index, verdicts, judge } = context;
  freezeDossier(index.dossier);
  const answer: unknown = part.check({
    ...context,
    index: Object.freeze({ ...index }),
    verdicts: frozen(verdicts),
    judge: (a, b) => frozen(judge(a, b)),
    report: (report) => context.report(soundReport(rule, report, (id) => index.claim(id) !== undefined)),
  });
  if (!isPromise(answer)) return;
  // Nobody waits for it, and a rejection that nobody hears would end the process.
  answer.then(undefined, () => undefined);
  throw new RuleFault('promise');
}

/** Places may be worked out when somebody asks for one, and are looked up behind a proxy, which cannot be frozen. */
function freezeDossier(dossier: Dossier): void {
  if (Object.isFrozen(dossier)) return;
  const { locations: _, ...rest } = dossier;
  for (const part of Object.values(rest)) frozen(part);
  Object.freeze(dossier);
}

function isPromise(answer: unknown): answer is PromiseLike<unknown> {
  return typeof answer === 'object' && answer !== null && 'then' in answer && typeof answer.then === 'function';
}
