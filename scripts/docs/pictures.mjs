/** Takes the pictures of the documentation from the real page: `node scripts/docs/pictures.mjs CHROMIUM`. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { inRoot } from '../house/root.mjs';
import { freePort } from '../steps/free-port.mjs';

const port = await freePort();
const address = `http://127.0.0.1:${port}/`;
const server = spawn(
  process.execPath,
  [
    inRoot('packages', 'cli', 'dist', 'main.js'),
    'serve',
    inRoot('seeds', 'kursk-2024-10'),
    '--port',
    `${port}`,
    '--strict-port',
  ],
  { stdio: 'ignore' },
);
try {
  await answering(address);
  await takePictures();
} finally {
  server.kill();
}

async function takePictures() {
  mkdirSync(inRoot('docs', 'img'), { recursive: true });
  const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox'] });
  for (const [name, colorScheme, width, height] of [
    ['light', 'light', 1440, 900],
    ['dark', 'dark', 1440, 900],
    ['phone', 'light', 390, 844],
  ]) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height } });
    await page.goto(address);
    await page.getByRole('application').waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: inRoot('docs', 'img', `timeline-${name}.png`) });
    await page.close();
  }
  await browser.close();
}

async function answering(url) {
  for (let i = 0; i < 100; i += 1) {
    const isUp = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not start');
}
