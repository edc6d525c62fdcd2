import { type Dossier, type DossierIndex, type Location, locationOf } from '@claimline/core';
import { nearest, type SettingProblem } from '../settings/resolve.ts';
import type { Finding } from '../types.ts';
import { locate } from './context.ts';
import type { IdleSuppression } from './suppress.ts';

/** Says that a rule threw. */
export const BROKEN = 'internal/rule-broken';

/** A finding that no rule makes but the engine itself. */
export function engineFinding(
  rule: string,
  severity: Finding['severity'],
  values: Finding['message']['values'],
  key = 'found',
): Finding {
  return { rule, severity, message: { id: `${rule}:${key}`, values }, claims: [], related: [], settle: [] };
}

/** Claims that a reader proposed and nobody confirmed; nothing for none. */
export function waitingFinding(whole: Dossier, waiting: readonly string[]): Finding {
  const finding = engineFinding('internal/proposals-waiting', 'info', { n: waiting.length });
  const [first = ''] = waiting;
  const location = locationOf(whole, first);
  return { ...finding, claims: waiting, ...(location === undefined ? {} : { location }) };
}

/** What is wrong with the settings of a rule. */
export function settingFinding(
  index: DossierIndex,
  problem: SettingProblem,
  settingsAt: Readonly<Record<string, Location>> = {},
): Finding {
  const { kind, ...values } = problem;
  const suggestion = 'suggestion' in problem ? problem.suggestion : undefined;
  const key = suggestion === undefined ? 'found' : 'nearest';
  const finding = engineFinding(`settings/${kind}`, 'error', { ...values, suggestion: suggestion ?? null }, key);
  const { rule } = problem;
  const location = locate(index, `rules/${rule}`) ?? (Object.hasOwn(settingsAt, rule) ? settingsAt[rule] : undefined);
  return location === undefined ? finding : { ...finding, location };
}

const OF_SETTINGS: ReadonlySet<string> = new Set<`settings/${SettingProblem['kind']}`>([
  'settings/unknown-rule',
  'settings/unknown-option',
  'settings/invalid-option',
]);

/**
 * Says that a run is not what whoever started it takes it for: a rule broke, or settings of theirs are none. No dossier
 * lets that stand.
 */
export function isOfRun(index: DossierIndex, { rule, message: { values } }: Finding): boolean {
  if (rule === BROKEN) return true;
  return OF_SETTINGS.has(rule) && locate(index, `rules/${String(values['rule'])}`) === undefined;
}

/** A suppression that takes nothing. */
export function idleFinding(
  index: DossierIndex,
  { at, suppression: { rule }, why, near }: IdleSuppression,
  known: Iterable<string>,
): Finding {
  const suggestion = why === 'unknown-rule' ? nearest(rule, known) : undefined;
  const finding =
    near === undefined
      ? engineFinding(
          `settings/suppression-${why}`,
          'warning',
          suggestion === undefined ? { rule } : { rule, suggestion },
          suggestion === undefined ? 'found' : 'nearest',
        )
      : engineFinding(
          `settings/suppression-${why}`,
          'warning',
          {
            rule,
            n: near.claims.length,
            claims: near.claims,
            ...(near.first === undefined ? {} : { first: near.first }),
          },
          near.first === undefined ? 'named' : 'named-first',
        );
  const location = locate(index, `suppress/${at}`, 'rule');
  return location === undefined ? finding : { ...finding, location };
}
