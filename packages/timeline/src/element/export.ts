import { type Dossier, indexDossier } from '@claimline/core';
import { timelineLocale } from '../locale/index.ts';

/** What stands below an exported picture: the dossier, how many claims and sources, and the days it is of. */
export function footerOf(dossier: Dossier, made: string, language = 'en'): readonly string[] {
  const index = indexDossier(dossier);
  const voices = new Set(dossier.claims.flatMap((claim) => claim.for ?? claim.by ?? []));
  const names = [...voices].flatMap((id) => index.source(id)?.name ?? []).sort();
  const shown = names.length > 12 ? [...names.slice(0, 12), '…'] : names;
  return [
    `${dossier.title} · ${timelineLocale(language).claims(dossier.claims.length)} · ${made}`,
    shown.join(', '),
  ].filter((line) => line !== '');
}

/** Largest side of a picture in pixels; browsers draw nothing beyond it, and say so nowhere. */
const LARGEST = 16_000;

/**
 * An SVG picture as PNG, drawn by the browser itself, so that both show the same. Rejects
 * when the browser cannot draw it. `scale` 2 is sharp on most screens and in print.
 */
export async function pngOf(svg: string, scale = 2): Promise<Blob> {
  const [, width = '0', height = '0'] = /<svg[^>]*? width="([\d.]+)"[^>]*? height="([\d.]+)"/.exec(svg) ?? [];
  const factor = Math.min(scale, LARGEST / Math.max(Number(width), Number(height), 1));
  const image = new Image();
  // As data and not as a blob: a strict page allows pictures of no other kind.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(Number(width) * factor);
  canvas.height = Math.round(Number(height) * factor);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise<Blob>((done, fail) =>
    canvas.toBlob((blob) => (blob === null ? fail(new Error('no picture')) : done(blob)), 'image/png'),
  );
}
