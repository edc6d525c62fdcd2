import { label } from '../state/model.ts';
import { index, language, locale } from '../view/store.ts';

type Choice = readonly [id: string, title: string];

/** What a field can be, as the dossier names it; null for a field that is written freely. */
export function choicesOf(field: string): readonly Choice[] | null {
  const known = index.value;
  if (field === 'mode') return Object.entries(locale.value.modes);
  if (known === null) return null;
  const { measures, sources } = known.dossier;
  const tag = language.value;
  switch (field) {
    case 'measure':
      return measures.map((one): Choice => [one.id, label(one.label, one.labels, tag)]);
    case 'for':
      return sources.map((one): Choice => [one.id, label(one.name, one.names, tag)]);
    case 'of':
    case 'status':
    case 'at':
      return [...(known.axis(field)?.nodes.values() ?? [])].map(
        (one): Choice => [one.id, label(one.label, one.labels, tag)],
      );
    default:
      return null;
  }
}
