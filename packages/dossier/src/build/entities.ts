import {
  type Conventions,
  type Document,
  defaultQuantityConventions,
  type Measure,
  parseDecimal,
  type RuleSetting,
  type Source,
  sameUnitDimension,
} from '@claimline/core';
import { rulesSchema } from '@claimline/core/schema';
import { toPlain } from '../tree/node.ts';
import type { SourceFile } from '../tree/source-file.ts';
import { type Builder, entriesOf, Fields, type Ids, present } from './builder.ts';
import { countsWhole } from './countable.ts';
import { soundMeasures, soundSources } from './sound-wholes.ts';
import { unitFor } from './unit.ts';

/** People and institutions, in the order of the file. */
export function buildSources(build: Builder, root: Fields, known: Ids): readonly Source[] {
  const sources = entriesOf(root.get('sources')).flatMap((entry): Source[] => {
    if (entry.value.kind !== 'map') return [];
    const fields = new Fields(build, root.file, entry.value);
    fields.remember(`sources/${entry.key}`);
    const [name, kind] = [fields.text('name'), fields.text('kind')];
    if (name === undefined || kind === undefined) return [];
    return [
      {
        id: entry.key,
        name,
        kind: kind as Source['kind'],
        ...present<Omit<Source, 'id' | 'name' | 'kind'>>({
          names: fields.names('names'),
          role: fields.text('role'),
          for: fields.reference('for', known),
          partOf: fields.reference('part-of', known),
          voice: fields.reference('voice', known),
          side: fields.text('side'),
          anonymous: fields.flag('anonymous'),
          url: fields.text('url'),
          note: fields.text('note'),
        }),
      },
    ];
  });
  return soundSources(build, root, sources);
}

/** Documents, with their stored texts where the dossier has them. */
export function buildDocuments(
  build: Builder,
  root: Fields,
  sources: Ids,
  texts: ReadonlyMap<string, SourceFile>,
): readonly Document[] {
  return entriesOf(root.get('documents')).flatMap((entry): Document[] => {
    if (entry.value.kind !== 'map') return [];
    const fields = new Fields(build, root.file, entry.value);
    fields.remember(`documents/${entry.key}`);
    const title = fields.text('title');
    if (title === undefined) return [];
    const path = fields.text('text');
    const text = path === undefined ? undefined : storedText(build, fields, path, texts);
    for (const key of ['url', 'archive']) checkAddress(build, fields, key);
    return [
      {
        id: entry.key,
        title,
        ...present<Omit<Document, 'id' | 'title'>>({
          publisher: fields.reference('publisher', sources),
          published: fields.date('published'),
          retrieved: fields.date('retrieved'),
          url: fields.text('url'),
          archive: fields.text('archive'),
          language: fields.text('language'),
          file: text === undefined ? undefined : path,
          text,
          note: fields.text('note'),
        }),
      },
    ];
  });
}

/** Is a path one that may name a file of the dossier folder: relative, downwards, no address, no device? */
export function isInsidePath(path: string): boolean {
  return /^[^/\\:\0]+(?:\/[^/\\:\0]+)*$/.test(path) && !path.split('/').some((part) => part === '..' || part === '.');
}

function storedText(
  build: Builder,
  fields: Fields,
  path: string,
  texts: ReadonlyMap<string, SourceFile>,
): string | undefined {
  const node = fields.get('text');
  if (node === undefined) return undefined;
  if (!isInsidePath(path)) {
    build.report('path-outside', 'The path of a text must stay inside the dossier folder.', fields.file, node, {
      found: path.slice(0, 60),
      expected: 'a path such as documents/article.txt',
    });
    return undefined;
  }
  const file = texts.get(path);
  if (file) return file.text;
  build.report(
    'file-missing',
    `The stored text ${path.slice(0, 60)} cannot be found in the dossier folder.`,
    fields.file,
    node,
    { found: path.slice(0, 60), hint: 'Put the text there, or remove the key.' },
  );
  return undefined;
}

function checkAddress(build: Builder, fields: Fields, key: string): void {
  const node = fields.get(key);
  if (node?.kind !== 'scalar' || /^https?:\/\/[^\s/]/i.test(node.text)) return;
  build.report('address-invalid', `“${key}” must be a web address.`, fields.file, node, {
    found: node.text.slice(0, 60),
    expected: 'https://…',
  });
}

/** Measures of the dossier, laid over those of the shipped vocabularies. */
export function buildMeasures(
  build: Builder,
  vocabularies: Fields | undefined,
  shipped: readonly Measure[],
  conventions: Conventions,
  known: Ids,
): readonly Measure[] {
  const measures = new Map(shipped.map((measure) => [measure.id, measure]));
  for (const entry of entriesOf(vocabularies?.get('measures'))) {
    if (entry.value.kind !== 'map' || vocabularies === undefined) continue;
    const fields = new Fields(build, vocabularies.file, entry.value);
    fields.remember(`measures/${entry.key}`);
    measures.set(entry.key, measureOf(entry.key, fields, measures.get(entry.key), conventions, known));
  }
  for (const entry of entriesOf(vocabularies?.get('measures')))
    if (entry.value.kind === 'map' && vocabularies !== undefined) {
      const fields = new Fields(build, vocabularies.file, entry.value);
      warnOfUnits(fields, measures.get(entry.key), measures);
      warnOfDenominator(fields, measures.get(entry.key));
    }
  return vocabularies === undefined
    ? [...measures.values()]
    : soundMeasures(build, vocabularies, [...measures.values()]);
}

/** Deaths in persons are never held against the cases that they are a part of, counted in cases. */
function warnOfUnits(fields: Fields, measure: Measure | undefined, measures: ReadonlyMap<string, Measure>): void {
  const node = fields.get('within');
  if (measure === undefined || node === undefined) return;
  for (const id of measure.within) {
    const whole = measures.get(id);
    if (whole === undefined || whole.kind === 'event' || sameUnitDimension(measure.unit, whole.unit)) continue;
    fields.build.report(
      'unit-dimension',
      `${measure.id} counts in “${measure.unit}” and ${id} in “${whole.unit}”, so they are never compared.`,
      fields.file,
      node,
      {
        severity: 'warning',
        found: measure.unit,
        expected: whole.unit,
        hint: 'Give both the same unit, or leave out `within`.',
      },
    );
  }
}

/** Of tonnes a hectare and cases per 100,000 nobody multiplies out what they are of, and silence would pass for agreement. */
function warnOfDenominator(fields: Fields, measure: Measure | undefined): void {
  const node = fields.get('denominator');
  if (measure === undefined || node === undefined) return;
  const { id, kind, unit } = measure;
  if (kind === 'share' && sameUnitDimension(unit, '%')) return;
  fields.build.report(
    'unit-dimension',
    `${id} is of kind ${kind} in “${unit}”, so it is never held against its denominator: only a share in % or ‰ is.`,
    fields.file,
    node,
    {
      severity: 'warning',
      found: unit,
      expected: 'kind: share with unit: "%" or "‰"',
      hint: 'Give it as a share, or leave out `denominator`.',
    },
  );
}

function measureOf(
  id: string,
  fields: Fields,
  base: Measure | undefined,
  conventions: Conventions,
  known: Ids,
): Measure {
  const unit = fields.text('unit') ?? base?.unit ?? 'item';
  const read = unitFor(unit);
  const unitNode = fields.get('unit');
  if (!read.ok && unitNode) fields.build.problem(read.problem, fields.file, unitNode);
  const kind = (fields.text('kind') as Measure['kind'] | undefined) ?? base?.kind ?? 'stock';
  const countable = read.ok && countsWhole(kind, read.value);
  const sumOf = fields.get('sum-of') ? fields.references('sum-of', known) : base?.sumOf;
  return {
    id,
    label: fields.text('label') ?? base?.label ?? id,
    kind,
    unit,
    integer: fields.flag('integer') ?? base?.integer ?? countable,
    validityDays: fields.number('validity-days') ?? base?.validityDays ?? conventions.validityDays,
    within: fields.get('within') ? fields.references('within', known) : (base?.within ?? []),
    ...present<Partial<Measure>>({
      labels: fields.names('labels') ?? base?.labels,
      definition: fields.text('definition') ?? base?.definition,
      version: fields.text('version') ?? base?.version,
      negative: fields.flag('negative') ?? base?.negative,
      additive: fields.flag('additive') ?? base?.additive,
      sumOf,
      loose: fields.flag('loose') ?? base?.loose,
      atMost: fields.reference('at-most', known) ?? base?.atMost,
      atLeast: fields.reference('at-least', known) ?? base?.atLeast,
      sumComplete: fields.flag('sum-complete') ?? base?.sumComplete,
      disjointWith: fields.get('disjoint-with') ? fields.references('disjoint-with', known) : base?.disjointWith,
      baseline: fields.date('baseline')?.edtf ?? base?.baseline,
      denominator: fields.reference('denominator', known) ?? base?.denominator,
      numerator: fields.reference('numerator', known) ?? base?.numerator,
      addsTo: fields.reference('adds-to', known) ?? base?.addsTo,
      lagDays: fields.number('lag-days') ?? base?.lagDays,
      presumes: buildPresumes(fields, known) ?? base?.presumes,
    }),
  };
}

function buildPresumes(fields: Fields, known: Ids): Measure['presumes'] {
  const inner = fields.map('presumes');
  const measure = inner?.reference('measure', known);
  if (inner === undefined || measure === undefined) return undefined;
  return { measure, ...present<{ status?: string }>({ status: inner.text('status') }) };
}

const DECIMAL_KEYS = {
  'tolerance-granularity': 'toleranceGranularity',
  'tolerance-max-share': 'toleranceMaxShare',
  'hedge-granularity': 'hedgeGranularity',
  'hedge-min-share': 'hedgeMinShare',
  'hedge-max-share': 'hedgeMaxShare',
  'vague-low': 'vagueLow',
  'vague-high': 'vagueHigh',
} as const;

/** Conventions of the dossier over the defaults. */
export function buildConventions(build: Builder, fields: Fields | undefined): Conventions {
  const quantity = { ...defaultQuantityConventions };
  for (const [key, name] of Object.entries(DECIMAL_KEYS)) {
    const node = fields?.get(key);
    if (fields === undefined || node?.kind !== 'scalar') continue;
    const read = parseDecimal(node.text);
    if (read.ok && !read.value.startsWith('-')) quantity[name] = read.value;
    else
      build.report('invalid-value', `“${key}” must be a number, zero or more.`, fields.file, node, {
        found: node.text.slice(0, 60),
        expected: 'a number such as 0.05',
      });
  }
  return { quantity, validityDays: fields?.number('validity-days') ?? 7 };
}

/** Settings of rules, as written; what the schema does not know was told with the shape of the file, and sets nothing. */
export function buildRules(build: Builder, root: Fields): Readonly<Record<string, RuleSetting>> {
  const rules: Record<string, RuleSetting> = Object.create(null);
  for (const { key, keyStart, keyEnd, value } of entriesOf(root.get('rules'))) {
    build.locations.set(`rules/${key}`, { at: root.file.location(keyStart, keyEnd) });
    const setting = rulesSchema.valueType.safeParse(toPlain(value));
    if (setting.success) rules[key] = setting.data;
  }
  return rules;
}
