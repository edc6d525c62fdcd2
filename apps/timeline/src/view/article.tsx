import type { Document } from '@claimline/core';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Passage, passagesOf } from '../state/passages.ts';
import { address, hidden, index, locale, select } from './store.ts';

/** The text that the claims are quoted from, passages linked to claims both ways. */
export function Article(): JSX.Element | null {
  const words = locale.value;
  const known = index.value;
  const { claim: selected } = address.value;
  const place = useRef<HTMLDivElement>(null);
  const claim = selected === null ? undefined : known?.claim(selected);
  const documents = known?.dossier.documents.filter((document) => document.text !== undefined) ?? [];
  const document =
    documents.find((one) => one.id === claim?.quote?.in) ?? (claim === undefined ? documents[0] : undefined);
  useEffect(() => {
    const mark = place.current?.querySelector<HTMLElement>('.is-selected');
    if (!mark || !place.current) return;
    // The text scrolls inside its own frame; the page stays where it is.
    const frame = place.current;
    const top = mark.getBoundingClientRect().top - frame.getBoundingClientRect().top + frame.scrollTop;
    frame.scrollTo({
      top: Math.max(0, top - frame.clientHeight / 3),
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
    });
  }, [selected]);
  if (document?.text === undefined) return claim === undefined ? null : <p class="hint">{words.noArticle}</p>;
  return (
    <section class="article" aria-labelledby="article-title">
      <h2 id="article-title">{words.article}</h2>
      {/* Its links are tab stops, so the text scrolls by key as well. */}
      <div ref={place} class="article-text" data-document={document.id} lang={document.language}>
        <Text document={document} text={document.text} />
      </div>
    </section>
  );
}

function Text({ document, text }: { document: Document; text: string }): JSX.Element {
  const claims = (index.value?.dossier.claims ?? []).filter(
    (claim) => claim.quote?.in === document.id && !hidden.value.has(claim.id),
  );
  const passages = passagesOf(text, claims);
  const paragraphs = paragraphsOf(text);
  return (
    <>
      {paragraphs.map(({ start, end }) => (
        <p key={start}>
          {passages
            .filter((passage) => passage.start < end && passage.end > start)
            .map((passage) => (
              <Stretch
                key={passage.start}
                passage={passage}
                words={text.slice(Math.max(start, passage.start), Math.min(end, passage.end))}
              />
            ))}
        </p>
      ))}
    </>
  );
}

function Stretch({ passage, words }: { passage: Passage; words: string }): JSX.Element {
  const known = index.value;
  const { claim: selected } = address.value;
  const [first] = passage.claims;
  if (first === undefined) return <>{words}</>;
  const isSelected = selected !== null && passage.claims.includes(selected);
  const hasFigure = passage.claims.some((id) => (known?.claim(id)?.value.stated.length ?? 0) > 0);
  // A second click on a shared stretch moves on to the next claim that is quoted from it.
  const next = passage.claims[(passage.claims.indexOf(selected ?? '') + 1) % passage.claims.length] ?? first;
  return (
    <a
      href={`#v=1&claim=${encodeURIComponent(next)}`}
      class={`passage${isSelected ? ' is-selected' : ''}${hasFigure ? ' has-figure' : ''}`}
      aria-current={isSelected ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        select(next);
      }}
    >
      {words}
    </a>
  );
}

function paragraphsOf(text: string): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const part of text.split(/(\n\s*\n)/)) {
    if (part.trim() !== '') found.push({ start, end: start + part.length });
    start += part.length;
  }
  return found;
}
