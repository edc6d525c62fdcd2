// From the words of a dossier to the picture: through every layer, so it stands outside them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fc, it as prop } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../packages/core/src/index.ts';
import { readDossier } from '../../packages/dossier/src/index.ts';
import {
  buildMarks,
  contrastTheme,
  darkTheme,
  estimateWidth,
  layoutScene,
  lightTheme,
  type Marks,
  renderSvg,
  type Scene,
  timelineLocale,
  type View,
} from '../../packages/timeline/src/index.ts';
import { check } from '../../packages/validation/src/index.ts';

const seed = fileURLToPath(new URL('../../seeds/kursk-2024-10/', import.meta.url));

function marksOf(text: string): Marks {
  const { dossier } = readDossier([{ path: 'dossier.yaml', text }]);
  if (dossier === null) throw new Error('the dossier of the test cannot be read');
  return marksOfDossier(dossier);
}
function marksOfDossier(dossier: Dossier): Marks {
  return buildMarks(dossier, check(dossier, { now: '2026-01-01' }));
}
const kursk = marksOf(readFileSync(`${seed}dossier.yaml`, 'utf8'));

function view(marks: Marks, more: Partial<View> = {}): View {
  return {
    width: 960,
    from: marks.focus.from,
    to: marks.focus.to,
    scale: 'linear',
    selected: null,
    focused: null,
    hidden: new Set(),
    locale: timelineLocale('en'),
    language: 'en',
    measure: estimateWidth,
    ...more,
  };
}
const total = (scene: Scene): number => scene.accounted.drawn + scene.accounted.grouped + scene.accounted.outside;
const claims = (marks: Marks): number => marks.marks.reduce((sum, mark) => sum + 1 + mark.echoes.length, 0);

/** A dossier of many figures, spread by two numbers each: a day offset and a size. */
function many(rows: readonly (readonly [number, number])[]): Marks {
  const entries = rows
    .map(([day, size], i) => {
      const date = new Date(Date.UTC(2020, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
      return `  - { id: c${i}, for: s${i % 5}, measure: troops, value: ${size}, as-of: ${date}, mode: observed }`;
    })
    .join('\n');
  const sources = [0, 1, 2, 3, 4].map((i) => `  s${i}: { name: Ministry ${i}, kind: institution }`).join('\n');
  return marksOf(
    `claimline: 1\ntitle: Many\nsources:\n${sources}\nvocabularies: { measures: { troops: { unit: person } } }\nclaims:\n${entries}\n`,
  );
}

describe('nothing is hidden', () => {
  it('every claim of the article is drawn, grouped or told to be outside', () => {
    expect(total(layoutScene(kursk, view(kursk)))).toBe(24);
    expect(claims(kursk)).toBe(24);
  });

  prop.prop([
    fc.integer({ min: -4000, max: 4000 }),
    fc.integer({ min: 1, max: 20_000 }),
    fc.integer({ min: 240, max: 4000 }),
  ])('wherever one looks', (offset, days, width) => {
    const from = kursk.focus.from + offset;
    expect(total(layoutScene(kursk, view(kursk, { from, to: from + days, width })))).toBe(24);
  });

  prop.prop([fc.array(fc.tuple(fc.nat({ max: 900 }), fc.nat({ max: 1_000_000 })), { minLength: 1, maxLength: 400 })], {
    numRuns: 12,
  })('however many there are', (rows) => {
    const marks = many(rows);
    expect(claims(marks)).toBe(rows.length);
    expect(total(layoutScene(marks, view(marks)))).toBe(rows.length);
  });

  it('hidden ones are left out of the count, and only those', () => {
    const hidden = new Set(['kyiv-10000-ready']);
    expect(total(layoutScene(kursk, view(kursk, { hidden })))).toBe(23);
  });
});

describe('the picture', () => {
  it('is the same for the same input, to the byte', () => {
    const draw = (): string => renderSvg(layoutScene(kursk, view(kursk)), lightTheme);
    expect(draw()).toBe(draw());
  });

  it('gives no two things one id, so that each keeps its own across zooms', () => {
    const ids = layoutScene(kursk, view(kursk)).primitives.map((shape) => shape.id);
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    expect(twice.filter((id) => /^(title|tick|date|key|label):/.test(id))).toEqual([]);
  });

  it('starts a linear scale of values at zero', () => {
    const ids = layoutScene(kursk, view(kursk)).primitives.map((shape) => shape.id);
    for (const panel of kursk.panels) expect(ids).toContain(`tick:${panel.key}:0`);
  });

  it('holds only finite places', () => {
    for (const scale of ['linear', 'log'] as const)
      for (const shape of layoutScene(kursk, view(kursk, { scale })).primitives)
        for (const [key, value] of Object.entries(shape))
          if (typeof value === 'number') expect(Number.isFinite(value), `${shape.id} ${key}`).toBe(true);
  });

  it.each(['0', '1', '999999999999', '0.001'])('draws a lone value of %s', (value) => {
    const marks = marksOf(
      `claimline: 1\ntitle: T\nvocabularies: { measures: { m: { unit: t } } }\nclaims: [{ id: a, measure: m, value: ${value}, as-of: 2024 }]\n`,
    );
    const svg = renderSvg(layoutScene(marks, view(marks)), lightTheme);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('says so when there is nothing to draw', () => {
    const marks = marksOf('claimline: 1\ntitle: Empty\n');
    const scene = layoutScene(marks, view(marks));
    expect(scene.primitives.some((shape) => shape.id === 'empty')).toBe(true);
    expect(total(scene)).toBe(0);
  });
});

describe('a running total', () => {
  const total = (rows: readonly (readonly [number, number])[]): Marks => {
    const entries = rows.map(([day, size], i) => {
      const date = new Date(Date.UTC(2020, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);
      return `  - { id: c${i}, for: s, measure: m, value: ${size}, as-of: ${date}, mode: observed }\n`;
    });
    return marksOf(
      `claimline: 1\ntitle: T\nsources: { s: { name: S, kind: institution } }\nvocabularies: { measures: { m: { kind: cumulative, unit: person, baseline: 2020-01-01 } } }\nclaims:\n${entries.join('')}`,
    );
  };
  const line = (marks: Marks): readonly number[] => {
    const path = layoutScene(marks, view(marks)).primitives.find((shape) => shape.id.startsWith('step:'));
    return path?.shape === 'path' ? path.points : [];
  };

  it('is one line that holds until the next figure', () => {
    const points = line(
      total([
        [0, 100],
        [10, 200],
        [20, 400],
      ]),
    );
    const pairs = points.flatMap((_, i) => (i % 2 === 0 ? [[points[i], points[i + 1]]] : []));
    expect(pairs).toHaveLength(5);
    expect(pairs[1]?.[1]).toBe(pairs[0]?.[1]);
    expect(pairs[1]?.[0]).toBe(pairs[2]?.[0]);
  });
  it('costs what the width costs, and keeps every dip', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [i, i === 1500 ? 1 : 1000 + i] as const);
    const marks = total(rows);
    const points = line(marks);
    expect(points.length).toBeLessThan(960 * 16);
    const floor = Math.max(...points.filter((_, i) => i % 2 === 1));
    const others = points.filter((at, i) => i % 2 === 1 && at !== floor);
    expect(floor - Math.max(...others)).toBeGreaterThan(20);
  });
  it('is not drawn through strengths of different days', () => {
    expect(layoutScene(kursk, view(kursk)).primitives.filter((shape) => shape.id.startsWith('step:'))).toEqual([]);
  });
});

interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
function textBoxes(scene: Scene): readonly Box[] {
  return scene.primitives.flatMap((shape) => {
    if (shape.shape !== 'text') return [];
    const width = estimateWidth(shape.text, shape.size, shape.weight);
    const x = shape.anchor === 'start' ? shape.x : shape.anchor === 'end' ? shape.x - width : shape.x - width / 2;
    // Capitals and digits: from the baseline up to about seven tenths of the size.
    return [{ id: shape.id, x, y: shape.y - shape.size * 0.7, width, height: shape.size * 0.7 }];
  });
}
function collisions(scene: Scene): readonly string[] {
  const boxes = textBoxes(scene);
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.id} × ${b.id}`),
  );
}

describe('words do not lie on words', () => {
  it.each([360, 390, 560, 700, 960, 1440, 2400])('at %i pixels', (width) => {
    expect(collisions(layoutScene(kursk, view(kursk, { width })))).toEqual([]);
  });
  prop.prop([fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 40 })), { minLength: 2, maxLength: 12 })], {
    numRuns: 30,
  })('wherever a dozen figures stand', (rows) => {
    const marks = many(rows.map(([day, size]) => [day, size * 250]));
    expect(collisions(layoutScene(marks, view(marks)))).toEqual([]);
  });
});

describe('SVG', () => {
  it('takes every word of a dossier for text', () => {
    const hostile = marksOf(
      'claimline: 1\ntitle: "</title><script>alert(1)</script>"\nsources: { s: { name: "<img src=x onerror=alert(1)> & \\"co\\"", kind: institution } }\nvocabularies: { measures: { m: { label: "]]><b>", unit: person } } }\nclaims: [{ id: a, for: s, measure: m, value: 5, as-of: 2024-10-28 }]\n',
    );
    const svg = renderSvg(layoutScene(hostile, view(hostile)), lightTheme, { footer: ['<script>'] });
    expect(svg).not.toMatch(/<(script|img|b)\b/);
    expect(svg.match(/<svg/g)).toHaveLength(1);
  });

  it('breaks what stands below it between words, and loses none of it', () => {
    const marks = marksOf(
      'claimline: 1\ntitle: T\nsources: { s: { name: S, kind: institution } }\nvocabularies: { measures: { m: { label: m, unit: person } } }\nclaims: [{ id: a, for: s, measure: m, value: 5, as-of: 2024-10-28 }]\n',
    );
    const names = Array.from({ length: 40 }, (_, i) => `Ministry ${i},`).join(' ');
    const svg = renderSvg(layoutScene(marks, view(marks)), lightTheme, { footer: [names, 'x'.repeat(500)] });
    const lines = [...svg.matchAll(/font-size="12" fill="[^"]*">([^<]*)<\/text>\n/g)].map(([, line]) => line ?? '');
    expect(lines.filter((line) => line.includes('Ministry')).join(' ')).toBe(names);
    expect(lines.length).toBeGreaterThan(2);
    expect(svg).toContain('x'.repeat(500));
    const [, height = '0'] = / height="([\d.]+)"/.exec(svg) ?? [];
    const lowest = Math.max(...[...svg.matchAll(/<text x="14" y="([\d.]+)"/g)].map(([, y]) => Number(y)));
    expect(lowest).toBeLessThan(Number(height));
  });
});

/** Relative luminance and contrast, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

describe.each([
  ['light', lightTheme],
  ['dark', darkTheme],
  ['high contrast', contrastTheme],
] as const)('colours, %s', (_, theme) => {
  it('words are readable and marks are seen', () => {
    const { paper, ink, soft, ...marks } = theme.colors;
    expect(contrast(ink, paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(soft, paper)).toBeGreaterThanOrEqual(4.5);
    for (const [name, colour] of Object.entries(marks))
      if (!['hair', 'faint'].includes(name)) expect(contrast(colour, paper), name).toBeGreaterThanOrEqual(3);
  });
});

it('figures of which only the day of publication is known stand on that day, not in 1970', () => {
  const marks = marksOf(
    [
      'claimline: 1',
      'title: One article',
      'vocabularies: { measures: { people: { label: people, unit: person } } }',
      'documents: { article: { title: Article, published: 2024-10-28 } }',
      'claims:',
      '  - { id: one, measure: people, value: 10, mode: alleged, quote: { in: article, exact: "10" } }',
      '  - { id: two, measure: people, value: 20, mode: alleged, quote: { in: article, exact: "20" } }',
    ].join('\n'),
  );
  const day = Date.parse('2024-10-28') / 86_400_000;
  expect(marks.focus.from).toBeLessThan(day);
  expect(marks.focus.to).toBeGreaterThan(day);
  expect(layoutScene(marks, view(marks)).accounted).toMatchObject({ drawn: 2, outside: 0 });
});
