import type { Page } from '@playwright/test';
import { expect, open, picture, test } from './support/open-page.ts';
import { placeOf } from './support/scene-of-page.ts';

/** Days at the edges of the picture, from the address; null while the whole dossier is shown. */
function span(page: Page): string | null {
  const parts = new URLSearchParams(new URL(page.url()).hash.slice(1));
  return parts.get('days') ?? parts.get('from');
}
const changed = (page: Page, before: string | null) => expect.poll(() => span(page)).not.toBe(before);

/** The span once the address has caught up with the last movement. */
async function settled(page: Page): Promise<string | null> {
  await expect
    .poll(async () => {
      const before = span(page);
      await page.waitForTimeout(400);
      return span(page) === before;
    })
    .toBe(true);
  return span(page);
}

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

test('the wheel scrolls the page, and zooms with Ctrl', { tag: '@desktop' }, async ({ page }) => {
  await open(page);
  const { x, y } = await placeOf(page, 'us-3000-training');
  await page.mouse.move(x, y + 60);
  const top = await page.evaluate(() => window.scrollY);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await changed(page, null);
  expect(await page.evaluate(() => window.scrollY)).toBe(top);
  const near = await settled(page);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(top);
  expect(await settled(page)).toBe(near);
});

test('the wheel scrolls on after a click on a mark of a picture that is higher than the window', {
  tag: '@desktop',
}, async ({ page }) => {
  await open(page);
  const { x, y } = await placeOf(page, 'us-3000-training');
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(/claim=us-3000-training/);
  const [top, hash] = await page.evaluate(() => [window.scrollY, location.hash] as const);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(top);
  expect(await page.evaluate(() => location.hash)).toBe(hash);
});

test('everything is done by keys: walk, open, zoom, pan, fit', { tag: '@desktop' }, async ({ page }) => {
  await open(page);
  await picture(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('claim=');
  const first = page.url();
  // What was opened has the focus; the picture takes the keys again when it is come back to.
  await picture(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).not.toBe(first);
  await picture(page).focus();
  await page.keyboard.press('+');
  await changed(page, null);
  const near = span(page);
  await page.keyboard.press('PageDown');
  await changed(page, near);
  await page.keyboard.press('0');
  await expect.poll(() => span(page)).toBeNull();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).not.toContain('claim=');
});

test('two fingers pinch, one finger up and down scrolls the page', { tag: '@phone' }, async ({ page }) => {
  await open(page);
  const { x, y } = await placeOf(page, 'us-3000-training');
  const touch = await page.context().newCDPSession(page);
  const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly (readonly [number, number])[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })) });
  await fingers('touchStart', [x - 30, y], [x + 30, y]);
  for (const wide of [50, 70, 90]) await fingers('touchMove', [x - wide, y], [x + wide, y]);
  await fingers('touchEnd');
  await changed(page, null);
  const after = await settled(page);
  await touch.send('Input.synthesizeScrollGesture', { x, y, yDistance: -200, gestureSourceType: 'touch' });
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  expect(await settled(page)).toBe(after);
});
