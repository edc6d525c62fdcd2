import { test as base, expect, type Page } from '@playwright/test';

/** What went wrong behind the page while a test used it. */
interface Watch {
  readonly foreign: string[];
  readonly errors: string[];
}

/**
 * `test` for this page: every test fails when the page asks any other origin for anything,
 * breaks its content security policy, or throws, whatever else the test looks at.
 */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch: Watch = { foreign: [], errors: [] };
      const own = new URL(baseURL ?? 'http://127.0.0.1').origin;
      page.on('request', (request) => {
        const url = new URL(request.url());
        const isLocal = url.origin === own || url.protocol === 'data:' || url.protocol === 'blob:';
        if (!isLocal) watch.foreign.push(request.url());
      });
      page.on('pageerror', (error) => watch.errors.push(error.message));
      page.on('console', (message) => {
        if (/Content Security Policy|TrustedScript|TrustedHTML/i.test(message.text()))
          watch.errors.push(message.text());
      });
      await use(watch);
      expect(watch.foreign, 'requests to other origins').toEqual([]);
      expect(watch.errors, 'errors of the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the page and waits until the claims have been checked and shown. */
export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`/${hash}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

/** Opens the page with another dossier in place of the seed, as the server would send it. */
export async function openWith(
  page: Page,
  dossier: unknown,
  options: { readonly diagnostics?: readonly object[]; readonly hash?: string } = {},
): Promise<void> {
  await serve(page, dossier, options.diagnostics);
  await open(page, options.hash);
}

/** Answers the data routes; everything else still comes from the server. Nobody has found anything beforehand. */
async function serve(page: Page, dossier: unknown, diagnostics: readonly object[] = []): Promise<void> {
  await page.route('**/dossier.json', (route) => route.fulfill({ json: dossier }));
  await page.route('**/diagnostics.json', (route) => route.fulfill({ json: diagnostics }));
  await page.route('**/findings.json', (route) => route.fulfill({ json: null }));
}

/** The picture: one tab stop that takes the keys. */
export const picture = (page: Page) => page.getByRole('application', { name: /Timeline of|Vija kohore/ });
