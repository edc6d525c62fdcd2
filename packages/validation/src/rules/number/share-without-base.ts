import { labelMessage } from '../../compare/reasons.ts';
import { days } from '../examples/days.ts';
import { groupBy, hasNumber } from '../facts.ts';
import { quantityOf } from '../say.ts';
import type { Rule } from '../types.ts';

export const shareWithoutBase: Rule = {
  id: 'number/share-without-base',
  severity: 'warning',
  docs: {
    summary: 'A share does not say of what',
    why: 'Forty per cent of the soldiers and forty per cent of the casualties are different numbers; without its base a share can be set against nothing. Of a column it is told once, and nowhere where the name of the measure says of what (“share of houses flooded”).',
    recommendation: 'Give the claim `share-of`, or the measure a `denominator`.',
    source: 'UN Fundamental Principles of Official Statistics: rates carry their denominator',
  },
  options: {},
  messages: {
    en: {
      found: '{x} of what? Neither the claim nor its measure names the base.',
      table: '{n} figures of {what}, beginning with {x}: of what? Neither they nor their measure name the base.',
    },
    sq: {
      found: '{x} e çfarë? As pohimi, as matësi nuk e emërton bazën.',
      table: '{n} shifra të {what}, duke filluar me {x}: e çfarë? As ato, as matësi i tyre nuk e emërton bazën.',
    },
  },
  bad: [
    {
      title: 'forty per cent of something',
      dossier: {
        claims: [
          {
            id: 'a-40',
            for: 'ministry-a',
            measure: 'turnout',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '40%',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-40'] }],
    },
    {
      title: 'a table of shares whose measure does not say of what',
      dossier: {
        claims: days(
          {
            name: 'day',
            for: 'ministry-a',
            measure: 'turnout',
            of: 'residents',
            at: 'town-a',
            from: '2024-05-02',
          },
          Array.from({ length: 4 }, (_, i) => 40 + i),
        ),
      },
      findings: [{ message: 'table', claims: ['day-1'] }],
    },
  ],
  good: [
    {
      title: 'shares of which the name of the measure says it: share of houses flooded',
      dossier: {
        claims: days(
          {
            name: 'day',
            for: 'ministry-a',
            measure: 'share-flooded',
            of: 'residents',
            at: 'town-a',
            from: '2024-05-02',
          },
          Array.from({ length: 4 }, (_, i) => 40 + i),
        ),
      },
      findings: [],
    },
    {
      title: 'a count needs no base',
      dossier: {
        claims: [{ id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3000' }],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    const open = new Set(
      index.dossier.measures.flatMap(({ id, kind, denominator }) =>
        kind === 'share' && denominator === undefined ? [id] : [],
      ),
    );
    if (open.size === 0) return;
    const bare = index.dossier.claims.filter(
      (claim) => open.has(claim.measure) && hasNumber(claim) && claim.shareOf === undefined,
    );
    for (const [id, claims] of groupBy(bare, ({ measure }) => measure)) {
      // What all figures of a measure lack is mended once, at the measure.
      const isTable = claims.length >= SEVERAL;
      const isOften = claims.length > 1;
      const measure = index.measure(id);
      const label = measure?.label ?? '';
      // "Share of the perimeter contained" says of what; "turnout" does not.
      if (OF_WHAT.test(label) || (isTable && /\S\s+\S/.test(label))) continue;
      for (const claim of claims.slice(0, 1))
        report({
          message: isOften ? 'table' : 'found',
          values: {
            x: quantityOf(claim),
            ...(isOften ? { n: claims.length, what: labelMessage(measure?.label ?? id, measure?.labels) } : {}),
          },
          claims: [claim.id],
          field: 'value',
        });
    }
  },
};

/** In a language whose words are known to say so: “share of houses flooded”, “pjesa e shtëpive”. */
const OF_WHAT = /\b(?:share|percentage|proportion|rate) (?:of|among) \S|\b(?:pjesa|përqindja) (?:e|së) \S/iu;

/** Figures of one measure that make a table of it. */
const SEVERAL = 3;
