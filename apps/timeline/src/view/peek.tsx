import type { JSX } from 'preact';
import { figureText, voiceName } from '../state/model.ts';
import { disputes } from './disputes.tsx';
import { address, go, index, language, locale } from './store.ts';

/**
 * Where the panel stands under the picture and its list, a strip at the lower edge of the window
 * says which claim is chosen, or that there are disputes, and leads down to it. It belongs to the
 * picture: past its end it is gone.
 */
export function Peek(): JSX.Element | null {
  const words = locale.value;
  const known = index.value;
  const claim = known === null || address.value.claim === null ? undefined : known.claim(address.value.claim);
  if (known === null || (claim === undefined && disputes.value.length === 0)) return null;
  return (
    <div class="peek">
      {claim === undefined ? (
        <button
          type="button"
          onClick={() => {
            go({ side: 'disputes' }, true);
            showSide();
          }}
        >
          {words.disputeList.count(disputes.value.length, disputes.value.length)} <span aria-hidden="true">↓</span>
        </button>
      ) : (
        <button
          type="button"
          onClick={() => {
            go({ side: 'claim' }, false);
            showSide();
          }}
        >
          <strong>{voiceName(known, claim, language.value)}</strong> {figureText(claim, language.value)}{' '}
          <span class="soft">
            {words.wordsAndVerdicts} <span aria-hidden="true">↓</span>
          </span>
        </button>
      )}
    </div>
  );
}

/** Scrolls to what stands under the picture, once it shows what was asked for. */
export function showSide(): void {
  requestAnimationFrame(() => document.querySelector('.side')?.scrollIntoView({ block: 'start' }));
}
