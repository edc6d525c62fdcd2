import { declaredUnit, fail, type Result, type Unit, unitOf, unitTable } from '@claimline/core';
import { distance } from 'fastest-levenshtein';

const NAMES = unitTable.flatMap(({ code, aliases }) => [code, ...(aliases ?? [])]).filter((name) => name.length > 3);

/**
 * The unit that a measure is declared in: one of the table, or any word for things that are
 * counted. A word one typing error away from a unit of the table is taken for that error;
 * in braces it is what it is (`{tone}`).
 */
export function unitFor(code: string): Result<Unit> {
  const known = unitOf(code);
  if (known.ok || known.problem.suggestion !== undefined) return known;
  const declared = declaredUnit(code);
  if (code.startsWith('{')) return declared;
  const [word = ''] = code.split('/');
  const meant = NAMES.find((name) => distance(word, name) === 1);
  if (meant !== undefined)
    return fail({
      ...known.problem,
      message: `${known.problem.message} If things called so are counted, write {${word}}.`,
      suggestion: code.replace(word, meant),
    });
  return !declared.ok && declaredUnit(`{${code}}`).ok
    ? fail({ ...declared.problem, message: `${declared.problem.message} If it is one, write {${code}}.` })
    : declared;
}
