import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fc } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Claim, Dossier } from '../../packages/core/src/index.ts';
import { readDossier } from '../../packages/dossier/src/index.ts';
import {
  languageIds,
  mentionsIn,
  type QuantityReading,
  readText,
  type Span,
} from '../../packages/extract/src/index.ts';
import { check, type Finding } from '../../packages/validation/src/index.ts';

/**
 * The quote check against edits made by machine: a number, a hedge, a negation or a
 * speaker changed in the words of a claim, or in the document behind it, is always an
 * error; other spaces, quote marks, dashes or accents in other composition never are.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const DATE = '2024-10-28';
const PER_KIND = 2_500;

/** One word for each hedge, and one that denies; enough to change a sentence in its own language. */
const WORDS: Readonly<Record<string, { readonly hedges: readonly string[]; readonly not: string }>> = {
  en: { hedges: ['about', 'more than', 'at least', 'nearly'], not: 'not' },
  sq: { hedges: ['rreth', 'më shumë se', 'të paktën', 'gati'], not: 'nuk' },
  uk: { hedges: ['близько', 'понад', 'щонайменше', 'майже'], not: 'не' },
  ru: { hedges: ['около', 'более', 'не менее', 'почти'], not: 'не' },
  de: { hedges: ['etwa', 'mehr als', 'mindestens', 'fast'], not: 'nicht' },
  fr: { hedges: ['environ', 'plus de', 'au moins', 'presque'], not: 'pas' },
  es: { hedges: ['unos', 'más de', 'al menos', 'casi'], not: 'no' },
  it: { hedges: ['circa', 'più di', 'almeno', 'quasi'], not: 'non' },
};
const NAMES = ['Reuters', 'Berlin', 'Anna Kowalska', 'UNHCR', 'Ministria e Jashtme', 'Київ'];

interface Sentence {
  readonly language: string;
  readonly text: string;
  readonly quantities: readonly QuantityReading[];
  readonly speakers: readonly Span[];
}

const sentences: readonly Sentence[] = languageIds.flatMap((language) =>
  readFileSync(`${root}packages/extract/cases/${language}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' ') && !line.startsWith('#'))
    .map((text): Sentence => {
      const read = readText(text, { language, date: DATE });
      const readings = read.ok ? read.value : [];
      return {
        language,
        text,
        quantities: readings.filter((one) => one.type === 'quantity').filter((one) => one.unit === 'count'),
        speakers: readings.filter((one) => one.type === 'attribution').map((one) => one.speaker),
      };
    }),
);
/** All sentences of a language are one document, so that every quote has look-alikes around it. */
const pages = new Map(
  languageIds.map((id) => [
    id,
    sentences
      .filter(({ language }) => language === id)
      .map(({ text }) => text)
      .join('\n'),
  ]),
);

function dossierOf(value: string): Dossier {
  const read = readDossier([
    {
      path: 'dossier.yaml',
      text: `claimline: 1
title: one claim
sources: { paper: { name: Paper, kind: outlet } }
documents: { page: { title: Page, publisher: paper, published: "${DATE}" } }
vocabularies: { measures: { people: { label: people, unit: person } } }
claims:
  - { id: a, by: paper, said: "${DATE}", as-of: "${DATE}", measure: people, value: "${value}", quote: { in: page, exact: words } }
`,
    },
  ]);
  if (read.dossier === null) throw new Error(JSON.stringify(read.diagnostics));
  return read.dossier;
}

const made = new Map<string, Dossier>();
function check1(value: string, language: string, page: string, exact: string, phrase?: string): readonly Finding[] {
  const base = made.get(value) ?? dossierOf(value);
  made.set(value, base);
  const [claim, document] = [base.claims[0], base.documents[0]];
  if (claim === undefined || document === undefined) throw new Error('no claim');
  const quote = { in: document.id, exact, ...(phrase === undefined ? {} : { phrase }) };
  const changed: Claim = { ...claim, quote };
  return check(
    { ...base, claims: [changed], documents: [{ ...document, language, text: page }] },
    {
      numbersOf: mentionsIn,
      only: ['text/quote-not-found', 'text/number-differs', 'number/hedge-lost', 'number/hedge-invented'],
    },
  ).findings;
}

interface Edit {
  readonly text: string;
  /** What was there and what is now, for a message. */
  readonly how: string;
}
type Editor = (sentence: Sentence, random: (below: number) => number) => Edit | undefined;

const replaced = (text: string, { start, end }: Span, now: string): Edit | undefined =>
  text.slice(start, end) === now
    ? undefined
    : { text: text.slice(0, start) + now + text.slice(end), how: `${text.slice(start, end)} → ${now}` };

const pick = <T>(list: readonly T[], random: (below: number) => number): T | undefined =>
  list[random(Math.max(1, list.length))];

const editors: Readonly<Record<string, Editor>> = {
  number: ({ text, quantities }, random) => {
    const one = pick(quantities, random);
    if (one === undefined) return undefined;
    const words = text.slice(one.core.start, one.core.end);
    const places = [...words.matchAll(/\d/g)].map((match) => match.index);
    const at = pick(places, random);
    if (at === undefined) return replaced(text, one.core, String(random(90_000) + 10_000));
    const digit = String((Number(words[at]) + 1 + random(9)) % 10);
    const now =
      random(3) === 0
        ? `${words.slice(0, at)}${words[at]}${words.slice(at)}`
        : words.slice(0, at) + digit + words.slice(at + 1);
    return replaced(text, one.core, now);
  },
  hedge: ({ text, quantities, language }, random) => {
    const sharp = quantities.filter(
      ({ hedge, relation }) => !['few', 'order', 'between'].includes(hedge) && relation === null,
    );
    const one = pick(sharp, random);
    if (one === undefined) return undefined;
    const before = { start: one.start, end: one.core.start };
    // Without the first words of its sentence a quote is still what the document says.
    if (before.end > before.start && before.start > 0 && random(3) === 0) return replaced(text, before, '');
    const word = pick(WORDS[language]?.hedges ?? [], random);
    // "Une centaine" is about a hundred; "environ une centaine" is no less.
    const isAbout = one.hedge === 'about' && word === WORDS[language]?.hedges[0];
    return word === undefined || isAbout || text.slice(before.start, before.end).toLowerCase().includes(word)
      ? undefined
      : replaced(text, before, `${word} `);
  },
  negation: ({ text, language }, random) => {
    const gaps = [...text.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map((match) => match.index);
    const at = pick(gaps, random);
    return at === undefined ? undefined : replaced(text, { start: at, end: at }, ` ${WORDS[language]?.not ?? ''}`);
  },
  speaker: ({ text, speakers }, random) => {
    const one = pick(speakers, random);
    return one === undefined ? undefined : replaced(text, one, pick(NAMES, random) ?? '');
  },
};

const harmless: Readonly<Record<string, Editor>> = {
  spaces: ({ text }, random) => {
    const gap = pick(
      [...text.matchAll(/ /g)].map((match) => match.index),
      random,
    );
    return gap === undefined
      ? undefined
      : replaced(
          text,
          { start: gap, end: gap + 1 },
          pick(['\u00a0', '  ', '\u202f', '\r\n', '\u2009', ' \u200b'], random) ?? '',
        );
  },
  marks: ({ text }, random) => {
    const other: Readonly<Record<string, readonly string[]>> = {
      '“': ['"', '„', '«'],
      '”': ['"', '»', '“'],
      '"': ['“', '”'],
      '«': ['“', '"'],
      '»': ['”', '"'],
      '’': ["'", '‘', 'ʼ'],
      "'": ['’', '`'],
      '-': ['‑', '–', '‐'],
      '–': ['-', '—'],
      '—': ['–', '-'],
      '…': ['...'],
    };
    const place = pick(
      [...text.matchAll(/[“”"«»’'–—…-]/g)].map((match) => match.index),
      random,
    );
    if (place === undefined) return undefined;
    return replaced(text, { start: place, end: place + 1 }, pick(other[text[place] ?? ''] ?? [], random) ?? '');
  },
  composition: ({ text }) => {
    const now = text.normalize('NFD');
    return now === text ? undefined : { text: now, how: 'NFD' };
  },
  invisible: ({ text }, random) => {
    const inside = pick(
      [...text.matchAll(/(?<=\p{L})(?=\p{L})/gu)].map((match) => match.index),
      random,
    );
    return inside === undefined
      ? undefined
      : replaced(text, { start: inside, end: inside }, pick(['\u00ad', '\u200b', '\u200e', '\u2060'], random) ?? '');
  },
};

/** Runs a kind of edit until there are enough of them; on the words of the claim and on the document in turn. */
function tried(
  editor: Editor,
  seed: number,
): { readonly caught: number; readonly kinds: Map<string, number>; readonly others: string[] } {
  const numbers = fc.sample(fc.nat(), { numRuns: PER_KIND * 12, seed });
  let at = 0;
  const random = (below: number): number => (numbers[at++ % numbers.length] ?? 0) % below;
  const kinds = new Map<string, number>();
  const others: string[] = [];
  let caught = 0;
  for (let done = 0; done < PER_KIND; ) {
    const sentence = pick(sentences, random);
    const edit = sentence === undefined ? undefined : editor(sentence, random);
    if (sentence === undefined || edit === undefined) continue;
    const [quantity] = sentence.quantities;
    const page = pages.get(sentence.language) ?? '';
    const inWords = done % 2 === 0;
    const findings = check1(
      quantity?.notation ?? '>=1',
      sentence.language,
      inWords ? page : page.replace(sentence.text, () => edit.text),
      inWords ? edit.text : sentence.text,
    );
    done += 1;
    const error = findings.find(({ severity }) => severity !== 'info');
    if (error === undefined) others.push(`${sentence.language}: ${edit.how} in ${sentence.text}`);
    else {
      caught += 1;
      kinds.set(error.message.id, (kinds.get(error.message.id) ?? 0) + 1);
    }
  }
  return { caught, kinds, others };
}

const seed = 20_241_028;
const SAID: Readonly<Record<string, RegExp>> = {
  number: /:number$|number-differs/,
  hedge: /:hedge$|hedge-/,
  negation: /:negation$/,
  speaker: /:name$/,
};

test.each(Object.entries(editors))('2,500 changes of a %s are all errors', (kind, editor) => {
  const { caught, kinds, others } = tried(editor, seed);
  expect(others).toEqual([]);
  expect(caught).toBe(PER_KIND);
  // What kind of words changed is told as well; a hedge beside a word of denying ("no more than") may be told as one.
  const named = [...kinds].filter(([id]) => SAID[kind]?.test(id) === true).reduce((sum, [, n]) => sum + n, 0);
  expect(named / PER_KIND).toBeGreaterThan(0.8);
});

test.each(Object.entries(harmless))('2,500 other %s are no error', (_, editor) => {
  const { caught, others } = tried(editor, seed);
  expect(caught).toBe(0);
  expect(others).toHaveLength(PER_KIND);
});

test('every quantity that the readers read is what its words say', () => {
  const wrong = sentences.flatMap(({ language, text, quantities }) =>
    quantities.flatMap((one) =>
      [text, text.slice(one.start, one.end)].flatMap((exact) =>
        check1(one.notation, language, text, exact)
          .filter(({ severity }) => severity !== 'info')
          .map((f) => `${language}: ${one.notation} “${exact}”: ${f.message.id} ${JSON.stringify(f.message.values)}`),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['50', 'half of the residents are in shelters', false],
  ['67', 'two-thirds of the residents are in shelters', false],
  ['33', 'two-thirds of the residents are in shelters', true],
])('a share said in words may stand in per cent: %s for “%s”', (value, words, isError) => {
  const errors = check1(value, 'en', `The ministry says that ${words}.`, words).filter((f) => f.severity !== 'info');
  expect(errors.length > 0).toBe(isError);
});
