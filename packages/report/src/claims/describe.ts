import {
  type Claim,
  carrierOf,
  type Dossier,
  type DossierIndex,
  formatDate,
  formatQuantity,
  formatUnit,
  isNamedByStatus,
  isOneThing,
  type Location,
  locationOf,
  relateNodes,
  type Source,
  stanceOf,
  voiceOf,
} from '@claimline/core';
import { wordsFor } from '../locale/index.ts';

/** A claim in words, ready to be laid out by any format. Nothing in it is escaped yet. */
export interface ClaimInWords {
  readonly id: string;
  /** "about 3,000", "denied: any"; empty for an assertion without a number. */
  readonly value: string;
  /** "Kyiv (Volodymyr Zelensky), in Radio Evropa e Lirë". */
  readonly who: string;
  /** "said: 28 Oct 2024", "as of: until 27 Oct 2024". */
  readonly dates: readonly string[];
  /** What is counted: "soldiers in training, Russia". */
  readonly subject: string;
  readonly quote?: { readonly words: string; readonly gloss?: string; readonly language?: string };
  readonly summary?: string;
  readonly location?: Location;
}

/** Puts a claim into words of a language; the quoted words stay as they were said. */
export function describeClaim(index: DossierIndex, claim: Claim, locale: string): ClaimInWords {
  const location = locationOf(index.dossier, claim.id);
  const words = wordsOf(index, claim, locale);
  return location === undefined ? words : { ...words, location };
}

type Words = Omit<ClaimInWords, 'location'>;

/** What a claim is put into words with, beside itself. */
const AROUND = ['sources', 'documents', 'measures', 'axes'] as const satisfies readonly (keyof Dossier)[];

// After an edit elsewhere a report tells the very same claims again, perhaps in other lines.
const known = new WeakMap<
  Claim,
  { readonly around: Pick<Dossier, (typeof AROUND)[number]>; readonly locale: string; readonly words: Words }
>();

function wordsOf(index: DossierIndex, claim: Claim, locale: string): Words {
  const last = known.get(claim);
  const { dossier } = index;
  if (last?.locale === locale && AROUND.every((key) => last.around[key] === dossier[key])) return last.words;
  const words = putIntoWords(index, claim, locale);
  const { sources, documents, measures, axes } = dossier;
  known.set(claim, { around: { sources, documents, measures, axes }, locale, words });
  return words;
}

function putIntoWords(index: DossierIndex, claim: Claim, locale: string): Words {
  const quote = claim.quote;
  const language = quote?.language ?? (quote === undefined ? undefined : index.document(quote.in)?.language);
  return {
    id: claim.id,
    value: stancedValue(index, claim, locale),
    who: whoText(index, claim, locale),
    dates: dateTexts(claim, locale),
    subject: subjectText(index, claim, locale),
    ...(quote === undefined
      ? {}
      : {
          quote: {
            words: quote.exact,
            // Readers of the quoted language need no rendering of it.
            ...(quote.gloss === undefined || isLanguage(language, locale) ? {} : { gloss: quote.gloss }),
            ...(language === undefined ? {} : { language }),
          },
        }),
    ...(claim.summary === undefined ? {} : { summary: claim.summary }),
  };
}

/** `file:line:column`; the file alone where the whole file is meant. */
export function placeText(location: Location): string {
  return location.line === 0 ? location.file : `${location.file}:${location.line}:${location.column}`;
}

/** The name of a source in a language; the id of one that is not declared. */
export function sourceName(index: DossierIndex, id: string, locale: string): string {
  const source = index.source(id);
  return source === undefined ? id : localName(source, locale);
}

/** What a claim counts, of whom, where: the most telling labels that it states. */
function subjectText(index: DossierIndex, claim: Claim, locale: string): string {
  return subjectOf(index, [claim], locale);
}

/** The same of several claims, by the first: a group or a place of its own that is not that of all of them is left out. */
export function subjectOf(index: DossierIndex, claims: readonly Claim[], locale: string): string {
  const [first] = claims;
  if (first === undefined) return '';
  const label = (axis: string): string | undefined => {
    const id = first.scope[axis];
    const node = index.axis(axis);
    const holds = (other: Claim): boolean => {
      const relation = node === undefined ? undefined : relateNodes(node, id, other.scope[axis]);
      return other.scope[axis] === id || relation === 'contains';
    };
    return id === undefined || !claims.every(holds) ? undefined : labelIn(node?.nodes.get(id), id, locale);
  };
  const measure = index.measure(first.measure);
  const status = label('status');
  const [state, population] = ['status', 'of'].map((axis) => index.axis(axis)?.nodes.get(first.scope[axis] ?? ''));
  const isNamed = status !== undefined && state !== undefined && isNamedByStatus(state, measure, population);
  const what = isNamed ? undefined : labelIn(measure, first.measure, locale);
  const rest = Object.keys(first.scope).filter((axis) => axis !== 'status' && axis !== 'at' && axis !== 'of');
  const parts = [what, status, label('of'), label('at'), ...rest.sort().map(label)];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** The label of a measure or node in a language; its id when it is not declared. */
export function labelIn(
  item: { readonly label: string; readonly labels?: Readonly<Record<string, string>> } | undefined,
  id: string,
  locale: string,
): string {
  return item === undefined ? id : (own(item.labels, locale) ?? item.label);
}

/** A denial without its stance would say the opposite, and "at least 1" is how a dossier writes that there were some. */
function stancedValue(index: DossierIndex, claim: Claim, locale: string): string {
  const words = wordsFor(locale);
  const { form, stated } = claim.value;
  const stance = stanceOf(claim.mode) === 'affirms' ? undefined : words.stances[claim.mode];
  if (form === 'none') return stance ?? '';
  const isPresence = form === 'at-least' && stated[0] === '1' && claim.unit === 'person';
  const presence = stance === undefined ? words.some : words.any;
  const value = isPresence ? presence : valueText(index, claim, locale);
  return stance === undefined ? value : `${stance}: ${value}`;
}

function valueText(index: DossierIndex, claim: Claim, locale: string): string {
  const { value, quote } = claim;
  // A table is exact all over: where nobody is quoted, the word tells nothing.
  const isPlain = quote === undefined && value.form === 'exact';
  const words = formatQuantity(isPlain ? { ...value, form: 'figure' } : value, locale);
  const counts = index.measure(claim.measure)?.integer !== false;
  if ((counts && claim.unit === 'person') || claim.unit === '1') return words;
  return `${words} ${formatUnit(claim.unit, isOneThing(claim.value), locale)}`;
}

function whoText(index: DossierIndex, claim: Claim, locale: string): string {
  const voice = voiceOf(claim, (id) => index.source(id));
  const [publisher, ...behind] = claim.via.map((link) => link.source);
  const shown = voice ?? behind.at(-1) ?? publisher;
  if (shown === undefined) return '';
  const named = sourceName(index, shown, locale);
  const person = claim.by !== undefined && claim.by !== shown ? ` (${sourceName(index, claim.by, locale)})` : '';
  const carrier = carrierOf(claim, (id) => index.source(id));
  const through =
    carrier === undefined || carrier === shown
      ? ''
      : `, ${wordsFor(locale).reportedBy} ${sourceName(index, carrier, locale)}`;
  return `${named}${person}${through}`;
}

function dateTexts(claim: Claim, locale: string): readonly string[] {
  const words = wordsFor(locale);
  const dates = [
    [words.said, claim.said],
    [words.asOf, claim.asOf],
  ] as const;
  return dates.flatMap(([name, date]) => (date === undefined ? [] : [`${name}: ${formatDate(date, locale)}`]));
}

function isLanguage(language: string | undefined, locale: string): boolean {
  return language !== undefined && language.split('-')[0] === locale.split('-')[0];
}

function localName(source: Source, locale: string): string {
  return own(source.names, locale) ?? source.name;
}

function own(table: Readonly<Record<string, string>> | undefined, locale: string): string | undefined {
  if (table === undefined) return undefined;
  const short = locale.split('-')[0] ?? locale;
  if (Object.hasOwn(table, locale)) return table[locale];
  return Object.hasOwn(table, short) ? table[short] : undefined;
}
