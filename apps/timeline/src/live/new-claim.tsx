import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { index, language, select } from '../view/store.ts';
import { choicesOf } from './choices.ts';
import { RefusalText, told } from './edit-claim.tsx';
import { holdFocus } from './focus.ts';
import { freeId } from './free-id.ts';
import { ask, type Refusal, type Session } from './session.ts';
import { liveWords } from './words.ts';

interface Passage {
  readonly quote: { readonly in: string; readonly exact: string; readonly start: number; readonly end: number };
  readonly proposals: readonly {
    readonly value: string;
    readonly date: string | null;
    readonly speaker: string | null;
  }[];
}
type Draft = Readonly<Record<string, string>>;

/** A passage of the article becomes a claim: its figure, date and speaker are read first, the editor decides. */
export function NewClaim({ session }: { session: Session }): JSX.Element | null {
  const words = liveWords(language.value);
  const documents = index.value?.dossier.documents.filter((one) => one.text !== undefined) ?? [];
  const [document, setDocument] = useState(documents[0]?.id ?? '');
  const [marked, setMarked] = useState('');
  const [passage, setPassage] = useState<Passage | null>(null);
  const [draft, setDraft] = useState<Draft>({});
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const place = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const follow = (): void => {
      const selection = getSelection();
      const article = selection?.anchorNode?.parentElement?.closest<HTMLElement>('.article-text');
      const text = selection?.toString().trim() ?? '';
      const shown = article?.dataset['document'];
      if (shown === undefined || text === '') return;
      // The words stand in the article that is shown, whichever document was read last.
      setDocument(shown);
      setMarked(text);
    };
    globalThis.document.addEventListener('selectionchange', follow);
    return () => globalThis.document.removeEventListener('selectionchange', follow);
  }, []);
  if (documents.length === 0 || !session.actions.includes('/add')) return null;
  const read = async (): Promise<void> => {
    const answer = await ask(session, '/read-passage', { document, words: marked });
    if (!answer.ok) return setRefusal(answer.refusal);
    const found = answer.body as Passage;
    setRefusal(null);
    setPassage(found);
    setDraft(firstDraft(found));
  };
  const add = async (): Promise<void> => {
    if (passage === null) return;
    const move = holdFocus(form.current);
    const stated = Object.fromEntries(Object.entries(draft).filter(([, text]) => text !== ''));
    const answer = await ask(session, '/add', { ...stated, quote: passage.quote });
    if (!answer.ok) return setRefusal(answer.refusal);
    told(answer.body);
    setPassage(null);
    setMarked('');
    setRefusal(null);
    select(draft['id'] ?? null);
    // The next passage may follow.
    move(place.current);
  };
  const input = (field: string): JSX.Element => (
    <label key={field}>
      {words.fields[field] ?? field}
      <input
        value={draft[field] ?? ''}
        required={field === 'id' || field === 'value'}
        onInput={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
      />
    </label>
  );
  const choice = (field: string, choices: readonly (readonly [string, string])[], required = false): JSX.Element => (
    <label key={field}>
      {words.fields[field] ?? field}
      <select
        value={draft[field] ?? ''}
        required={required}
        onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
      >
        <option value="">{words.none}</option>
        {choices.map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details class="live-edit">
      <summary>{words.newClaim}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void read();
        }}
      >
        {documents.length > 1 && (
          <select
            aria-label={words.newClaim}
            value={document}
            onChange={(event) => setDocument(event.currentTarget.value)}
          >
            {documents.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        )}
        <label>
          {words.passage}
          <textarea
            ref={place}
            rows={3}
            value={marked}
            placeholder={words.passageHint}
            onInput={(event) => setMarked(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={marked.trim() === ''}>
          {words.read}
        </button>
      </form>
      {passage !== null && (
        <form
          ref={form}
          class="live-new"
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          {passage.proposals.length === 0 && <p>{words.noFigure}</p>}
          {passage.proposals[0]?.speaker && <p class="soft">{passage.proposals[0].speaker}</p>}
          {input('id')}
          {input('value')}
          {['measure', 'for', 'of', 'status', 'at'].map((field) =>
            choice(field, choicesOf(field) ?? [], field === 'measure'),
          )}
          {input('as-of')}
          {input('said')}
          <button type="submit">{words.add}</button>
        </form>
      )}
      {refusal !== null && (
        <p class="live-refusal" role="alert">
          <RefusalText refusal={refusal} />
        </p>
      )}
    </details>
  );
}

/** What was read in the passage, with a free id. */
function firstDraft({ quote, proposals }: Passage): Draft {
  const [first] = proposals;
  const id = freeId(quote.exact, (one) => index.value?.claim(one) !== undefined);
  return { id, value: first?.value ?? '', 'as-of': first?.date ?? '', said: '' };
}
