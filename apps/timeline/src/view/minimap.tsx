import { formatDay } from '@claimline/core';
import type { JSX } from 'preact';
import { densityOf } from '../state/density.ts';
import { hiddenMarks } from '../state/hidden-marks.ts';
import { plane } from './plane.tsx';
import { address, go, hidden, language, locale, result } from './store.ts';

const BINS = 120;
const TALL = 28;

/** The whole time in one strip: how many claims, how many of them disputed, and which part is shown. */
export function Minimap(): JSX.Element | null {
  const timeline = plane.value;
  if (timeline === null) return null;
  const words = locale.value.minimap;
  const { focus, opening } = timeline.marks;
  const gone = hiddenMarks(timeline.marks.marks, hidden.value);
  const marks = timeline.marks.marks.filter((mark) => !gone.has(mark.claim));
  const { from, to } = address.value.from === null || address.value.to === null ? opening : windowOf();
  const length = Math.max(1, focus.to - focus.from);
  const claimsOf = (some: typeof marks): number => some.reduce((sum, { echoes }) => sum + 1 + echoes.length, 0);
  const inside = claimsOf(marks.filter(({ anchorDay }) => anchorDay >= from && anchorDay <= to));
  const all = claimsOf(marks);
  const clashing = new Set(
    (result.value?.verdicts ?? []).filter(({ type }) => type === 'contradicts').flatMap(({ a, b }) => [a, b]),
  );
  const bins = densityOf(marks, (claim) => clashing.has(claim), focus, BINS);
  const most = Math.max(1, ...bins.map(({ claims }) => claims));
  const high = (count: number): number => (count === 0 ? 0 : 3 + ((TALL - 3) * count) / most);
  const place = (day: number): number => Math.min(BINS, Math.max(0, ((day - focus.from) / length) * BINS));
  const move = (middle: number, step: boolean): void => {
    const half = Math.min(to - from, length) / 2;
    const day = Math.min(focus.to - half, Math.max(focus.from + half, middle));
    go(half * 2 >= length ? { from: focus.from, to: focus.to } : { from: day - half, to: day + half }, step);
  };
  const onPointer = (event: PointerEvent): void => {
    const strip = event.currentTarget as Element;
    if (event.type === 'pointerdown') strip.setPointerCapture(event.pointerId);
    if (event.type === 'pointermove' && !strip.hasPointerCapture(event.pointerId)) return;
    const box = strip.getBoundingClientRect();
    move(focus.from + ((event.clientX - box.left) / Math.max(1, box.width)) * length, event.type === 'pointerdown');
  };
  return (
    <div class="minimap">
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${BINS} ${TALL}`}
        preserveAspectRatio="none"
        onPointerDown={onPointer}
        onPointerMove={onPointer}
      >
        {bins.map(({ claims, disputed }, i) => (
          <g key={i}>
            <rect class="all" x={i + 0.1} width="0.8" y={TALL - high(claims)} height={high(claims)} />
            <rect class="clash" x={i + 0.1} width="0.8" y={TALL - high(disputed)} height={high(disputed)} />
          </g>
        ))}
        <rect class="shown" x={place(from)} y="0" width={Math.max(1, place(to) - place(from))} height={TALL} />
      </svg>
      <p class="soft">
        {words.window(
          formatDay(Math.floor(from), language.value),
          formatDay(Math.floor(to), language.value),
          inside,
          all,
        )}
      </p>
      <input
        type="range"
        aria-label={words.label}
        aria-valuetext={words.window(
          formatDay(Math.floor(from), language.value),
          formatDay(Math.floor(to), language.value),
          inside,
          all,
        )}
        min={focus.from}
        max={focus.to}
        step="any"
        value={(from + to) / 2}
        onKeyDown={(event) => {
          const by = { ArrowLeft: -0.1, ArrowRight: 0.1, PageDown: -0.9, PageUp: 0.9 }[event.key];
          if (by === undefined) return;
          event.preventDefault();
          move((from + to) / 2 + by * (to - from), false);
        }}
        onInput={(event) => move(Number(event.currentTarget.value), false)}
      />
    </div>
  );
}

function windowOf(): { readonly from: number; readonly to: number } {
  return { from: address.value.from ?? 0, to: address.value.to ?? 0 };
}
