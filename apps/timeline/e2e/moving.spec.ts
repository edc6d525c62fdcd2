import type { Page } from '@playwright/test';
import { expect, open, test } from './support/open-page.ts';
import { placeOf } from './support/scene-of-page.ts';

/** Days at the edges of the picture, from the address; null while the whole dossier is shown. */
function span(page: Page): string | null {
  const parts = new URLSearchParams(new URL(page.url()).hash.slice(1));
  return parts.get('days') ?? parts.get('from');
}
const changed = (page: Page, before: string | null) => expect.poll(() => span(page)).not.toBe(before);

test('the buttons zoom in, out and back to everything', async ({ page }) => {
  await open(page);
  expect(span(page)).toBeNull();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await changed(page, null);
  const near = span(page);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await changed(page, near);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => span(page)).toBeNull();
});

test('a sideways drag moves through time and selects nothing', async ({ page }) => {
  await open(page);
  const { x, y } = await placeOf(page, 'us-3000-training');
  await page.mouse.move(x + 90, y + 60);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + 60, { steps: 5 });
  await page.mouse.up();
  await changed(page, null);
  // A drag selects nothing.
  expect(page.url()).not.toContain('claim=');
});
