export { type CheckedDossier, findChanges, isUnchanged } from './changes/find-changes.ts';
export { type ChangesInput, changesFormatters } from './changes/format-changes.ts';
export { type ChangeLine, type ChangeSection, outlineOf } from './changes/outline.ts';
export type { Cause, Changes, ClaimChange, DefinitionChange, FieldChange, VerdictChange } from './changes/types.ts';
export { type ClaimInWords, describeClaim } from './claims/describe.ts';
export { formatDiagnostics } from './diagnostics/format-diagnostics.ts';
export { formatters } from './formats/index.ts';
export { formatJson, JSON_REPORT_VERSION, verdictData } from './formats/json.ts';
export { markdownText } from './formats/markdown-text.ts';
export { markupText } from './formats/markup.ts';
export { formatText } from './formats/text.ts';
export type { FileContent, FileProblem, Formatter, ReportInput } from './formats/types.ts';
export { formatInForce, formatInForceJson, type InForceInput } from './in-force/format-in-force.ts';
export { formatExplain, formatExplainJson } from './pair/format-explain.ts';
export { formatVerdict, formatVerdictJson, type PairInput } from './pair/format-verdict.ts';
export {
  formatRuleJson,
  formatRuleList,
  formatRuleListJson,
  formatRulePage,
} from './rule-page/format-rule-page.ts';
export { escapeForTerminal, escapeLine, escapeLines } from './terminal/escape.ts';
export { jsonText } from './terminal/json-text.ts';
export type { ReportOptions } from './terminal/page.ts';
