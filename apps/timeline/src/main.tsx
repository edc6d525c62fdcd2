import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './style/page.css';
import { batch } from '@preact/signals';
import { render } from 'preact';
import { runCheck } from './check/run-check.ts';
import { unjudged } from './check/unjudged.ts';
import { readSession } from './live/session.ts';
import { load } from './state/load.ts';
import { keepAppearance } from './view/appearance.ts';
import { Page } from './view/page.tsx';
import { edition, followHistory, judged, judging, loaded } from './view/store.ts';

async function start(): Promise<void> {
  const place = document.getElementById('app');
  if (place === null) return;
  keepAppearance();
  followHistory();
  render(<Page />, place);
  const [found, session] = await Promise.all([load(), readSession()]);
  loaded.value = found;
  if (found.state === 'ready') {
    const first = unjudged(found.dossier);
    if (first !== undefined)
      batch(() => {
        judged.value = first;
        judging.value = true;
      });
    const checked = await runCheck({ dossier: found.dossier, isServed: session !== null });
    batch(() => {
      judged.value = checked;
      judging.value = false;
      if (first !== undefined) edition.value += 1;
    });
  }
  if (session !== null) (await import('./live/start.tsx')).start(session);
}

await start();
