import type { Override, SeriesEvent, Suppression } from '@claimline/core';
import { Fields, itemsOf, present } from './builder.ts';
import type { Surroundings } from './claims.ts';

/** Pairs on which an editor has the last word. */
export function buildOverrides(root: Fields, around: Surroundings): readonly Override[] {
  return itemsOf(root.get('overrides')).flatMap((item): Override[] => {
    if (item.kind !== 'map') return [];
    const fields = new Fields(root.build, root.file, item);
    const [a, b] = fields.references('claims', around.claims);
    const verdict = fields.text('verdict');
    if (a === undefined || b === undefined || verdict === undefined) return [];
    return [
      {
        a,
        b,
        verdict,
        ...present<Partial<Override>>({
          by: fields.text('by'),
          date: fields.date('date'),
          reason: fields.text('reason'),
        }),
      },
    ];
  });
}

/** Findings that an editor has looked at and sets aside. */
export function buildSuppressions(root: Fields, around: Surroundings): readonly Suppression[] {
  return itemsOf(root.get('suppress')).flatMap((item, i): Suppression[] => {
    if (item.kind !== 'map') return [];
    const fields = new Fields(root.build, root.file, item);
    fields.remember(`suppress/${i}`);
    const rule = fields.text('rule');
    if (rule === undefined) return [];
    return [
      {
        rule,
        claims: fields.references('claims', around.claims),
        ...present<Partial<Suppression>>({ reason: fields.text('reason'), by: fields.text('by') }),
      },
    ];
  });
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
          amount: fields.quantity('amount', { conventions: around.conventions.quantity, negative: true }),
          note: fields.text('note'),
        }),
      },
    ];
  });
}
