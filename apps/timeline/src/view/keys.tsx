import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { keysShown, locale } from './store.ts';

/** The list of keys, as a dialog. */
export function Keys(): JSX.Element {
  const words = locale.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const shown = keysShown.value;
  useEffect(() => {
    if (shown) dialog.current?.showModal();
    else dialog.current?.close();
  }, [shown]);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={hide}>
      <h2 id="keys-title">{words.keysTitle}</h2>
      <dl>
        {words.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={hide}>
        {words.close}
      </button>
    </dialog>
  );
}

function hide(): void {
  keysShown.value = false;
}
