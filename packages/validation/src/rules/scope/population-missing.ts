import { hasFigure, isUnread } from '../facts.ts';
import { quantityOf } from '../say.ts';
import type { Rule } from '../types.ts';

const COUNTS_PEOPLE: ReadonlySet<string> = new Set(['person', 'case', 'household']);

export const populationMissing: Rule = {
  id: 'scope/population-missing',
  severity: 'warning',
  outline: (claim) =>
    JSON.stringify([hasFigure(claim), claim.measure, claim.unit, Object.keys(claim.scope).sort(), claim.unread]),
  docs: {
    summary: 'A figure does not say whom or what it counts',
    why: 'A number of nobody in particular agrees with nothing and contradicts nothing, and readers fill in whom they fear.',
    recommendation: 'Give `of`; declare the population if the vocabulary lacks it.',
    source: 'Every Casualty Counts, Standards for Casualty Recording (2016): define who is recorded',
  },
  options: {},
  messages: {
    en: { found: '{x}: of whom? The claim names no population.' },
    sq: { found: '{x}: të kujt? Pohimi nuk emërton asnjë popullatë.' },
  },
  bad: [
    {
      title: 'three thousand, of whom?',
      dossier: { claims: [{ id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', at: 'town-a', value: '3000' }] },
      findings: [{ message: 'found', claims: ['a-3000'] }],
    },
  ],
  good: [
    {
      title: 'a measure that nobody gives of anybody',
      dossier: {
        claims: [
          { id: 'houses', for: 'ministry-a', asOf: '2024-05-04', at: 'town-a', measure: 'share-flooded', value: '40%' },
        ],
      },
      findings: [],
    },
    {
      title: 'three thousand residents',
      dossier: {
        claims: [{ id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3000' }],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    const declared = index.axis('of')?.nodes.size ?? 0;
    if (declared === 0) return;
    // The height of a river and the price of bread are of nobody.
    const ofSomebody = new Set(index.dossier.claims.flatMap(({ measure, scope }) => ('of' in scope ? [measure] : [])));
    const told = new Set<string>();
    for (const claim of index.dossier.claims) {
      if (!hasFigure(claim) || Object.keys(claim.scope).some((axis) => axis !== 'at')) continue;
      if (isUnread(claim, 'of')) continue;
      const isOfNobody = !ofSomebody.has(claim.measure);
      if (isOfNobody && (!COUNTS_PEOPLE.has(claim.unit) || told.has(claim.measure))) continue;
      told.add(claim.measure);
      report({
        message: 'found',
        values: { x: quantityOf(claim) },
        claims: [claim.id],
        field: 'value',
        // “Firefighters deployed” may say by its name whom it counts; once is enough to ask.
        ...(isOfNobody ? { milder: 'info' as const } : {}),
      });
    }
  },
};
