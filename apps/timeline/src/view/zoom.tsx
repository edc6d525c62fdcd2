import type { JSX } from 'preact';
import { plane } from './plane.tsx';
import { address, go, locale } from './store.ts';

/** How the picture is looked at: which days, which dispute, which scale. */
export function Zoom(): JSX.Element {
  const words = locale.value;
  const { scale } = address.value;
  return (
    <div class="zoom">
      <button type="button" aria-label={words.zoomOut} title={words.zoomOut} onClick={() => plane.value?.zoomOut()}>
        −
      </button>
      <button type="button" aria-label={words.zoomIn} title={words.zoomIn} onClick={() => plane.value?.zoomIn()}>
        +
      </button>
      <button type="button" onClick={() => plane.value?.fit()}>
        {words.fit}
      </button>
      <button
        type="button"
        aria-label={words.previousDispute}
        title={words.previousDispute}
        onClick={() => plane.value?.nextDispute(-1)}
      >
        ‹
      </button>
      <button
        type="button"
        aria-label={words.nextDispute}
        title={words.nextDispute}
        onClick={() => plane.value?.nextDispute(1)}
      >
        ›
      </button>
      <select
        aria-label={words.scaleLabel}
        value={scale}
        onChange={(event) => go({ scale: event.currentTarget.value === 'log' ? 'log' : 'linear' }, true)}
      >
        <option value="linear">{words.linear}</option>
        <option value="log">{words.log}</option>
      </select>
    </div>
  );
}
