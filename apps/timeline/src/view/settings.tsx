import type { JSX } from 'preact';
import { pageLocales } from '../locale/index.ts';
import type { Address } from '../state/address.ts';
import { address, go, keysShown, language, locale } from './store.ts';

/** What concerns the reader, not the dossier: language, appearance, the keys. */
export function Settings(): JSX.Element {
  const words = locale.value;
  const { theme } = address.value;
  return (
    <div class="settings">
      <select
        aria-label={words.language}
        value={language.value}
        onChange={(event) => go({ language: event.currentTarget.value }, true)}
      >
        {[...pageLocales].map(([tag, one]) => (
          <option key={tag} value={tag} lang={tag}>
            {one.name}
          </option>
        ))}
      </select>
      <select
        aria-label={words.theme}
        value={theme}
        onChange={(event) => go({ theme: event.currentTarget.value as Address['theme'] }, true)}
      >
        {(['auto', 'light', 'dark', 'contrast'] as const).map((one) => (
          <option key={one} value={one}>
            {words.themes[one]}
          </option>
        ))}
      </select>
      <button
        type="button"
        aria-label={words.keysTitle}
        title={words.keysTitle}
        onClick={() => {
          keysShown.value = true;
        }}
      >
        ?
      </button>
    </div>
  );
}
