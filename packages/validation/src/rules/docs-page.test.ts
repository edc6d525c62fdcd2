import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { docsFile, docsIndex, docsPage } from './docs-page.ts';
import { rules } from './index.ts';

const folder = fileURLToPath(new URL('../../../../docs/rules/', import.meta.url));

// Write them anew with: vitest run packages/validation/src/rules/docs-page.test.ts -u
it.each(rules.map((rule) => [rule.id, rule] as const))('the page of %s is up to date', async (_, rule) => {
  await expect(docsPage(rule)).toMatchFileSnapshot(`${folder}${docsFile(rule)}`);
});

it('the list of rules is up to date', async () => {
  await expect(docsIndex(rules)).toMatchFileSnapshot(`${folder}README.md`);
});

it('there is no page without a rule', () => {
  const expected = new Set(['README.md', ...rules.map(docsFile)]);
  expect(readdirSync(folder).filter((name) => !expected.has(name))).toEqual([]);
});
