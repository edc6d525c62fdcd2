import { vocabularies as shipped, type Vocabulary } from '@claimline/core';
import { entriesOf, type Fields } from '../build/builder.ts';
import { unitCountsWhole } from '../build/countable.ts';
import { childOf, type SourceNode } from '../tree/node.ts';

/** What a table needs to know of a measure before the measures are built. */
export interface MeasureFacts {
  readonly unit: string;
  readonly kind: string | undefined;
  /** Are whole things counted? */
  readonly integer: boolean;
}

/** What a measure counts in when nobody says: the same as where measures are built. */
const DEFAULT = 'item';

/** The measures of a dossier by their ids; undefined for one that is not declared. */
export function measureFacts(root: Fields): (measure: string) => MeasureFacts | undefined {
  const vocabularies = root.map('vocabularies');
  const facts = new Map<string, MeasureFacts>();
  const used = (vocabularies?.texts('use') ?? []).flatMap((name): readonly Vocabulary[] => {
    const vocabulary = shipped.get(name);
    return vocabulary === undefined ? [] : [vocabulary];
  });
  for (const { measures } of used)
    for (const { id, unit, kind, integer } of measures) facts.set(id, { unit, kind, integer });
  for (const { key, value } of entriesOf(vocabularies?.get('measures'))) {
    const before = facts.get(key);
    const unit = textOf(childOf(value, 'unit')) ?? before?.unit ?? DEFAULT;
    const whole = textOf(childOf(value, 'integer'));
    const kind = textOf(childOf(value, 'kind')) ?? before?.kind;
    const integer = whole === undefined ? (before?.integer ?? unitCountsWhole(kind, unit)) : whole === 'true';
    facts.set(key, { unit, kind, integer });
  }
  return (measure) => facts.get(measure);
}

function textOf(node: SourceNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node.text : undefined;
}
