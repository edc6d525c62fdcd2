/**
 * Every whole number from 2 to a million as CLDR spells it, read back: `node scripts/bench/spelled-numbers.mjs [LANGUAGE…]`.
 * The tests do so up to 2,000 in every gender and case, and with a sample beyond; this is the whole of it, in the first
 * set of cardinals of each language. Some minutes for each.
 */
import { languageIds, readText } from '../../packages/extract/dist/index.js';
import { cardinalSets, spell, spelloutRules } from '../../packages/extract/src/testing/rbnf.ts';

const MOST = 1_000_000;
const wanted = process.argv.slice(2);

for (const language of languageIds.filter((id) => wanted.length === 0 || wanted.includes(id))) {
  const rules = spelloutRules(language);
  const [set] = cardinalSets(rules);
  const wrong = [];
  for (let n = 2; n <= MOST; n += 1) {
    const words = spell(rules, set, n, language);
    const read = readText(`— ${words}`, { language, date: '2024-10-28' });
    const quantities = read.ok ? read.value.filter(({ type }) => type === 'quantity') : [];
    if (quantities.length !== 1 || quantities[0].value !== n) wrong.push(`${n} ${words}`);
  }
  console.log(
    `${language}: ${(MOST - 1 - wrong.length).toLocaleString('en')} of ${(MOST - 1).toLocaleString('en')} read back${wrong.length === 0 ? '' : `; not ${wrong.slice(0, 5).join(', ')}`}`,
  );
}
