import {
  type Decimal,
  type FuzzyDate,
  formatDate,
  formatDecimal,
  formatInterval,
  formatNumber,
  formatQuantity,
  formatUnit,
  type Message,
  type MessageValue,
  type ToldQuantity,
} from '@claimline/core';
import type { Catalogue } from './catalogue.ts';

type Values = Message['values'];
type Formatter = (values: Values, locale: string) => string;

/** What one sentence is written with. */
interface Writing {
  readonly catalogue: Catalogue;
  readonly fallback: Catalogue;
  readonly locale: string;
  /** Are all its figures exact, so that none of them need say so? */
  readonly isPlain: boolean;
}

/** Messages that are values rather than sentences: names, numbers, intervals, quantities, units, dates. */
const formatters: ReadonlyMap<string, Formatter> = new Map<string, Formatter>([
  [
    '@label',
    (values, locale) =>
      text(values[locale]) ?? text(values[locale.split('-')[0] ?? '']) ?? text(values['default']) ?? '',
  ],
  ['@number', (values, locale) => formatNumber((text(values['n']) ?? '0') as Decimal, locale)],
  ['@quantity', (values, locale) => quantityText(values, locale)],
  ['@date', (values, locale) => formatDate(dateOf(values), locale)],
  ['@unit', (values, locale) => formatUnit(text(values['unit']) ?? '', values['one'] === true, locale)],
  ['@interval', (values, locale) => intervalText(values, locale)],
]);

/** The sentence of a message in a language; a message without a sentence shows its id. Never throws. */
export function renderWith(catalogue: Catalogue, fallback: Catalogue, message: Message, locale: string): string {
  return written({ catalogue, fallback, locale, isPlain: isPlain(message) }, message);
}

function written(writing: Writing, message: Message): string {
  const { catalogue, fallback, locale } = writing;
  const format = formatters.get(message.id);
  if (format) return format(writing.isPlain ? bare(message) : message.values, locale);
  const template = own(catalogue, message.id) ?? own(fallback, message.id);
  if (template === undefined) return message.id;
  const filled = template.replace(/\{([\w-]+)(:name)?\}/g, (_, name: string, asName?: string) => {
    const value = message.values[name];
    const words = valueText(writing, value);
    // “The definition is missing”: a name reads like words of the sentence, a figure or a date does not.
    return asName && (value as Partial<Message> | null)?.id === '@label' ? `“${words}”` : words;
  });
  return asSentence(filled.replace(/ {2,}/g, ' ').trim());
}

/** “Exactly” before every number of a table is noise: it is told beside other figures than exact ones, or where it was said. */
function isPlain(message: Message): boolean {
  const figures = figuresIn(message);
  return figures.length > 0 && figures.every(({ form, said }) => form === 'exact' && said !== true);
}

function figuresIn(value: MessageValue | undefined): readonly Values[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one: MessageValue) => figuresIn(one));
  if (!('id' in value)) return [];
  const { id, values } = value as Message;
  return id === '@quantity' ? [values] : Object.values(values).flatMap(figuresIn);
}

function bare({ id, values }: Message): Values {
  return id === '@quantity' && values['form'] === 'exact' ? { ...values, form: 'figure' } : values;
}

/** A sentence begins with a capital, whatever fills its first place. */
function asSentence(filled: string): string {
  return /[.!?]$/.test(filled) ? filled.charAt(0).toLocaleUpperCase('en') + filled.slice(1) : filled;
}

function valueText(writing: Writing, value: MessageValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number')
    return Number.isFinite(value) ? formatDecimal(String(value) as Decimal, writing.locale) : String(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map((one: MessageValue) => valueText(writing, one)).join(', ');
  return 'id' in value ? written(writing, value as Message) : '';
}

function own(catalogue: Catalogue, id: string): string | undefined {
  return Object.hasOwn(catalogue, id) ? catalogue[id] : undefined;
}

function text(value: MessageValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A quantity by the words that `quantityMessage` gives it; as it is written, where a rule of others left them out or wrong. */
function quantityText(values: Values, locale: string): string {
  try {
    return formatQuantity(values as unknown as ToldQuantity, locale);
  } catch {
    return text(values['text']) ?? '?';
  }
}

function intervalText(values: Values, locale: string): string {
  const end = (name: string): Decimal | null => (text(values[name]) ?? null) as Decimal | null;
  return formatInterval(
    { low: end('low'), lowOpen: values['lowOpen'] === true, high: end('high'), highOpen: values['highOpen'] === true },
    locale,
  );
}

/** Enough of a date to write it: its text and its bounds. */
function dateOf(values: Values): FuzzyDate {
  const day = (name: string): number | null => (typeof values[name] === 'number' ? values[name] : null);
  return {
    edtf: text(values['edtf']) ?? '',
    kind: values['kind'] === 'interval' ? 'interval' : 'point',
    earliest: day('earliest'),
    latest: day('latest'),
    precision: 'day',
    approximate: false,
    uncertain: false,
  };
}
