import type { Scene } from '../layout/scene.ts';
import { renderCanvas } from './canvas.ts';
import { footerBelow } from './footer.ts';
import type { Theme } from './theme.ts';

/** Largest side and most pixels of a picture; browsers draw nothing beyond theirs, and say so nowhere. */
const LARGEST = 16_000;
const MOST_PIXELS = 60_000_000;

/**
 * The scene as a PNG image, drawn as on screen and in the same faces; coarser where it would
 * be too large. Rejects when the browser cannot draw it.
 */
export async function renderPng(
  scene: Scene,
  theme: Theme,
  document: Document,
  { footer, scale }: { readonly footer: readonly string[]; readonly scale: number },
): Promise<Blob> {
  const below = footerBelow(scene, footer);
  const [width, height] = [scene.width, scene.height + below.height];
  const factor = Math.min(scale, LARGEST / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * factor);
  canvas.height = Math.round(height * factor);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('claimline-timeline: this browser draws no pictures');
  context.setTransform(factor, 0, 0, factor, 0, 0);
  renderCanvas(scene, context, theme, { top: 0, bottom: height });
  context.font = `400 12px ${theme.sans}`;
  context.fillStyle = theme.colors.soft;
  context.textAlign = 'left';
  for (const { text, x, y } of below.lines) context.fillText(text, x, y);
  return await new Promise((done, fail) =>
    canvas.toBlob(
      (blob) => (blob === null ? fail(new Error('claimline-timeline: the picture is too large')) : done(blob)),
      'image/png',
    ),
  );
}
