/** Takes the pictures of the documentation from the real page: `node scripts/docs/pictures.mjs CHROMIUM`. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { inRoot } from '../house/root.mjs';
import { freePort } from '../steps/free-port.mjs';

const seeds = [
  ['kursk-2024-10', 'timeline'],
  ['dprk-2024', 'dprk-2024'],
];
const looks = [
  ['light', 'light', 1440, 900],
  ['dark', 'dark', 1440, 900],
  ['phone', 'light', 390, 844],
  ['phone-dark', 'dark', 390, 844],
];

mkdirSync(inRoot('docs', 'img'), { recursive: true });
const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox'] });
for (const [seed, picture] of seeds) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/`;
  const main = inRoot('packages', 'cli', 'dist', 'main.js');
  const server = spawn(process.execPath, [main, 'serve', inRoot('seeds', seed), '--port', `${port}`, '--strict-port'], {
    stdio: 'ignore',
  });
  try {
    await answering(address);
    await takePictures(address, picture);
  } finally {
    server.kill();
  }
}
await browser.close();

async function takePictures(address, picture) {
  for (const [name, colorScheme, width, height] of looks) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height } });
    await page.goto(address);
    await page.getByRole('application').waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: inRoot('docs', 'img', `${picture}-${name}.png`) });
    await page.close();
  }
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
