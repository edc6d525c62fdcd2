import { vocabularies as shipped, type Vocabulary } from '@claimline/core';
import { entriesOf, type Fields } from '../build/builder.ts';
import { childOf } from '../tree/node.ts';

/** What a measure counts in when nobody says: the same as where measures are built. */
const DEFAULT = 'item';

/** The units of the measures of a dossier by their ids, before the measures are built; undefined for one that is not declared. */
export function measureUnits(root: Fields): (measure: string) => string | undefined {
  const vocabularies = root.map('vocabularies');
  const units = new Map<string, string>();
  const used = (vocabularies?.texts('use') ?? []).flatMap((name): readonly Vocabulary[] => {
    const vocabulary = shipped.get(name);
    return vocabulary === undefined ? [] : [vocabulary];
  });
  for (const { measures } of used) for (const { id, unit } of measures) units.set(id, unit);
  for (const { key, value } of entriesOf(vocabularies?.get('measures'))) {
    const unit = childOf(value, 'unit');
    units.set(key, unit?.kind === 'scalar' && unit.value !== null ? unit.text : (units.get(key) ?? DEFAULT));
  }
  return (measure) => units.get(measure);
}
