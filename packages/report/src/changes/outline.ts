import { type DossierIndex, indexDossier } from '@claimline/core';
import { renderMessage, type Verdict } from '@claimline/validation';
import { describeClaim } from '../claims/describe.ts';
import { counted, moreOf } from '../locale/index.ts';
import type { CheckedDossier } from './find-changes.ts';
import { changeWords } from './locale/index.ts';
import type { ChangeWords } from './locale/types.ts';
import type { Cause, Changes, FieldChange } from './types.ts';

/** One change in words: a line, and lines that belong to it. Nothing in it is escaped yet. */
export interface ChangeLine {
  readonly sign: '+' | '-' | '~' | '!';
  readonly text: string;
  /** The id it is about, set apart by formats that can. */
  readonly id?: string;
  readonly more: readonly string[];
}
export interface ChangeSection {
  readonly title: string;
  readonly lines: readonly ChangeLine[];
  /** Lines left out. */
  readonly hidden: number;
}

/** Changes in words, gravest first: verdicts, disputes, claims, findings, the rest. Text and Markdown lay it out. */
export function outlineOf(
  changes: Changes,
  before: CheckedDossier,
  after: CheckedDossier,
  options: { readonly locale?: string; readonly maxLines?: number } = {},
): readonly ChangeSection[] {
  const locale = options.locale ?? 'en';
  const words = changeWords(locale);
  const [old, now] = [indexDossier(before.dossier), indexDossier(after.dossier)];
  const most = options.maxLines === 0 ? Number.POSITIVE_INFINITY : (options.maxLines ?? 100);
  const section = (title: readonly [string, string], lines: readonly ChangeLine[]): ChangeSection[] =>
    lines.length === 0
      ? []
      : [
          {
            title: counted(lines.length, title),
            lines: lines.slice(0, most),
            hidden: Math.max(0, lines.length - most),
          },
        ];
  return [
    ...section(
      words.flipped,
      changes.flipped.map((one) => ({
        sign: '!',
        text: `${one.a} – ${one.b}: ${typeName(one.before, locale)} → ${typeName(one.after, locale)}`,
        more: [reasonOf(one.verdict, locale), ...one.causes.map((cause) => causeText(cause, words))],
      })),
    ),
    ...section(
      words.disputesAdded,
      changes.disputesAdded.map((one) => disputeLine('!', one, locale)),
    ),
    ...section(
      words.disputesRemoved,
      changes.disputesRemoved.map((one) => disputeLine('-', one, locale)),
    ),
    ...section(
      words.changed,
      changes.changed.map((one) => ({
        sign: '~',
        id: one.id,
        text: claimText(now, one.id, locale),
        more: one.fields.map((field) => fieldText(field, words)),
      })),
    ),
    ...section(
      words.added,
      changes.added.map(({ id }) => ({ sign: '+', id, text: claimText(now, id, locale), more: [] })),
    ),
    ...section(
      words.removed,
      changes.removed.map(({ id }) => ({ sign: '-', id, text: claimText(old, id, locale), more: [] })),
    ),
    ...section(
      words.renamed,
      changes.renamed.map(({ from, to }) => ({ sign: '~', text: `${from} → ${to}`, more: [] })),
    ),
    ...section(
      words.findingsAdded,
      changes.findingsAdded.map((one) => ({
        sign: '+',
        id: one.rule,
        text: renderMessage(one.message, locale),
        more: [],
      })),
    ),
    ...section(
      words.findingsRemoved,
      changes.findingsRemoved.map((one) => ({
        sign: '-',
        id: one.rule,
        text: renderMessage(one.message, locale),
        more: [],
      })),
    ),
    ...section(
      words.definitions,
      changes.definitions.map((one) => ({
        sign: SIGN[one.change],
        id: one.id,
        text: `${one.part} ${words.changes[one.change]}`,
        more: [],
      })),
    ),
  ];
}

const SIGN = { added: '+', removed: '-', changed: '~' } as const;

/** "Kyiv, 10,000, soldiers ready to join (said: 28 Oct 2024)". */
function claimText(index: DossierIndex, id: string, locale: string): string {
  const claim = index.claim(id);
  if (claim === undefined) return '';
  const shown = describeClaim(index, claim, locale);
  const head = [shown.who, shown.value, shown.subject].filter((part) => part !== '').join(', ');
  return shown.dates.length === 0 ? head : `${head} (${shown.dates.join('; ')})`;
}

function disputeLine(sign: '!' | '-', verdict: Verdict, locale: string): ChangeLine {
  return {
    sign,
    text: `${verdict.a} – ${verdict.b}: ${typeName(verdict.type, locale)}`,
    more: [reasonOf(verdict, locale)],
  };
}

function reasonOf(verdict: Verdict, locale: string): string {
  return verdict.reasons
    .slice(0, 2)
    .map((one) => renderMessage(one, locale))
    .join(' ');
}

function typeName(type: Verdict['type'], locale: string): string {
  return renderMessage({ id: `verdict.${type}`, values: {} }, locale);
}

function causeText(cause: Cause, words: ChangeWords): string {
  if (cause.kind === 'claim')
    return `${words.because} ${cause.claim}: ${cause.fields.map((field) => fieldText(field, words)).join('; ')}`;
  const named = cause.parts.slice(0, 5).map((one) => `${one.part} ${one.id}`);
  const rest = cause.parts.length - named.length;
  const list = [...named, ...(rest > 0 ? [moreOf(words, rest)] : [])].join(', ');
  return `${words.because} ${words.changedDefinitions}: ${list}`;
}

/** Long texts are cut; the JSON has them whole. */
const LONGEST = 120;

function fieldText({ field, before, after }: FieldChange, words: ChangeWords): string {
  const shown = (text: string | null): string =>
    text === null ? words.notStated : text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return `${field}: ${shown(before)} → ${shown(after)}`;
}
