import type { Dossier } from '@claimline/core';
import { buildMarks, estimateWidth, initialState, layoutScene, type Scene, timelineLocale } from '@claimline/timeline';
import { check } from '@claimline/validation';
import type { Page } from '@playwright/test';
import { picture } from './open-page.ts';

/** The picture that the page shows when it is opened, laid out again here to know where a mark stands. */
async function sceneOf(page: Page): Promise<Scene> {
  const dossier: Dossier = await page.evaluate(async () => (await fetch('dossier.json')).json());
  const box = await boxOf(page);
  const marks = buildMarks(dossier, check(dossier));
  return layoutScene(marks, {
    ...initialState(marks),
    width: box.width,
    language: 'en',
    locale: timelineLocale('en'),
    measure: estimateWidth,
  });
}

/** Where the mark of a claim stands on screen, scrolled into view. */
export async function placeOf(page: Page, claim: string): Promise<{ readonly x: number; readonly y: number }> {
  const scene = await sceneOf(page);
  const spot = scene.spots.find((one) => one.claim === claim);
  if (spot === undefined) throw new Error(`the picture has no mark of ${claim}`);
  const top = await page.evaluate(() => scrollY);
  const box = await boxOf(page);
  const height = page.viewportSize()?.height ?? 0;
  await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), Math.max(0, top + box.y + spot.y - height / 2));
  const shown = await boxOf(page);
  return { x: shown.x + spot.x, y: shown.y + spot.y };
}

async function boxOf(page: Page): Promise<{ readonly x: number; readonly y: number; readonly width: number }> {
  const box = await picture(page).boundingBox();
  if (box === null) throw new Error('the picture is not on screen');
  return box;
}
