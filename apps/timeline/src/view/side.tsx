import type { JSX } from 'preact';
import { sides } from '../state/address.ts';
import { Article } from './article.tsx';
import { DisputeList, disputes } from './disputes.tsx';
import { Moment } from './moment.tsx';
import { ClaimPanel } from './panel.tsx';
import { address, go, index, liveParts, locale } from './store.ts';

/** What stands beside the picture: one claim with its text, all disputes, or what held on one day. */
export function Side(): JSX.Element {
  const words = locale.value;
  const { side } = address.value;
  return (
    <>
      <fieldset class="switch sides">
        <legend>{words.sideLabel}</legend>
        {sides.map((one) => (
          <button key={one} type="button" aria-pressed={side === one} onClick={() => go({ side: one }, true)}>
            {words.sides[one]}
          </button>
        ))}
      </fieldset>
      {side === 'disputes' ? <DisputeList /> : side === 'moment' ? <Moment /> : <ClaimPanel />}
      {side === 'claim' && isIdle() && <DisputeList />}
      {side === 'claim' && liveParts.value?.text()}
      {side === 'claim' && <Article />}
    </>
  );
}

/** No claim chosen and no text to read: the room beside the picture tells what clashes, plainest first. */
function isIdle(): boolean {
  const known = index.value;
  return (
    known !== null &&
    address.value.claim === null &&
    known.dossier.documents.every(({ text }) => text === undefined) &&
    disputes.value.length > 0
  );
}
