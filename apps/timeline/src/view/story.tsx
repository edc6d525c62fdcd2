import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { addressOfStep } from '../state/story.ts';
import { address, go, locale, whole } from './store.ts';

/** The story of the dossier: a step in words, the page beside it as the step wants it shown. */
export function Story(): JSX.Element | null {
  const steps = whole.value?.dossier.story ?? [];
  const at = address.value.step;
  const words = locale.value.story;
  const place = useRef<HTMLElement>(null);
  const step = at === null ? undefined : steps[at];
  // Who follows the story by key or by ear is led to its words.
  useEffect(() => {
    if (at !== null) place.current?.focus({ preventScroll: true });
  }, [at]);
  if (steps.length === 0) return null;
  const show = (to: number): void => {
    const next = steps[to];
    if (next !== undefined) go(addressOfStep(next, to, address.value), true);
  };
  if (at === null || step === undefined)
    return (
      <p class="story-offer">
        <button type="button" onClick={() => show(0)}>
          {words.begin(steps.length)}
        </button>
      </p>
    );
  const { language } = whole.value?.dossier ?? {};
  return (
    <section
      class="story"
      ref={place}
      tabIndex={-1}
      aria-label={`${words.label}: ${words.place(at + 1, steps.length)}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') go({ step: null }, true);
      }}
    >
      <p class="story-place">{words.place(at + 1, steps.length)}</p>
      <div lang={language}>
        <h2>{step.title}</h2>
        {step.text !== undefined && <p>{step.text}</p>}
      </div>
      <p class="story-moves">
        <button type="button" disabled={at === 0} onClick={() => show(at - 1)}>
          {words.previous}
        </button>
        <button type="button" disabled={at === steps.length - 1} onClick={() => show(at + 1)}>
          {words.next}
        </button>
        <button type="button" class="plain" onClick={() => go({ step: null }, true)}>
          {words.close}
        </button>
      </p>
    </section>
  );
}
