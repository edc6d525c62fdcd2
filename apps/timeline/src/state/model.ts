import {
  type Claim,
  type DossierIndex,
  formatQuantity,
  formatUnit,
  isMeasured,
  isOneThing,
  type Message,
  stanceOf,
} from '@claimline/core';
import { type CheckResult, renderMessage, type Verdict } from '@claimline/validation';
import { pageLocale } from '../locale/index.ts';

/** A verdict seen from one claim. */
export interface Standing {
  readonly other: Claim;
  readonly verdict: Verdict;
}

const ORDER: Readonly<Record<Verdict['type'], number>> = {
  contradicts: 0,
  tension: 1,
  'cannot-tell': 3,
  'part-of-whole': 2,
  changed: 4,
  refines: 5,
  corroborates: 6,
  consistent: 7,
  echoes: 8,
  superseded: 9,
  incomparable: 10,
};

/** How a claim stands to the others, disputes first; what cannot be compared is only counted. */
export function standingsOf(claim: Claim, result: CheckResult, index: DossierIndex): readonly Standing[] {
  return result.verdicts
    .flatMap((verdict): Standing[] => {
      if (verdict.type === 'incomparable' || (verdict.a !== claim.id && verdict.b !== claim.id)) return [];
      const other = index.claim(verdict.a === claim.id ? verdict.b : verdict.a);
      return other === undefined ? [] : [{ other, verdict }];
    })
    .sort((x, y) => ORDER[x.verdict.type] - ORDER[y.verdict.type] || (x.other.id < y.other.id ? -1 : 1));
}

/** A label of the dossier as a value of a sentence. */
export function label(name: string, names: Readonly<Record<string, string>> | undefined, language: string): string {
  return names?.[language] ?? name;
}

export function sourceName(index: DossierIndex, id: string | undefined, language: string): string {
  const source = id === undefined ? undefined : index.source(id);
  return source === undefined ? (id ?? '') : label(source.name, source.names, language);
}

export function voiceName(index: DossierIndex, claim: Claim, language: string): string {
  return sourceName(index, claim.for ?? claim.by ?? claim.via.at(-1)?.source, language) || pageLocale(language).nobody;
}

/** What is counted, in the words of the dossier: status or measure, population, place. */
export function groupName(index: DossierIndex, claim: Claim, language: string): string {
  const measure = index.measure(claim.measure);
  const parts = [measure === undefined ? claim.measure : label(measure.label, measure.labels, language)];
  for (const axis of ['of', 'status', 'at']) {
    const node = index.axis(axis)?.nodes.get(claim.scope[axis] ?? '');
    if (node) parts.push(label(node.label, node.labels, language));
  }
  return parts.join(' · ');
}

/** The figure in words: a measurement with its unit, a share with its sign, a presence as such, and what is not affirmed with the stance before it. */
export function figureText(claim: Claim, language: string): string {
  const { value, mode, unit } = claim;
  if (value.form === 'none') return '';
  const words = pageLocale(language);
  const isPresence = value.form === 'at-least' && value.stated[0] === '1' && !isMeasured(unit);
  const affirms = stanceOf(mode) === 'affirms';
  const figure = isPresence
    ? affirms
      ? words.some
      : words.any
    : `${formatQuantity(value, language)}${isMeasured(unit) ? ` ${formatUnit(unit, isOneThing(value), language)}` : ''}`;
  return affirms ? figure : `${words.modes[mode] ?? mode}: ${figure}`;
}

export function sentence(messages: readonly Message[], language: string): string {
  return messages.map((message) => renderMessage(message, language)).join(' ');
}

/** Text by which a claim is found. */
export function searchText(index: DossierIndex, claim: Claim): string {
  const source = (id: string | undefined): string => index.source(id ?? '')?.name ?? '';
  return [
    claim.id,
    claim.summary,
    claim.quote?.exact,
    claim.quote?.gloss,
    claim.value.text,
    source(claim.by),
    source(claim.for),
    ...claim.via.map((link) => source(link.source)),
    ...claim.tags,
  ]
    .filter((part) => part !== undefined)
    .join(' ')
    .toLocaleLowerCase('en');
}
