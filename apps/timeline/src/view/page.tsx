import type { JSX } from 'preact';
import { headlineFinding } from '../state/finding.ts';
import { ClaimTable } from './claim-table.tsx';
import { FirstDispute } from './disputes.tsx';
import { Keys } from './keys.tsx';
import { KnownOn } from './known-on.tsx';
import { Minimap } from './minimap.tsx';
import { Notices } from './notices.tsx';
import { Peek } from './peek.tsx';
import { Plane } from './plane.tsx';
import { SavePicture } from './save-picture.tsx';
import { Settings } from './settings.tsx';
import { Side } from './side.tsx';
import { address, announced, edition, index, judging, language, liveParts, loaded, locale, result } from './store.ts';
import { Story } from './story.tsx';
import { Toolbar } from './toolbar.tsx';
import { Zoom } from './zoom.tsx';

/** The whole page as a function of the state. */
export function Page(): JSX.Element {
  const words = locale.value;
  const state = loaded.value;
  if (state === null) return <p class="waiting">{words.loading}</p>;
  if (state.state !== 'ready') return <Failed state={state} />;
  const known = index.value;
  const checked = result.value;
  if (known === null || checked === null) return <p class="waiting">{words.checking}</p>;
  const { dossier } = known;
  return (
    <>
      <a class="skip" href="#plane">
        {words.skip}
      </a>
      {liveParts.value?.banner()}
      <header class="head">
        <h1 lang={dossier.language}>{dossier.title}</h1>
        <p class="finding">
          {judging.value ? words.checking : headlineFinding(known, checked, words, language.value)} <FirstDispute />
        </p>
        <Settings />
      </header>
      <Notices problems={state.problems} />
      <Story />
      <div class="columns">
        <main id="plane" tabIndex={-1}>
          <Toolbar />
          <div class="looking">
            <KnownOn />
            {address.value.view === 'timeline' && <Zoom />}
          </div>
          {state.dossier.claims.length === 0 ? (
            <p class="empty">{words.emptyDossier}</p>
          ) : address.value.view === 'table' ? (
            <ClaimTable />
          ) : (
            <>
              <Minimap />
              <Plane key={edition.value} />
              <SavePicture />
            </>
          )}
          <Peek />
        </main>
        <aside class="side" aria-label={words.claim}>
          <Side />
        </aside>
      </div>
      <Keys />
      <p class="announcer" role="status" aria-live="polite">
        {announced.value}
      </p>
    </>
  );
}

function Failed({
  state,
}: {
  state: {
    state: 'missing' | 'broken';
    problems?: readonly { message: string; location: { file: string; line: number } }[];
  };
}): JSX.Element {
  const words = locale.value;
  return (
    <main class="failed">
      <h1>{words.failed.title}</h1>
      <p>{state.state === 'missing' ? words.failed.missing : words.failed.broken}</p>
      <ul>
        {(state.problems ?? []).slice(0, 20).map((problem) => (
          <li key={`${problem.location.file}:${problem.location.line}:${problem.message}`}>
            <code>
              {problem.location.file}:{problem.location.line}
            </code>{' '}
            {problem.message}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => location.reload()}>
        {words.failed.retry}
      </button>
    </main>
  );
}
