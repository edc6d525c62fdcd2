import '../style/page.css';
import { render } from 'preact';
import { keepAppearance } from '../view/appearance.ts';
import { Page } from '../view/page.tsx';
import { followHistory, judged, loaded } from '../view/store.ts';
import { judge } from './judge.ts';
import { readEmbedded } from './read-embedded.ts';

/** Draws the dossier that lies in the file itself; what stood there for readers without scripts gives way. */
export async function show(): Promise<void> {
  const place = document.getElementById('app');
  const embedded = readEmbedded();
  if (place === null || embedded === null) return;
  keepAppearance();
  followHistory();
  loaded.value = { state: 'ready', dossier: embedded.dossier, problems: [] };
  judged.value = await judge(embedded);
  place.replaceChildren();
  render(<Page />, place);
}
