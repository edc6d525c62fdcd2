import { checkOnPage, createMemory } from '@claimline/validation';
import { batch, type Signal, signal } from '@preact/signals';
import { type FileProblem, load, loadFindings } from '../state/load.ts';
import { edition, judged, loaded, offPage } from '../view/store.ts';

/** Whether the server can be heard. */
export const connected: Signal<boolean> = signal(true);
/** Errors of the files as they stand now, while an older state is shown. */
export const broken: Signal<readonly FileProblem[]> = signal([]);

/** Loads the dossier anew after every change of its files; what cannot be used never takes the place of what could. */
export function followChanges(): void {
  const stream = new EventSource(new URL('events', document.baseURI));
  stream.addEventListener('open', () => {
    // Whatever changed while nobody listened is in the files.
    if (!connected.value) void refresh();
    connected.value = true;
  });
  stream.addEventListener('error', () => {
    connected.value = false;
  });
  stream.addEventListener('changed', () => void refresh());
  void findAnew();
  // The first save should find its memory: the page is drawn by then, and nobody waits.
  setTimeout(() => {
    if (wanted === 0 && loaded.value?.state === 'ready') checkOnPage(loaded.value.dossier, [], { memory });
  }, FIRST_LOOK);
}

let wanted = 0;
/**
 * Verdicts of the state on screen. A save is judged here and not in the worker: with what is
 * remembered it takes less time than to bring the verdicts over from another thread.
 */
const memory = createMemory();
const FIRST_LOOK = 1_000;

/** Changes that come while one is being read are read together afterwards. */
async function refresh(): Promise<void> {
  wanted += 1;
  const mine = wanted;
  const found = await load();
  if (mine !== wanted) return;
  if (found.state === 'missing') return;
  const errors = found.problems.filter((one) => one.severity === 'error');
  if (found.state === 'broken' || (errors.length > 0 && loaded.value?.state === 'ready')) {
    broken.value = errors.length > 0 ? errors : found.problems;
    if (loaded.value?.state !== 'ready') loaded.value = found;
    return;
  }
  const checked = checkOnPage(found.dossier, [], { memory });
  const hadFocus = document.activeElement?.closest('.plane') !== null;
  batch(() => {
    broken.value = [];
    loaded.value = found;
    judged.value = checked;
    edition.value += 1;
  });
  if (hadFocus && document.activeElement === document.body)
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('.plane [tabindex="0"]')?.focus({ preventScroll: true }),
    );
  await findAnew();
}

let asked = 0;

/** What the server finds of the state on screen; the answer to an older question comes too late. */
async function findAnew(): Promise<void> {
  asked += 1;
  const mine = asked;
  const findings = await loadFindings();
  if (mine === asked) offPage.value = findings;
}
