import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { directionOf, spokenAs } from '../locale/index.ts';
import { address, language, loaded } from './store.ts';

// The published page is one script that also runs in a worker, where there is nothing to match.
const dark = globalThis.matchMedia?.('(prefers-color-scheme: dark)');
const contrast = globalThis.matchMedia?.('(prefers-contrast: more)');
const system: Signal<'light' | 'dark' | 'contrast'> = signal(systemTheme());

function systemTheme(): 'light' | 'dark' | 'contrast' {
  if (contrast?.matches && !dark?.matches) return 'contrast';
  return dark?.matches ? 'dark' : 'light';
}

/** The theme in use: the reader's choice, else the system's. */
export const themeName: ReadonlySignal<'light' | 'dark' | 'contrast'> = computed(() =>
  address.value.theme === 'auto' ? system.value : address.value.theme,
);

/** Keeps the document's language, title and theme in step with the state. */
export function keepAppearance(): void {
  for (const query of [dark, contrast]) {
    query?.addEventListener('change', () => {
      system.value = systemTheme();
    });
  }
  effect(() => {
    document.documentElement.dataset['theme'] = themeName.value;
    document.documentElement.lang = spokenAs(language.value);
    document.documentElement.dir = directionOf(language.value);
  });
  effect(() => {
    if (loaded.value?.state === 'ready') document.title = `${loaded.value.dossier.title} · Claimline`;
  });
}
