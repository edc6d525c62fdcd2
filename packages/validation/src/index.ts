export * from './compare/index.ts';
export { brokenRules, type CheckOptions, check, DEFAULT_MAX_PAIRS } from './engine/engine.ts';
export { fingerprintOf, withoutKnown } from './engine/fingerprint.ts';
export { catalogues, locales, renderMessage } from './messages/index.ts';
export { printExample } from './rules/examples/print-example.ts';
export { ruleById, rules } from './rules/index.ts';
export type { Rule, RuleExample, RuleOption } from './rules/types.ts';
export { expectation, nearest as nearestRule } from './settings/resolve.ts';
export type * from './types.ts';
