import { dayFromCivil, daysInMonth, type FuzzyDate } from '@claimline/core';

const PLAIN = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)$/;

/**
 * A year, a month or a day as it ends a period, read as `parseDate` reads it, without the grammar of EDTF:
 * dates come to the judgement already read, and the grammar is a fifth of a published page.
 * `null` for what is not so plain.
 */
export function readEnd(edtf: string): FuzzyDate | null {
  const [, y, m, d, mark] = PLAIN.exec(edtf) ?? [];
  if (y === undefined) return null;
  const [year, month, day] = [Number(y), Number(m ?? 1), Number(d ?? 1)];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const approximate = mark === '~' || mark === '%';
  const by = approximate ? 1 : 0;
  const first = (n: number): number =>
    d !== undefined
      ? dayFromCivil(year, month, day) + n
      : m === undefined
        ? dayFromCivil(year + n, 1, 1)
        : dayFromCivil(year + Math.floor((month - 1 + n) / 12), ((month - 1 + n + 12) % 12) + 1, 1);
  const [earliest, latest] = [first(-by), first(by + 1) - 1];
  return {
    edtf,
    kind: 'point',
    earliest,
    latest,
    ...(earliest === latest ? { core: { start: earliest, end: earliest } } : {}),
    precision: d !== undefined ? 'day' : m !== undefined ? 'month' : 'year',
    approximate,
    uncertain: mark === '?' || mark === '%',
  };
}
