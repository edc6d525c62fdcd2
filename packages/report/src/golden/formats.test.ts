import { fileURLToPath } from 'node:url';
import type { Dossier } from '@claimline/core';
import { dayFromIso, indexDossier } from '@claimline/core';
import { check, compare, type Rule, ruleById, rules, type Verdict } from '@claimline/validation';
import { describe, expect, it } from 'vitest';
import {
  formatDiagnostics,
  formatExplain,
  formatInForce,
  formatInForceJson,
  formatRuleList,
  formatRulePage,
  formatters,
  formatVerdict,
} from '../index.ts';
import type { ReportOptions } from '../terminal/page.ts';
import { columnsOf } from '../terminal/wrap.ts';
import { flood, hostile } from './flood.ts';

// The files are read by people before they are committed. Write them anew with -u.
function golden(name: string): string {
  return fileURLToPath(new URL(`./expected/${name}`, import.meta.url));
}

function report(format: keyof typeof formatters, options: ReportOptions = {}, dossier: Dossier = flood): string {
  return formatters[format]({ dossier, result: check(dossier), diagnostics: [], files: [] }, options);
}

function judge(a: string, b: string): { dossier: Dossier; verdict: Verdict } {
  const index = indexDossier(flood);
  const [x, y] = [index.claim(a), index.claim(b)];
  if (x === undefined || y === undefined) throw new RangeError(`${a}, ${b}`);
  return { dossier: flood, verdict: compare(index, x, y) };
}

describe('the report', () => {
  it.each([
    ['text.txt', 'text', {}],
    ['text-sq.txt', 'text', { locale: 'sq' }],
    ['text-20-columns.txt', 'text', { width: 20 }],
    ['text-400-columns.txt', 'text', { width: 400 }],
    ['text-ascii.txt', 'text', { ascii: true }],
    ['text-color.txt', 'text', { color: true }],
    ['text-1-finding.txt', 'text', { maxFindings: 1 }],
    ['github.txt', 'github', {}],
    ['markdown.md.txt', 'markdown', {}],
    ['report.json', 'json', {}],
    ['report.html.txt', 'html', {}],
    ['report.sarif.json', 'sarif', {}],
    ['junit.xml.txt', 'junit', {}],
  ] as const)('%s', async (name, format, options) => {
    await expect(report(format, options)).toMatchFileSnapshot(golden(name));
  });

  it.each([20, 30, 46, 60, 80, 120, 400])(
    'never exceeds %i columns, but for words and marks that cannot be broken',
    (width) => {
      for (const line of report('text', { width }).split('\n'))
        expect(columnsOf(line)).toBeLessThanOrEqual(Math.max(width, 24));
    },
  );

  it('has no colour unless asked, and says the same with it', () => {
    const plain = report('text');
    expect(plain).not.toContain('\u001b');
    const colored = report('text', { color: true });
    expect(colored).toContain('\u001b[');
    expect(colored.replaceAll(new RegExp(`${'\u001b'}\\[[0-9;]*m`, 'g'), '')).toBe(plain);
  });

  it('has only marks of ASCII beside the quoted words when asked', () => {
    expect(report('text', { ascii: true })).not.toMatch(/[✖▲•✓→·]/);
  });

  it('gives the same bytes every time', () => {
    for (const format of ['text', 'json', 'github', 'markdown'] as const) expect(report(format)).toBe(report(format));
  });

  it('keeps all findings in JSON, whatever the text shows', () => {
    const all = JSON.parse(report('json', { maxFindings: 1 }));
    expect(all.findings).toHaveLength(check(flood).findings.length);
  });

  it('is valid JSON when there is no dossier at all', () => {
    const body = JSON.parse(formatters.json({ dossier: null, result: null }, {}));
    expect(body).toMatchObject({ version: 1, dossier: null, summary: null, findings: [] });
  });
});

describe('a pair of which an editor decided', () => {
  const decided: Dossier = {
    ...flood,
    overrides: [{ a: 'a-3000', b: 'b-10000', verdict: 'consistent', by: 'desk', reason: 'Two shelters.' }],
  };
  it.each(['text', 'markdown', 'html'] as const)('is told in %s, with what the rules would have said', (format) => {
    const line = '1 pair was decided by an editor: a-3000 – b-10000 (contradiction → consistent).';
    expect(report(format, { width: 200 }, decided).replaceAll('\\', '').replaceAll('&gt;', '>')).toContain(line);
    expect(report(format, { findingsOnly: true }, decided)).not.toContain('decided by an editor');
    expect(report(format)).not.toContain('decided by an editor');
  });
  it('is explained in sentences of their own', () => {
    const index = indexDossier(decided);
    const [x, y] = [index.claim('a-3000'), index.claim('b-10000')];
    if (x === undefined || y === undefined) throw new RangeError('no such claims');
    const told = formatExplain({ dossier: decided, verdict: compare(index, x, y) }, { width: 400 });
    expect(told).toContain(
      'An editor (desk) decided: consistent. The reason given: “Two shelters”. Without this decision the verdict would read: Contradiction: ',
    );
  });
});

describe('a hostile dossier', () => {
  it.each(['text', 'markdown', 'junit'] as const)('gives no order to a CI server: %s', (format) => {
    const orders: Dossier = {
      ...hostile,
      title: '::error file=a.yml::title',
      sources: hostile.sources.map((source) => ({
        ...source,
        name: `${source.name}\n::add-mask::x ##[error]x ::stop::x`,
      })),
    };
    for (const width of [20, 40, 80]) expect(report(format, { width }, orders)).not.toMatch(/^\s*::|##\[/m);
    expect(report(format, {}, orders)).toContain('::error file=a.yml::title');
  });
  it.each(['text', 'github', 'markdown'] as const)('shows what it tries in %s', async (format) => {
    const shown = report(format, {}, hostile);
    for (const character of shown) {
      const code = character.codePointAt(0) ?? 0;
      expect(code === 0x0a || (code >= 0x20 && (code < 0x7f || code > 0x9f) && code !== 0x202e)).toBe(true);
    }
    await expect(shown).toMatchFileSnapshot(golden(`hostile-${format}.txt`));
  });

  it('forges no command for GitHub and no line of the report', () => {
    for (const line of report('github', {}, hostile).trimEnd().split('\n'))
      expect(line).toMatch(/^::(error|warning|notice) [^:]*::/);
    expect(report('text', {}, hostile)).not.toMatch(/^error: forged/m);
  });

  it('brings no markup into Markdown', () => {
    const page = report('markdown', {}, hostile);
    expect(page).not.toMatch(/<script|[^\\]\[x\]\(http|(?<!&#64;)@team/);
  });
});

describe('one pair', () => {
  it.each([
    ['compare-contradiction.txt', 'a-3000', 'b-10000'],
    ['compare-part.txt', 'b-10000', 'b-1200-children'],
  ])('%s', async (name, a, b) => {
    await expect(formatVerdict(judge(a, b))).toMatchFileSnapshot(golden(name));
  });

  it('explain-open.txt', async () => {
    await expect(formatExplain(judge('b-1200-children', 'c-400'))).toMatchFileSnapshot(golden('explain-open.txt'));
  });

  it('explain-sq.txt', async () => {
    await expect(formatExplain(judge('a-3000', 'b-10000'), { locale: 'sq' })).toMatchFileSnapshot(
      golden('explain-sq.txt'),
    );
  });
});

describe('a day', () => {
  const on = dayFromIso('2024-05-05') ?? 0;
  it.each(['en', 'sq'])('figures-%s.txt', async (locale) => {
    await expect(formatInForce({ dossier: flood, on }, { locale })).toMatchFileSnapshot(
      golden(`figures-${locale}.txt`),
    );
  });
  it('figures.json', async () => {
    await expect(formatInForceJson({ dossier: flood, on, knownOn: on })).toMatchFileSnapshot(golden('figures.json'));
  });
  it('lets nothing of a hostile dossier out', () => {
    const shown = formatInForce({ dossier: hostile, on });
    for (const character of shown) {
      const code = character.codePointAt(0) ?? 0;
      expect(code === 0x0a || (code >= 0x20 && (code < 0x7f || code > 0x9f) && code !== 0x202e)).toBe(true);
    }
  });
});

describe('rules', () => {
  it('rule-page.txt', async () => {
    const rule = ruleById('source/single-voice') as Rule;
    await expect(formatRulePage(rule)).toMatchFileSnapshot(golden('rule-page.txt'));
  });

  it('lists every rule', () => {
    const list = formatRuleList(rules);
    for (const rule of rules) expect(list).toContain(rule.id);
  });
});

describe('problems of files', () => {
  const files = [
    {
      path: 'dossier.yaml',
      text: `claimline: 1\n\tasof: 2024-10-28\n${'x'.repeat(5_000)} here ${'y'.repeat(5_000)}\n`,
    },
  ];
  const problems = [
    {
      code: 'unknown-key',
      severity: 'error',
      message: 'The key “asof” is not known here.',
      location: { file: 'dossier.yaml', line: 2, column: 2, endLine: 2, endColumn: 6 },
      found: 'asof',
      expected: 'one of id, as-of',
      suggestion: 'as-of',
    },
    {
      code: 'invalid-value',
      severity: 'warning',
      message: 'Too long.',
      location: { file: 'dossier.yaml', line: 3, column: 5_002, endLine: 3, endColumn: 5_006 },
      found: `here\u001b[31m${'z'.repeat(100)}`,
      hint: 'Make it shorter.',
    },
  ] as const;

  it('problems.txt', async () => {
    await expect(formatDiagnostics(problems, files)).toMatchFileSnapshot(golden('problems.txt'));
  });

  it('shows the first hundred and counts the rest', () => {
    const many = Array.from({ length: 250 }, () => problems[0]);
    const shown = formatDiagnostics(many, files);
    expect(shown.match(/unknown-key/g)).toHaveLength(100);
    expect(shown).toContain('… and 150 more');
    expect(shown).toContain('250 problems');
  });

  it('costs the same for a line of any length', () => {
    const long = [{ path: 'dossier.yaml', text: 'x'.repeat(20_000_000) }];
    const started = performance.now();
    const shown = formatDiagnostics(
      [{ code: 'c', severity: 'error', message: 'm', location: { file: 'dossier.yaml', line: 1, column: 9_999_999 } }],
      long,
    );
    expect(shown.length).toBeLessThan(1_000);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('says nothing when nothing is wrong', () => {
    expect(formatDiagnostics([], [])).toBe('');
  });
});

describe('formats for machines and pages', () => {
  it('SARIF points each result at a rule and a place', () => {
    const { runs } = JSON.parse(report('sarif'));
    const [run] = runs;
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
      for (const one of result.locations) expect(one.physicalLocation.region.startLine).toBeGreaterThan(0);
      expect(result.partialFingerprints['claimline/v2']).toContain(result.ruleId);
    }
  });
  it('JUnit counts what it lists', () => {
    const xml = report('junit');
    const count = (mark: RegExp): number => xml.match(mark)?.length ?? 0;
    expect(xml).toContain(`tests="${count(/<testcase /g)}" failures="${count(/<testcase [^>]*[^/]>/g)}"`);
    expect(count(/<testcase classname="claimline.claims"/g)).toBe(flood.claims.length);
  });
  it.each(['html', 'junit'] as const)('%s takes every word of a dossier for text', (format) => {
    const page = report(format, {}, hostile);
    expect(page).not.toMatch(/<script|<img|onerror=[^&]*>/i);
    expect(page).not.toMatch(/(?![\t\n])[\p{Cc}\p{Bidi_Control}]/u);
  });
  it('HTML asks for nothing', () => {
    expect(report('html')).not.toMatch(/(src|href)=|url\(|@import/);
  });
});
