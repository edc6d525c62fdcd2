import { expectation, printExample, type Rule, type RuleExample } from '@claimline/validation';
import { JSON_REPORT_VERSION } from '../formats/json.ts';
import { fill, nameOf, wordsFor } from '../locale/index.ts';
import { jsonText } from '../terminal/json-text.ts';
import { Page, type ReportOptions } from '../terminal/page.ts';
import { type Symbols, symbolsOf } from '../terminal/symbols.ts';

/** `claimline explain RULE`: what the rule checks, why, what to do, its options and examples. */
export function formatRulePage(rule: Rule, options: ReportOptions = {}): string {
  const page = new Page(options);
  const words = wordsFor(options.locale ?? 'en');
  const symbols = symbolsOf(options);
  page.text(rule.id, { style: 'strong' });
  page.text(`${words.severity}: ${nameOf(words, rule.on === false ? 'off' : rule.severity)}`, { style: 'quiet' });
  page.gap();
  page.text(`${rule.docs.summary}.`);
  for (const [title, text] of [
    [words.why, rule.docs.why],
    [words.whatToDo, rule.docs.recommendation],
    [words.idea, rule.docs.source],
  ] as const) {
    page.gap();
    page.text(title, { style: 'info' });
    page.text(text, { indent: 2 });
  }
  const names = Object.keys(rule.options);
  if (names.length > 0) {
    page.gap();
    page.text(words.options, { style: 'info' });
    for (const [name, option] of Object.entries(rule.options)) {
      const value = typeof option.default === 'object' ? option.default.join(', ') : String(option.default);
      page.text(`${option.description} ${expectation(option)}; ${fill(words.defaultValue, { value })}`, {
        indent: 2,
        lead: `${name}: `,
        leadStyle: 'strong',
      });
    }
  }
  for (const example of rule.bad) printOne(page, words.wrong, example, symbols, 'error');
  for (const example of rule.good) printOne(page, words.right, example, symbols, 'good');
  return page.toString();
}

/** `claimline explain` without arguments: every rule with its severity and summary. */
export function formatRuleList(rules: readonly Rule[], options: ReportOptions = {}): string {
  const page = new Page(options);
  const words = wordsFor(options.locale ?? 'en');
  let group = '';
  for (const rule of rules) {
    const [own = ''] = rule.id.split('/');
    if (own !== group) page.gap();
    group = own;
    page.text(`${rule.id} (${nameOf(words, rule.on === false ? 'off' : rule.severity)})`, { style: 'strong' });
    page.text(rule.docs.summary, { indent: 2 });
  }
  return page.toString();
}

/** A rule for programs. */
export function formatRuleJson(rule: Rule): string {
  const { check: _, bad, good, ...meta } = rule;
  return `${jsonText({ version: JSON_REPORT_VERSION, rule: { ...meta, on: rule.on !== false, bad, good } }, 2)}\n`;
}

/** Every rule for programs. */
export function formatRuleListJson(rules: readonly Rule[]): string {
  const list = rules.map(({ id, severity, on, docs, options }) => ({ id, severity, on: on !== false, docs, options }));
  return `${jsonText({ version: JSON_REPORT_VERSION, rules: list }, 2)}\n`;
}

function printOne(page: Page, title: string, example: RuleExample, symbols: Symbols, style: 'error' | 'good'): void {
  page.gap();
  page.text(`${title}: ${example.title}`, { lead: `${symbols[style]} `, leadStyle: style });
  for (const line of printExample(example.dossier).trimEnd().split('\n'))
    page.verbatim(line, { indent: 4, style: 'quiet' });
}
