import type { Override, SeriesEvent, Suppression } from '@claimline/core';
import { childOf } from '../tree/node.ts';
import { Fields, itemsOf, present } from './builder.ts';
import type { Surroundings } from './claims.ts';

/** Pairs on which an editor has the last word; of two words on one pair the first one counts. */
export function buildOverrides(root: Fields, around: Surroundings): readonly Override[] {
  const overrides: Override[] = [];
  const decided = new Map<string, { readonly verdict: string; readonly line: number }>();
  for (const item of itemsOf(root.get('overrides'))) {
    if (item.kind !== 'map') continue;
    const fields = new Fields(root.build, root.file, item);
    const [a, b] = fields.references('claims', around.claims);
    const verdict = fields.text('verdict');
    if (a === undefined || b === undefined || verdict === undefined) continue;
    const pair = JSON.stringify([a, b].sort());
    const before = decided.get(pair);
    if (a === b) tellOfSame(fields, a);
    else if (before !== undefined && before.verdict !== verdict) tellOfOther(fields, verdict, before);
    else {
      const { line } = root.file.location(item.start);
      if (before === undefined) decided.set(pair, { verdict, line });
      overrides.push({
        a,
        b,
        verdict,
        ...present<Partial<Override>>({
          by: fields.text('by'),
          date: fields.date('date'),
          reason: fields.text('reason'),
        }),
      });
    }
  }
  return overrides;
}

function tellOfSame(fields: Fields, id: string): void {
  const [, second] = fields.scalars('claims');
  fields.build.report(
    'self-reference',
    'The two claims of this override are one.',
    fields.file,
    second ?? fields.node,
    {
      found: id,
      expected: 'the ids of two claims',
      hint: 'It is left out of account. Name the other claim, or remove it.',
    },
  );
}

function tellOfOther(
  fields: Fields,
  verdict: string,
  before: { readonly verdict: string; readonly line: number },
): void {
  fields.build.report(
    'override-twice',
    `This pair is overruled in line ${before.line} already, as “${before.verdict}”.`,
    fields.file,
    fields.get('verdict') ?? fields.node,
    { found: verdict, hint: 'The first one counts. Keep one of them.' },
  );
}

/**
 * Findings that an editor has looked at and sets aside. An entry whose claims cannot be read would take every finding of
 * its rule: it is left out.
 */
export function buildSuppressions(root: Fields, around: Surroundings): readonly Suppression[] {
  const suppressions: Suppression[] = [];
  for (const item of itemsOf(root.get('suppress'))) {
    if (item.kind !== 'map') continue;
    const fields = new Fields(root.build, root.file, item);
    const rule = fields.text('rule');
    const claims = fields.references('claims', around.claims);
    if (rule === undefined || (claims.length === 0 && childOf(item, 'claims') !== undefined)) continue;
    // By its place among those that count, which is what is known of it later.
    fields.remember(`suppress/${suppressions.length}`);
    suppressions.push({
      rule,
      claims,
      ...present<Partial<Suppression>>({ reason: fields.text('reason'), by: fields.text('by') }),
    });
  }
  return suppressions;
}

/** What happened to a series: resets, corrections, new definitions. */
export function buildEvents(root: Fields, around: Surroundings): readonly SeriesEvent[] {
  return itemsOf(root.get('events')).flatMap((item): SeriesEvent[] => {
    if (item.kind !== 'map') return [];
    const fields = new Fields(root.build, root.file, item);
    const [kind, measure, date] = [
      fields.text('kind'),
      fields.reference('measure', around.measures),
      fields.date('date'),
    ];
    if (kind === undefined || measure === undefined || date === undefined) return [];
    const scope = ['of', 'status', 'at'].flatMap((axis): [string, string][] => {
      const nodes = around.axes.get(axis);
      const node = nodes === undefined ? undefined : fields.reference(axis, nodes);
      return node === undefined ? [] : [[axis, node]];
    });
    return [
      {
        kind: kind as SeriesEvent['kind'],
        measure,
        date,
        scope: Object.fromEntries(scope),
        ...present<Partial<SeriesEvent>>({
          for: fields.reference('for', around.sources),
          amount: fields.quantity('amount', around.conventions.quantity, { negative: true }),
          note: fields.text('note'),
        }),
      },
    ];
  });
}
