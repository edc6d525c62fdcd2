import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';

/** The example page, built from the sources, served by the test itself. */
test('two timelines on one page show both dossiers and move together', async ({ page }) => {
  const output = await build({
    root: 'examples/two-timelines',
    configFile: false,
    logLevel: 'silent',
    resolve: {
      conditions: ['@claimline/source', 'module', 'browser'],
      alias: Object.fromEntries(
        ['timeline', 'validation'].map((name) => [
          `@claimline/${name}`,
          join(process.cwd(), 'packages', name, 'src', 'index.ts'),
        ]),
      ),
    },
    build: { write: false, target: 'es2024', modulePreload: false },
  });
  const files = new Map(
    [output]
      .flat()
      .flatMap((one) => ('output' in one ? one.output : []))
      .map((one) => [one.fileName, one.type === 'chunk' ? one.code : one.source]),
  );
  await page.goto('/');
  const dossier = await page.evaluate(async () => (await fetch('dossier.json')).json());
  await page.route('http://two.example/**', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1) || 'index.html';
    if (name.endsWith('.json')) return route.fulfill({ json: dossier });
    const body = files.get(name);
    if (body === undefined) return route.fulfill({ status: 404 });
    const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : 'text/html';
    return route.fulfill({ contentType: type, body: typeof body === 'string' ? body : Buffer.from(body) });
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('http://two.example/');
  const pictures = page.getByRole('application', { name: /Timeline of 24 claims/ });
  await expect(pictures).toHaveCount(2);
  const before = await pictures.nth(1).screenshot();
  await pictures.first().focus();
  await page.keyboard.press('+');
  await expect.poll(async () => (await pictures.nth(1).screenshot()).equals(before)).toBe(false);
  expect(errors).toEqual([]);
});
