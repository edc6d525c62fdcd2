import { formatDay } from '@claimline/core';
import type { JSX } from 'preact';
import { knownSpan } from '../state/known.ts';
import { address, go, index, language, locale, whole } from './store.ts';

/** The slider that takes the picture back to what was known on a day. */
export function KnownOn(): JSX.Element | null {
  const all = whole.value;
  const known = index.value;
  const span = all === null ? null : knownSpan(all);
  if (all === null || known === null || span === null) return null;
  const words = locale.value.known;
  const day = address.value.known;
  const text =
    day === null
      ? words.now
      : words.by(formatDay(day, language.value), known.dossier.claims.length, all.dossier.claims.length);
  const move = (value: string, step: boolean): void => {
    const wanted = Number(value);
    go({ known: wanted >= span.to ? null : wanted }, step);
  };
  return (
    <div class="known">
      <label>
        {words.label}{' '}
        <input
          type="range"
          min={span.from}
          max={span.to}
          step="1"
          value={day ?? span.to}
          aria-valuetext={text}
          onInput={(event) => move(event.currentTarget.value, false)}
        />
      </label>
      <output>{text}</output>
      {day !== null && (
        <button type="button" onClick={() => go({ known: null }, true)}>
          {words.off}
        </button>
      )}
    </div>
  );
}
