import { fail, ok, type Problem, type Result } from '../result.ts';
import { buildQuantity } from './build.ts';
import { defaultQuantityConventions } from './conventions.ts';
import {
  compareDecimals,
  isIntegerDecimal,
  multiplyDecimals,
  ONE,
  parseDecimal,
  signOfDecimal,
  toDecimal,
} from './decimal.ts';
import { hasInteger, isEmptyInterval } from './interval.ts';
import type { Decimal, Quantity, QuantityConventions, QuantityForm } from './types.ts';
import { unitOf } from './units.ts';

/** How a notation is read: conventions of the dossier and what its measure allows. */
export interface ParseOptions {
  readonly conventions?: QuantityConventions;
  /** true for counts: fractions are refused, and so is an interval without a whole number in it. */
  readonly integer?: boolean;
  /** false refuses values below zero; true leaves lower ends open below zero. Default: allowed when written. */
  readonly negative?: boolean;
}

/** Longest notation that is read. */
export const MAX_NOTATION_LENGTH = 200;

const SCALES: ReadonlyMap<string, Decimal> = new Map([
  ['k', toDecimal(1_000)],
  ['M', toDecimal(1_000_000)],
  ['bn', toDecimal(1_000_000_000)],
  ['tn', toDecimal(1_000_000_000_000)],
]);

/** How people write them out or shorten them otherwise. */
const SCALE_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    k: ['k', 'thousand'],
    M: ['M', 'million', 'millions', 'mln', 'mn'],
    bn: ['bn', 'billion', 'billions', 'bln'],
    tn: ['tn', 'trillion', 'trillions', 'trn', 'trln'],
  }).flatMap(([sign, words]) => words.map((word): [string, string] => [word, sign])),
);

const FORMS =
  'a figure such as 12417, ~3000, >600000, >=10000, <12000, ..12000, 11000..12000, 11500 [11000..12000], 1000s, +1500 or ?';

/** Sizes that people write out, and their notation. */
const VAGUE_WORDS: ReadonlyMap<string, string> = new Map([
  ['dozens', '12s'],
  ['tens', '10s'],
  ['hundreds', '100s'],
  ['thousands', '1000s'],
  ['tens of thousands', '10000s'],
  ['hundreds of thousands', '100000s'],
  ['millions', '1000000s'],
  ['billions', '1000000000s'],
  ['trillions', '1000000000000s'],
  ['unknown', '?'],
  ['none', '0'],
]);

function suggested(suggestion: string | undefined): { readonly suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion };
}

/** Also those that a copied figure brings along. */
const BLANKS = ' \t\r\n\u00a0\u2009\u202f';

/** Marks in front of a number, longest first. */
const MARKS = ['..', '<=', '>=', '≤', '≥', '<', '>', '~', '+', '='] as const;
const MARK_NAMES: Readonly<Record<string, string>> = { '≤': '<=', '≥': '>=' };

/** Which marks together mean which form; sorted and joined. `+` is taken out first. */
const FORM_OF_MARKS: ReadonlyMap<string, QuantityForm> = new Map([
  ['', 'figure'],
  ['=', 'exact'],
  ['~', 'about'],
  ['>', 'more-than'],
  ['>=', 'at-least'],
  ['<', 'less-than'],
  ['<=', 'at-most'],
  ['..', 'up-to'],
  ['< ~', 'nearly'],
  ['> ~', 'a-little-over'],
]);

/**
 * Reads the compact notation (docs/model.md "Quantities"). Never throws; the problem
 * carries the offset of the offending character.
 */
export function parseQuantity(source: string, options: ParseOptions = {}): Result<Quantity> {
  if (source.length > MAX_NOTATION_LENGTH) {
    return fail({
      code: 'quantity-too-long',
      message: `The value has ${source.length} characters; at most ${MAX_NOTATION_LENGTH} are read.`,
      found: `${source.slice(0, 20)}…`,
    });
  }
  const cursor = new Cursor(source);
  const read = cursor.quantity();
  if (!read.ok) return read;
  const { form, stated, increment, unit } = read.value;
  const quantity = buildQuantity(
    {
      form,
      stated,
      increment,
      ...(unit === undefined ? {} : { unit }),
      ...(cursor.grain === undefined ? {} : { grain: cursor.grain }),
      text: source.trim(),
      ...(options.negative === true || stated.some((n) => signOfDecimal(n) < 0) ? { floor: null } : {}),
    },
    options.conventions ?? defaultQuantityConventions,
  );
  const problem = contradictionInWords(quantity, options);
  return problem === undefined ? ok(quantity) : fail({ found: source.trim(), ...problem });
}

/** The compact notation of a quantity, as its editor wrote it: `parseQuantity(printQuantity(q))` is q. */
export function printQuantity(q: Quantity): string {
  return q.text;
}

interface Words {
  readonly form: QuantityForm;
  readonly stated: readonly Decimal[];
  readonly increment: boolean;
  readonly unit: string | undefined;
}

/** The notation of given words; the inverse of reading, for quantities that are computed. */
export function composeNotation(words: Omit<Words, 'unit'> & { readonly unit?: string | undefined }): string {
  const [a = '', b = '', c = ''] = words.stated;
  const bodies: Readonly<Record<QuantityForm, string>> = {
    figure: a,
    exact: `=${a}`,
    about: `~${a}`,
    'more-than': `>${a}`,
    'at-least': `>=${a}`,
    'less-than': `<${a}`,
    'at-most': `<=${a}`,
    'up-to': `..${a}`,
    nearly: `~<${a}`,
    'a-little-over': `~>${a}`,
    range: `${a}..${b}`,
    best: `${a} [${b}..${c}]`,
    'about-range': `~${a}..${b}`,
    vague: `${a}s`,
    none: '?',
  };
  return `${words.increment ? '+' : ''}${bodies[words.form]}${words.unit === undefined ? '' : ` ${words.unit}`}`;
}

const SUFFIX = /^(?:tn|bn|k|M)(?![\p{L}\d])/u;

/** One pass over the notation, left to right. */
class Cursor {
  private at = 0;
  private readonly text: string;
  /** The finest place to which a fraction that ends in zeros was written. */
  grain: Decimal | undefined;
  constructor(text: string) {
    // A block of YAML ends with a line end, and what stands behind a value is nothing.
    this.text = text.trimEnd();
  }

  quantity(): Result<Words> {
    this.spaces();
    if (this.done()) return this.stop('quantity-empty', 'The value is empty.', { expected: FORMS, suggestion: '?' });
    if (this.text[this.at] === '?') {
      this.at += 1;
      return this.end({ form: 'none', stated: [], increment: false });
    }
    const start = this.at;
    const marks = this.marks();
    const increment = marks.includes('+');
    const rest = marks.filter((mark) => mark !== '+');
    const form = FORM_OF_MARKS.get([...rest].sort().join(' '));
    if (form === undefined || marks.length !== new Set(marks).size) {
      return this.stop(
        'quantity-marks',
        `“${this.text.slice(start, this.at)}” is not a combination of marks with a meaning.`,
        { expected: FORMS, offset: start },
      );
    }
    const first = this.number();
    if (!first.ok) return first;
    if (this.take('s') && !this.letterFollows()) return this.vague(first.value, form, increment);
    if (this.takeRange()) return this.range(first.value, form, increment);
    this.spaces();
    if (form === 'figure' && this.text[this.at] === '[') return this.best(first.value, increment);
    return this.end({ form, stated: [first.value], increment });
  }

  private vague(unit: Decimal, form: QuantityForm, increment: boolean): Result<Words> {
    if (form !== 'figure' || signOfDecimal(unit) <= 0) {
      return this.stop('quantity-marks', 'A vague size such as 1000s (thousands) takes no further mark.', {
        expected: '1000s, 100s, 12s',
      });
    }
    return this.end({ form: 'vague', stated: [unit], increment });
  }

  private range(low: Decimal, form: QuantityForm, increment: boolean): Result<Words> {
    if (form !== 'figure' && form !== 'about')
      return this.stop('quantity-marks', 'A range takes no bound in front of it.', {
        expected: '11000..12000 or ~11000..12000',
      });
    const high = this.number();
    if (!high.ok) return high;
    return this.end({ form: form === 'about' ? 'about-range' : 'range', stated: [low, high.value], increment });
  }

  private best(best: Decimal, increment: boolean): Result<Words> {
    this.at += 1;
    this.spaces();
    const low = this.number();
    if (!low.ok) return low;
    if (!this.takeRange())
      return this.stop('quantity-syntax', 'Between the brackets stand a low and a high end.', {
        expected: '11500 [11000..12000]',
      });
    const high = this.number();
    if (!high.ok) return high;
    this.spaces();
    if (!this.take(']'))
      return this.stop('quantity-syntax', 'The closing bracket is missing.', { expected: '11500 [11000..12000]' });
    return this.end({ form: 'best', stated: [best, low.value, high.value], increment });
  }

  private end(words: Omit<Words, 'unit'>): Result<Words> {
    this.spaces();
    if (this.done()) return ok({ ...words, unit: undefined });
    const start = this.at;
    const unit = this.text.slice(start).trimEnd();
    if (!/^[\p{L}%‰°€$£{]/u.test(unit) || words.form === 'none') {
      return this.stop('quantity-syntax', `“${unit.slice(0, 40)}” is left over after the value.`, {
        expected: FORMS,
        offset: start,
      });
    }
    const known = unitOf(unit);
    if (!known.ok) return this.scaleWord(words, unit, start) ?? fail({ ...known.problem, offset: start });
    return ok({ ...words, unit });
  }

  /** “1.9 trillion”: the notation has a sign for it, which belongs to one number alone. */
  private scaleWord({ stated, form }: Omit<Words, 'unit'>, unit: string, start: number): Result<Words> | undefined {
    const [, word = '', rest = ''] = /^(\p{L}+)(?![^\s])(.*)$/su.exec(unit) ?? [];
    const sign = SCALE_WORDS.get(word) ?? SCALE_WORDS.get(word.toLowerCase());
    if (sign === undefined) return undefined;
    return this.stop('quantity-scale', `“${word}” is written as ${sign}, right behind the number.`, {
      expected: `a number such as 2.5${sign}`,
      offset: start,
      ...suggested(
        stated.length === 1 && form !== 'vague' ? `${this.text.slice(0, start).trim()}${sign}${rest}` : undefined,
      ),
    });
  }

  private marks(): string[] {
    const found: string[] = [];
    for (;;) {
      const mark = MARKS.find((candidate) => this.text.startsWith(candidate, this.at));
      if (mark === undefined || found.length > 3) return found;
      found.push(MARK_NAMES[mark] ?? mark);
      this.at += mark.length;
      this.spaces();
    }
  }

  private number(): Result<Decimal> {
    this.spaces();
    const start = this.at;
    const run = /^[-−]?[\d_.,\u00a0\u202f’']*\d/u.exec(this.upToRange(start))?.[0];
    if (run === undefined) {
      return this.stop(
        'quantity-syntax',
        this.done() ? 'A number is missing at the end.' : `“${this.text.slice(start, start + 20)}” is not a number.`,
        {
          expected: FORMS,
          offset: start,
          ...suggested(VAGUE_WORDS.get(this.text.slice(start).trim().toLowerCase())),
        },
      );
    }
    this.at = start + run.length;
    const spaced = /^(?: \d{3})+(?:[.,]\d+)?(?!\d)/.exec(this.text.slice(this.at))?.[0];
    if (spaced !== undefined) return this.separators(`${run}${spaced}`, start);
    const plain = run.replace('−', '-');
    if (/[,\u00a0\u202f’']/u.test(run) || !/^-?\d+(?:_\d+)*(?:\.\d+)?$/.test(plain)) return this.separators(run, start);
    // Nobody parts thousands before a suffix: 4.526bn is a fraction.
    if (/^-?[1-9]\d{0,2}\.\d{3}$/.test(plain) && !this.suffixFollows()) return this.separators(run, start);
    const digits = parseDecimal(plain.replaceAll('_', ''));
    if (!digits.ok) return fail({ ...digits.problem, offset: start });
    const scaled = this.scaled(digits.value, start);
    const zeros = /\.(\d*0)$/.exec(plain)?.[1];
    if (scaled.ok && zeros !== undefined) this.writtenTo(zeros.length, start + run.length);
    return scaled;
  }

  /** So many decimals, before a suffix such as `bn`. */
  private writtenTo(places: number, suffixAt: number): void {
    const scale = SCALES.get(this.text.slice(suffixAt, this.at)) ?? ONE;
    const grain = multiplyDecimals(toDecimal(`0.${'0'.repeat(places - 1)}1`), scale);
    if (this.grain === undefined || compareDecimals(grain, this.grain) < 0) this.grain = grain;
  }

  /** Up to the `..` of a range, so that its dots are not taken for a decimal point. */
  private upToRange(start: number): string {
    const dots = this.text.indexOf('..', start);
    return dots < 0 ? this.text.slice(start) : this.text.slice(start, dots);
  }

  private scaled(digits: Decimal, start: number): Result<Decimal> {
    const suffix = SUFFIX.exec(this.text.slice(this.at))?.[0];
    const exponent = /^[eExX][\d+-]/.test(this.text.slice(this.at));
    if (exponent)
      return this.stop('quantity-syntax', 'Exponents and hexadecimal numbers are not read.', {
        expected: 'plain digits, or k, M, bn, tn',
        offset: start,
      });
    if (suffix === undefined) return ok(digits);
    this.at += suffix.length;
    return ok(multiplyDecimals(digits, SCALES.get(suffix) ?? toDecimal(1)));
  }

  private suffixFollows(): boolean {
    return SUFFIX.test(this.text.slice(this.at));
  }

  private separators(run: string, start: number): Result<Decimal> {
    const bare = run.replace(/[\s_.,\u00a0\u202f’']/gu, '');
    const decimal = (this.suffixFollows() ? /^(-?\d{1,3}),(\d{1,3})$/ : /^(-?\d+),(\d{1,2})$/).exec(run);
    if (decimal) {
      return this.stop('quantity-separator', 'The decimal mark of the notation is a point.', {
        found: run,
        expected: `${decimal[1]}.${decimal[2]}`,
        suggestion: `${decimal[1]}.${decimal[2]}`,
        offset: start,
      });
    }
    const grouped = readGroups(run);
    if (grouped !== undefined) {
      const [whole = '', fraction] = grouped.split('.');
      const parted = `${inThousands(whole)}${fraction === undefined ? '' : `.${fraction}`}`;
      return this.stop('quantity-separator', 'Thousands are written without marks between them, or with “_”.', {
        found: run,
        expected: `${grouped} or ${parted}`,
        suggestion: grouped,
        offset: start,
      });
    }
    return this.stop(
      'quantity-ambiguous-separator',
      `“${run}” can be read as thousands or as a decimal fraction, depending on the country.`,
      {
        found: run,
        expected: `${bare} for thousands (or ${inThousands(bare)})${/[.,]/.test(run) ? `; with a zero more for a fraction: ${run.replace(',', '.')}0` : ''}`,
        suggestion: bare,
        offset: start,
      },
    );
  }

  private take(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private takeRange(): boolean {
    this.spaces();
    return this.take('..') || this.take('–');
  }

  private letterFollows(): boolean {
    if (!/^\p{L}/u.test(this.text.slice(this.at))) return false;
    this.at -= 1;
    return true;
  }

  private spaces(): void {
    while (BLANKS.includes(this.text[this.at] ?? '–')) this.at += 1;
  }

  private done(): boolean {
    return this.at >= this.text.length;
  }

  private stop<T>(code: string, message: string, more: Partial<Problem> = {}): Result<T> {
    return fail({ code, message, found: this.text.trim().slice(0, 60), offset: this.at, ...more });
  }
}

/**
 * Digits whose marks can be read in one way alone: two groups or more (1,000,000; in India 1,00,000), or a fraction
 * behind another mark (1.234,5). One group says nothing: 10.000 is ten thousand here and ten there.
 */
function readGroups(run: string): string | undefined {
  const read = /^([-−]?[1-9]\d{0,2})([,.’' \u00a0\u202f])((?:\d{2,3}\2)*)(\d{3})(?:([.,])(\d+))?$/u.exec(run);
  if (read === null) return undefined;
  const [, head = '', mark = '', between = '', last = '', point, fraction] = read;
  if (point === mark || (between === '' && point === undefined)) return undefined;
  const whole = head.replace('−', '-') + between.split(mark).join('') + last;
  return fraction === undefined ? whole : `${whole}.${fraction}`;
}

function inThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, '_');
}

/** What the grammar cannot see: reversed ends, a best value outside, counts that are no counts. */
function contradictionInWords(q: Quantity, options: ParseOptions): Problem | undefined {
  const [first, second, third] = q.stated;
  if (
    (q.form === 'range' || q.form === 'about-range') &&
    first !== undefined &&
    second !== undefined &&
    compareDecimals(first, second) > 0
  ) {
    return {
      code: 'quantity-bounds-reversed',
      message: `The low end ${first} is above the high end ${second}.`,
      expected: 'low..high',
      suggestion: composeNotation({ ...q, stated: [second, first] }),
    };
  }
  if (q.form === 'best' && first !== undefined && second !== undefined && third !== undefined) {
    if (compareDecimals(second, third) > 0)
      return {
        code: 'quantity-bounds-reversed',
        message: `The low end ${second} is above the high end ${third}.`,
        expected: 'best [low..high]',
      };
    if (compareDecimals(first, second) < 0 || compareDecimals(first, third) > 0) {
      return {
        code: 'quantity-best-outside',
        message: `The best value ${first} lies outside ${second} to ${third}.`,
        expected: 'a best value between low and high',
      };
    }
  }
  if (options.negative === false && q.stated.some((n) => signOfDecimal(n) < 0)) {
    return {
      code: 'quantity-negative',
      message: 'This measure cannot be below zero.',
      expected: 'zero or more, or a measure with negative: true',
    };
  }
  if (isEmptyInterval(q.hard))
    return {
      code: 'quantity-empty-interval',
      message: 'No number fits these words.',
      expected: 'a value that some number can meet',
    };
  if (options.integer === true && q.form !== 'none') {
    const share = q.stated.find((n) => !isIntegerDecimal(n));
    if (share !== undefined && (q.form === 'figure' || q.form === 'exact')) {
      return {
        code: 'quantity-not-whole',
        message: `${share} is not a whole number, and this measure counts whole things.`,
        expected: 'a whole number, or a measure with integer: false',
      };
    }
    if (!hasInteger(q.hard))
      return {
        code: 'quantity-no-whole-number',
        message: 'There is no whole number in this range, and this measure counts whole things.',
        expected: 'a range with a whole number in it',
      };
  }
  return undefined;
}
