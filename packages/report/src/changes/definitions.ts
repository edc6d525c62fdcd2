import type { Dossier } from '@claimline/core';
import type { DefinitionChange } from './types.ts';

type Parts = ReadonlyMap<string, string>;

/** Everything beside the claims that came, went or changed: names, trees, measures, settings, texts. */
export function definitionChanges(before: Dossier, after: Dossier): readonly DefinitionChange[] {
  return [
    ...between('dossier', head(before), head(after)),
    ...between('source', byId(before.sources), byId(after.sources)),
    ...between('document', byId(before.documents), byId(after.documents)),
    ...between('measure', byId(before.measures), byId(after.measures)),
    ...between('axis', nodes(before), nodes(after)),
    ...between('override', overrides(before), overrides(after)),
    ...between('event', byText(before.events), byText(after.events)),
    ...between('convention', entries(before.conventions), entries(after.conventions)),
    ...between('rule', entries(before.rules), entries(after.rules)),
  ];
}

function between(part: DefinitionChange['part'], before: Parts, after: Parts): readonly DefinitionChange[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  return ids.flatMap((id): DefinitionChange[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was === is) return [];
    return [{ part, id, change: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed' }];
  });
}

function head(dossier: Dossier): Parts {
  return entries({ title: dossier.title, summary: dossier.summary, language: dossier.language });
}

function nodes(dossier: Dossier): Parts {
  return new Map(
    dossier.axes.flatMap((axis) => axis.nodes.map((node) => [`${axis.id}: ${node.id}`, JSON.stringify(node)])),
  );
}

function overrides(dossier: Dossier): Parts {
  return new Map(dossier.overrides.map((one) => [[one.a, one.b].sort().join(' – '), JSON.stringify(one)]));
}

function byId(items: readonly { readonly id: string }[]): Parts {
  return new Map(items.map((item) => [item.id, JSON.stringify(item)]));
}

function byText(items: readonly { readonly measure: string; readonly date: { readonly edtf: string } }[]): Parts {
  return new Map(items.map((item) => [`${item.measure} ${item.date.edtf}`, JSON.stringify(item)]));
}

function entries(record: object): Parts {
  return new Map(
    Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, JSON.stringify(value)]])),
  );
}
