import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type RuleSets = Readonly<Record<string, readonly (readonly [base: string, text: string])[]>>;

/** The spell-out rules of CLDR for a language. */
export function spelloutRules(language: string): RuleSets {
  const path = createRequire(import.meta.url).resolve(`cldr-rbnf/rbnf/${language}.json`);
  const data: { rbnf: { rbnf: { SpelloutRules: RuleSets } } } = JSON.parse(readFileSync(path, 'utf8'));
  return data.rbnf.rbnf.SpelloutRules;
}

/** Cardinal rule sets of a language; the verbose one, with commas inside, is left out. */
export function cardinalSets(rules: RuleSets): readonly string[] {
  return Object.keys(rules).filter((name) => /^%spellout-cardinal(?!-verbose)/.test(name));
}

/** A whole number in words, by a rule set. Reads what the rules of the languages that are tested use. */
export function spell(rules: RuleSets, set: string, n: number, language: string): string {
  const rule = ruleFor(rules[set] ?? [], n);
  if (rule === undefined) throw new RangeError(`${set} has no rule for ${n}`);
  const { base, radix, text } = rule;
  const divisor = base < 1 ? 1 : radix ** Math.floor(Math.log(base) / Math.log(radix) + 1e-9);
  const [quotient, rest] = [Math.floor(n / divisor), n % divisor];
  const own = text.replace(/;$/, '').replace(/^'/, '');
  const shown = own.replace(/\[([^\]]*)\]/g, rest === 0 ? '' : '$1');
  return shown
    .replace(/\$\((cardinal|ordinal),([^)]*)\)\$/g, (_, type: string, forms: string) =>
      plural(language, type, quotient, forms),
    )
    .replace(/→(%[^→]*)?→/g, (_, name: string | undefined) => spell(rules, name ?? set, rest, language))
    .replace(/←(%[^←]*)?←/g, (_, name: string | undefined) => spell(rules, name ?? set, quotient, language))
    .replace(/=(%[^=]*)=/g, (_, name: string) => spell(rules, name, n, language));
}

function ruleFor(
  rules: readonly (readonly [base: string, text: string])[],
  n: number,
): { readonly base: number; readonly radix: number; readonly text: string } | undefined {
  let found: { base: number; radix: number; text: string } | undefined;
  for (const [key, text] of rules) {
    const [base, radix] = key.split('/').map((part) => Number(part.replaceAll(/[.,>]/g, '')));
    if (base === undefined || !/^\d/.test(key) || key.includes('x') || base > n) continue;
    found = { base, radix: radix ?? 10, text };
  }
  return found;
}

function plural(language: string, type: string, n: number, forms: string): string {
  const category = new Intl.PluralRules(language, { type: type === 'ordinal' ? 'ordinal' : 'cardinal' }).select(n);
  const byName = new Map([...forms.matchAll(/(\w+)\{([^}]*)\}/g)].map(([, name, form]) => [name, form]));
  return byName.get(category) ?? byName.get('other') ?? '';
}
