import type { DossierIndex } from '@claimline/core';
import type { CheckResult, Verdict } from '@claimline/validation';
import type { PageLocale } from '../locale/index.ts';
import { figureText, label } from './model.ts';

/** The one sentence under the title, from the verdicts: clashes first, then what only looks like one. */
export function headlineFinding(
  index: DossierIndex,
  result: CheckResult,
  locale: PageLocale,
  language: string,
): string {
  const { claims } = index.dossier;
  if (claims.length === 0) return locale.finding.empty;
  // What nobody has confirmed is not judged: that nothing clashes would say too much.
  if (claims.every(({ state }) => state === 'proposed')) return locale.finding.waiting(claims.length);
  const clashes = result.verdicts.filter(
    (verdict) => verdict.type === 'contradicts' && verdict.necessity === 'necessary',
  );
  if (clashes.length > 0) return locale.finding.contradictions(clashes.length);
  const tensions = result.verdicts.filter((verdict) => verdict.type === 'tension' && verdict.necessity === 'necessary');
  const seeming = starkest(result.verdicts.filter((verdict) => verdict.seeming === true));
  if (seeming && tensions.length === 0) return seemingSentence(index, seeming, locale, language) ?? locale.finding.none;
  return tensions.length > 0 ? locale.finding.tensions(tensions.length) : locale.finding.calm(claims.length);
}

function seemingSentence(
  index: DossierIndex,
  verdict: Verdict,
  locale: PageLocale,
  language: string,
): string | undefined {
  const [a, b] = [index.claim(verdict.a), index.claim(verdict.b)];
  if (a === undefined || b === undefined) return undefined;
  const population = index.axis('of')?.nodes.get(a.scope['of'] ?? '');
  const measure = index.measure(a.measure);
  const subject = population
    ? label(population.label, population.labels, language)
    : measure
      ? label(measure.label, measure.labels, language)
      : a.measure;
  const [larger, smaller] = Number(a.value.stated[0] ?? 0) >= Number(b.value.stated[0] ?? 0) ? [a, b] : [b, a];
  return locale.finding.seeming(subject, figureText(larger, language), figureText(smaller, language));
}

/** Of the seeming clashes, the one of two stated figures that lie furthest apart. */
function starkest(verdicts: readonly Verdict[]): Verdict | undefined {
  const gap = (verdict: Verdict): number => {
    const [x, y] = [Number(verdict.evidence.a.stated[0] ?? 0), Number(verdict.evidence.b.stated[0] ?? 0)];
    const vague = verdict.evidence.a.form === 'vague' || verdict.evidence.b.form === 'vague' ? 0.001 : 1;
    return x > 0 && y > 0 ? (Math.max(x, y) / Math.min(x, y)) * vague : 0;
  };
  return [...verdicts].sort((a, b) => gap(b) - gap(a) || (a.a + a.b < b.a + b.b ? -1 : 1))[0];
}
