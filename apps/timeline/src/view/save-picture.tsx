import { formatDay } from '@claimline/core';
import type { JSX } from 'preact';
import { plane } from './plane.tsx';
import { index, language, locale } from './store.ts';

/** The picture as it is on screen, as a file: for an article, a slide, a colleague. */
export function SavePicture(): JSX.Element {
  return (
    <p class="save">
      <button type="button" onClick={save}>
        {locale.value.exportSvg}
      </button>
    </p>
  );
}

function save(): void {
  const timeline = plane.value;
  const title = index.value?.dossier.title;
  if (timeline === null || title === undefined) return;
  const { from, to } = timeline.state;
  const days = [from, to].map((day) => formatDay(Math.round(day), language.value)).join(' – ');
  // A picture that leaves its page says what it is of.
  const svg = timeline.toSvg([`${title} · ${days}`]);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${nameOf(title)}.svg`;
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
