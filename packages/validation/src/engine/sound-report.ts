import type { Report, Rule } from '../rules/types.ts';
import { RuleFault } from './rule-fault.ts';

type Test = (value: unknown) => boolean;

/** What each field of a report must be, where it is given at all. */
const tests: Readonly<Record<keyof Report, Test>> = {
  message: isText,
  values: isRecord(isMessageValue),
  claims: (value) => isListOf(value, isText),
  field: isText,
  at: isText,
  verdict: (value) => isObject(value) && isText(value['type']) && isText(value['a']) && isText(value['b']),
  milder: (value) => value === 'info' || value === 'warning' || value === 'error',
  settle: (value) => isListOf(value, isMessage),
  fix: (value) => isObject(value) && typeof value['safe'] === 'boolean' && isListOf(value['edits'], isEdit),
  size: (value) => typeof value === 'number',
  covers: (value) => isListOf(value, isText),
};
const needed: ReadonlySet<string> = new Set<keyof Report>(['message', 'claims']);

/** A report of a rule that somebody else wrote, as data that the rule cannot reach any more; throws where it is none. */
export function soundReport(rule: Rule, given: unknown, isClaim: (id: string) => boolean): Report {
  const report = isObject(given) ? given : {};
  for (const [field, test] of Object.entries(tests)) {
    const value = report[field];
    if (value === undefined ? needed.has(field) : !test(value)) throw new RuleFault('report', { field });
  }
  const { verdict, ...rest } = Object.fromEntries(Object.keys(tests).map((field) => [field, report[field]]));
  // Each field has been looked at.
  const copy = { ...(copied(rest) as object), verdict } as Report;
  const unknown = [...copy.claims, ...(copy.covers ?? [])].find((id) => !isClaim(id));
  if (unknown !== undefined) throw new RuleFault('claim', { id: unknown });
  if (!Object.hasOwn(rule.messages.en, copy.message)) throw new RuleFault('message', { key: copy.message });
  return copy;
}

function copied(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(copied);
  return isObject(data) ? Object.fromEntries(Object.entries(data).map(([key, one]) => [key, copied(one)])) : data;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, test: Test): boolean {
  return Array.isArray(value) && value.every(test);
}

function isRecord(test: Test): Test {
  return (value) => isObject(value) && Object.values(value).every(test);
}

function isMessageValue(value: unknown): boolean {
  if (value === undefined || value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  return Array.isArray(value) ? value.every(isMessageValue) : isMessage(value);
}

function isMessage(value: unknown): boolean {
  return isObject(value) && isText(value['id']) && isRecord(isMessageValue)(value['values']);
}

function isEdit(value: unknown): boolean {
  if (!isObject(value) || !isText(value['claim']) || !isListOf(value['path'], isText)) return false;
  return isText(value['value']) || typeof value['value'] === 'number';
}
