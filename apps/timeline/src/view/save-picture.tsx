import { formatDay } from '@claimline/core';
import { footerOf } from '@claimline/timeline';
import type { JSX } from 'preact';
import { plane } from './plane.tsx';
import { index, language, locale } from './store.ts';

/** The picture as it is on screen, as a file: for an article, a slide, a colleague. */
export function SavePicture(): JSX.Element {
  return (
    <p class="save">
      <button type="button" onClick={saveSvg}>
        {locale.value.exportSvg}
      </button>{' '}
      <button type="button" onClick={() => void savePng()}>
        {locale.value.exportPng}
      </button>
    </p>
  );
}

function saveSvg(): void {
  const svg = plane.value?.toSvg(footer());
  if (svg !== undefined) offer(new Blob([svg], { type: 'image/svg+xml' }), 'svg');
}

async function savePng(): Promise<void> {
  const png = await plane.value?.toPng(footer());
  if (png !== undefined) offer(png, 'png');
}

/** A picture that leaves its page says what it is of, and whose figures it shows. */
function footer(): readonly string[] {
  const timeline = plane.value;
  const dossier = index.value?.dossier;
  if (timeline === null || dossier === undefined) return [];
  const { from, to } = timeline.state;
  const days = [from, to].map((day) => formatDay(Math.round(day), language.value)).join(' – ');
  return footerOf(dossier, days, language.value);
}

function offer(file: Blob, ending: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${nameOf(index.value?.dossier.title ?? '')}.${ending}`;
  link.click();
  // The download has begun by then; until it has, the address must hold.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function nameOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return plain.slice(0, 60) || 'claimline';
}
