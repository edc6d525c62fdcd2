import { check } from '../engine/engine.ts';
import { renderMessage } from '../messages/index.ts';
import { expectation } from '../settings/resolve.ts';
import { buildExample } from './examples/build-example.ts';
import { printExample } from './examples/print-example.ts';
import type { Rule, RuleExample } from './types.ts';

/** File name of a rule's page under docs/rules. */
export function docsFile(rule: Rule): string {
  return `${rule.id.replace('/', '-')}.md`;
}

/** The page of a rule, in Markdown, made from the rule's own file; its examples are run for the sentences. */
export function docsPage(rule: Rule): string {
  const blocks = [
    '<!-- Generated from the rule’s file; change it there. -->',
    `# ${rule.id}`,
    `${rule.docs.summary}. Severity: **${rule.on === false ? 'off' : rule.severity}**.`,
    rule.docs.why,
    `**What to do.** ${rule.docs.recommendation}`,
    ...optionBlocks(rule),
    '## Found in',
    ...rule.bad.map((example) => exampleBlock(rule, example)),
    '## Silent on',
    ...rule.good.map((example) => exampleBlock(rule, example)),
    `Idea: ${rule.docs.source}.`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The list of all rules, by group. */
export function docsIndex(rules: readonly Rule[]): string {
  const rows = rules.map(
    (rule) =>
      `| [${rule.id}](${docsFile(rule)}) | ${rule.on === false ? 'off' : rule.severity} | ${rule.docs.summary} |`,
  );
  return [
    '<!-- Generated from the rules’ files; change them there. -->',
    '# Rules',
    'Severities are defaults; a dossier sets its own under `rules:`, as `group/name: warning` or `group/name: [warning, { option: value }]`.',
    ['| Rule | Severity | Speaks when |', '|---|---|---|', ...rows].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function optionBlocks(rule: Rule): readonly string[] {
  const rows = Object.entries(rule.options).map(([name, option]) => {
    const standard = typeof option.default === 'object' ? option.default.join(', ') : String(option.default);
    return `- \`${name}\` (${expectation(option)}, default ${standard}): ${option.description}`;
  });
  return rows.length === 0 ? [] : ['## Options', rows.join('\n')];
}

function exampleBlock(rule: Rule, example: RuleExample): string {
  const { today } = example.dossier;
  const { findings } = check(buildExample(example.dossier), {
    registry: [rule],
    rules: { [rule.id]: [rule.severity, example.options ?? {}] },
    ...(today === undefined ? {} : { now: today }),
  });
  const said = findings.map((finding) => `> ${renderMessage(finding.message, 'en')}`);
  const clock = today === undefined ? '' : ` (today is ${today})`;
  const code = `\`\`\`yaml\n${printExample(example.dossier).trimEnd()}\n\`\`\``;
  return [`${sentence(example.title)}${clock}:`, code, ...said].join('\n\n');
}

function sentence(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}
