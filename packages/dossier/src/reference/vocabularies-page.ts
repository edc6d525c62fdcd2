import { type Measure, type ScopeNode, type Vocabulary, vocabularies } from '@claimline/core';

const AXES: Readonly<Record<string, string>> = { of: 'Population (`of`)', status: 'Status', at: 'Places (`at`)' };

/** The words of the vocabularies that ship: what a dossier may use without declaring it. */
export function vocabulariesPage(): string {
  const lead = `# Vocabularies that ship

A dossier that names one under \`vocabularies: use\` may use its words as they stand here, override them, and add its own.
Generated from the vocabularies themselves. How measures, populations, statuses and places are declared:
[key by key](format.md); what the relations mean: [how Claimline judges](model.md).
`;
  return [lead, ...[...vocabularies.values()].map(vocabularyPart)].join('\n');
}

function vocabularyPart({ id, title, sources, measures, nodes }: Vocabulary): string {
  const axes = Object.entries(nodes).flatMap(([axis, all]) =>
    all.length === 0 ? [] : [table(AXES[axis] ?? axis, ['Id', 'Name', 'Part of', ''], all.map(nodeRow))],
  );
  const counted =
    measures.length === 0
      ? []
      : [table('Measures', ['Id', 'Name', 'Kind', 'Unit', 'Relations'], measures.map(measureRow))];
  const from = sources.length === 0 ? '' : `From: ${sources.join('; ')}.\n`;
  return [`## \`${id}\`\n\n${title}. ${from}`, ...counted, ...axes].join('\n');
}

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `### ${title}\n\n${line(head)}\n${line(head.map(() => '---'))}\n${rows.map(line).join('\n')}\n`;
}

function measureRow(measure: Measure): readonly string[] {
  const { id, label, kind, unit, within, sumOf, disjointWith, numerator, baseline, loose, atLeast, atMost } = measure;
  const relations = [
    named('within', within),
    named('sum of', sumOf),
    named('excludes', disjointWith),
    named('share or rate of', numerator === undefined ? [] : [numerator]),
    baseline === undefined ? '' : `since ${baseline}`,
    loose === true
      ? `a loose word${atLeast === undefined ? '' : `, at least \`${atLeast}\``}${atMost === undefined ? '' : `, at most \`${atMost}\``}`
      : '',
  ];
  return [`\`${id}\``, label, kind, `\`${unit}\``, relations.filter((one) => one !== '').join('; ')];
}

function nodeRow({ id, label, broader, disjoint, total, prospective }: ScopeNode): readonly string[] {
  const more = [
    disjoint === true ? 'its parts exclude one another' : '',
    total === true ? 'everybody so far' : '',
    prospective === true ? 'still to come' : '',
  ];
  return [
    `\`${id}\``,
    label,
    broader.map((one) => `\`${one}\``).join(', '),
    more.filter((one) => one !== '').join('; '),
  ];
}

function named(relation: string, ids: readonly string[] | undefined): string {
  return ids === undefined || ids.length === 0 ? '' : `${relation} ${ids.map((id) => `\`${id}\``).join(', ')}`;
}
