/**
 * Browser tests of the timeline page.
 *
 * - Specs live in `apps/timeline/e2e/*.spec.ts`, and beside the site of the docs, and import `test` and `expect` from
 *   `@playwright/test`. `page.goto('/')` opens the seed dossier (`baseURL` is set).
 * - The page under test is the built one, served by the real server (`claimline serve`) on
 *   loopback under its strict content security policy: no inline code or style, and trusted
 *   types (a `Worker` needs a `TrustedScriptURL` from a policy of the page).
 * - Every spec runs twice: `desktop` (light, 1440 × 900) and `phone` (dark, 390 × 844, touch).
 *   What only makes sense in one has the tag `@desktop` or `@phone`.
 * - `npm test` builds first and picks a free port. By hand, after a build:
 *   `playwright test`, or `playwright test --project=desktop one.spec.ts`.
 * - `CLAIMLINE_E2E_PORT` sets the port, `CLAIMLINE_CHROMIUM` the browser; without the latter
 *   /usr/bin/chromium is used where it exists, else the browser Playwright brought.
 */
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const port = Number(process.env['CLAIMLINE_E2E_PORT'] ?? 4273);
const origin = `http://127.0.0.1:${port}`;
const chromium = process.env['CLAIMLINE_CHROMIUM'] ?? '/usr/bin/chromium';

export default defineConfig({
  testMatch: ['apps/timeline/e2e/*.spec.ts', 'scripts/{site,whole}/*.spec.ts'],
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 1,
  retries: 0,
  timeout: 60_000,
  reporter: [['list']],
  use: {
    baseURL: origin,
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'off',
    launchOptions: {
      ...(existsSync(chromium) ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } },
    {
      name: 'phone',
      grepInvert: /@desktop/,
      use: {
        viewport: { width: 390, height: 844 },
        colorScheme: 'dark',
        hasTouch: true,
        isMobile: true,
        deviceScaleFactor: 2,
      },
    },
  ],
  webServer: {
    command: `node packages/cli/dist/main.js serve seeds/kursk-2024-10 --port ${port} --strict-port`,
    url: `${origin}/`,
    reuseExistingServer: false,
    timeout: 30_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 3_000 },
  },
});
