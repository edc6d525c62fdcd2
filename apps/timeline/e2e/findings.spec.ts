import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

/** Number words that the page cannot read, a figure that has lost its hedge, and a year typed wrong. */
const DOSSIER = `claimline: 1
title: Findings
language: en
vocabularies: { use: [armed-conflict] }
sources:
  ministry: { name: The ministry, kind: institution }
documents:
  letter: { title: A letter, published: 2024-10-02 }
claims:
  - { id: quarter, for: ministry, said: 2024-10-01, as-of: 2024-10-01, measure: killed, value: 250000, quote: { in: letter, exact: a quarter of a million dead } }
  - { id: lost, for: ministry, said: 2024-10-01, as-of: 2024-10-01, measure: wounded, value: 3000, quote: { in: letter, exact: environ 3000 blessés, language: fr } }
  - { id: later, for: ministry, said: 2099-10-01, as-of: 2024-10-01, measure: missing, value: 12 }
`;

let server: ChildProcess;
let folder: string;
let url: string;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimline-findings-'));
  writeFileSync(join(folder, 'dossier.yaml'), DOSSIER);
  server = spawn(process.execPath, ['packages/cli/dist/main.js', 'serve', folder, '--port', '0']);
  url = await new Promise<string>((resolve) => {
    server.stdout?.on('data', (part: Buffer) => resolve(/http:\S+/.exec(part.toString())?.[0] ?? ''));
  });
});
test.afterEach(() => {
  server.kill('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

test('beside a claim stands what the command finds, with its readers and its day @desktop', async ({ page }) => {
  const findings = page.locator('.findings');
  await page.goto(`${url}#v=1&claim=later`);
  await expect(findings).toContainText('date/in-future');
  await page.goto(`${url}#v=1&claim=lost`);
  await expect(findings).toContainText('number/hedge-lost');
  await page.goto(`${url}#v=1&claim=quarter`);
  await expect(page.locator('.panel')).toContainText('250,000');
  await expect(page.getByText('text/number-differs')).toHaveCount(0);
});

test('and it changes with a save @desktop', async ({ page }) => {
  await page.goto(`${url}#v=1&claim=later`);
  await expect(page.locator('.findings')).toContainText('date/in-future');
  writeFileSync(join(folder, 'dossier.yaml'), DOSSIER.replace('2099-10-01', '2024-10-01'));
  await expect(page.getByText('date/in-future')).toHaveCount(0);
});
