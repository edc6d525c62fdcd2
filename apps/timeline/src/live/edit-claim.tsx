import { type Claim, nearestLocation } from '@claimline/core';
import { type Signal, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { announced, index, language } from '../view/store.ts';
import { choicesOf } from './choices.ts';
import { holdFocus } from './focus.ts';
import { placeLink } from './place.tsx';
import { ask, type Refusal, type Session } from './session.ts';
import { liveWords } from './words.ts';

const FIELDS: readonly (readonly [string, (claim: Claim) => string | undefined])[] = [
  ['value', (claim) => claim.value.text],
  ['measure', (claim) => claim.measure],
  ['for', (claim) => claim.for],
  ['of', (claim) => claim.scope['of']],
  ['status', (claim) => claim.scope['status']],
  ['at', (claim) => claim.scope['at']],
  ['as-of', (claim) => claim.asOf?.edtf],
  ['said', (claim) => claim.said?.edtf],
  ['summary', (claim) => claim.summary],
  ['mode', (claim) => claim.mode],
];
/** Fields without which there is no claim. */
const NEEDED: ReadonlySet<string> = new Set(['measure', 'mode']);
/** Saves that can be taken back. */
const steps: Signal<number> = signal(0);

/** The fields of the selected claim, each saved by itself; nothing is written before it has been read back as valid. */
export function EditClaim({ claim, session }: { claim: Claim; session: Session }): JSX.Element | null {
  const words = liveWords(language.value);
  const head = useRef<HTMLElement>(null);
  /** The proposal that was confirmed last: its fields stay open, as they were. */
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const hold: Hold = () => {
    const move = holdFocus(head.current?.parentElement ?? null);
    return () => move(head.current);
  };
  const dossier = index.value?.dossier;
  const place = dossier === undefined ? undefined : nearestLocation(dossier, claim.id, 'value');
  if (!session.actions.includes('/edit')) return place === undefined ? null : <p>{placeLink(session, place)}</p>;
  return (
    <details class="live-edit" open={claim.state === 'proposed' || claim.id === confirmed}>
      <summary ref={head}>{words.edit}</summary>
      {claim.state === 'proposed' && (
        <Confirm
          claim={claim}
          session={session}
          hold={() => {
            setConfirmed(claim.id);
            return hold();
          }}
        />
      )}
      {FIELDS.filter(([field, read]) => read(claim) !== undefined || choicesOf(field)?.length !== 0).map(
        ([field, read]) => (
          <Field
            key={`${claim.id} ${field}`}
            claim={claim.id}
            field={field}
            text={read(claim) ?? null}
            session={session}
          />
        ),
      )}
      <p class="live-foot">
        {place !== undefined && placeLink(session, place)} <Undo session={session} hold={hold} />
      </p>
    </details>
  );
}

/** Finds, at the end, another place for the focus of a button that is gone by then. */
type Hold = () => () => void;

function Confirm({ claim, session, hold }: { claim: Claim; session: Session; hold: Hold }): JSX.Element {
  const words = liveWords(language.value);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const confirm = async (): Promise<void> => {
    const done = hold();
    const answer = await ask(session, '/edit', {
      claim: claim.id,
      field: 'state',
      before: 'proposed',
      after: 'confirmed',
    });
    if (!answer.ok) return setRefusal(answer.refusal);
    told(answer.body);
    done();
  };
  return (
    <p>
      {words.proposed}{' '}
      <button type="button" onClick={() => void confirm()}>
        {words.confirm}
      </button>
      {claim.note !== undefined && <span class="live-note soft">{claim.note}</span>}
      {refusal !== null && <RefusalText refusal={refusal} />}
    </p>
  );
}

function Field(props: { claim: string; field: string; text: string | null; session: Session }): JSX.Element {
  const words = liveWords(language.value);
  const { claim, field, text, session } = props;
  const [draft, setDraft] = useState<string | null>(null);
  /** What the page last saw in the file: the ground on which an edit stands. */
  const [seen, setSeen] = useState(text);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // A file that changed under an open draft is told when it is saved; without a draft the new text is simply shown.
  useEffect(() => {
    if (draft === null) setSeen(text);
  }, [text, draft]);
  const form = useRef<HTMLFormElement>(null);
  // The button that was pressed goes away or to sleep: the focus returns to what was changed.
  const settle = (): void => {
    setDraft(null);
    setRefusal(null);
    holdFocus(form.current)(form.current?.querySelector<HTMLElement>('input, select'));
  };
  const reason = useRef<HTMLDivElement>(null);
  // The panel may end right under the field.
  useEffect(() => reason.current?.scrollIntoView({ block: 'nearest' }), [refusal]);
  const shown = draft ?? text ?? '';
  const save = async (before: string | null): Promise<void> => {
    if (draft === null || draft === (text ?? '')) return setDraft(null);
    const answer = await ask(session, '/edit', { claim, field, before, after: draft === '' ? null : draft });
    if (!answer.ok) return setRefusal(answer.refusal);
    told(answer.body);
    setSeen(draft === '' ? null : draft);
    settle();
  };
  const label = words.fields[field] ?? field;
  const name = `live-${field}`;
  const choices = choicesOf(field);
  return (
    <form
      ref={form}
      class="live-field"
      onSubmit={(event) => {
        event.preventDefault();
        void save(seen);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation();
          settle();
        }
      }}
    >
      <label for={name}>{label}</label>
      {choices !== null ? (
        <select id={name} value={shown} onChange={(event) => setDraft(event.currentTarget.value)}>
          {!NEEDED.has(field) && <option value="">{words.none}</option>}
          {choices.map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={name}
          value={shown}
          aria-invalid={refusal !== null}
          aria-describedby={refusal === null ? undefined : `${name}-refusal`}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
      )}
      <button type="submit" disabled={draft === null}>
        {words.save}
      </button>
      {refusal !== null && (
        <div ref={reason} id={`${name}-refusal`} class="live-refusal" role="alert">
          {refusal.code === 'changed-on-disk' ? (
            <>
              {words.conflict(refusal.current ?? words.none)}{' '}
              <button type="button" onClick={() => void save(refusal.current ?? null)}>
                {words.mine}
              </button>{' '}
              <button type="button" onClick={settle}>
                {words.theirs}
              </button>
            </>
          ) : (
            <RefusalText refusal={refusal} />
          )}
        </div>
      )}
    </form>
  );
}

export function RefusalText({ refusal }: { refusal: Refusal }): JSX.Element {
  const words = liveWords(language.value);
  const [first] = refusal.problems ?? [];
  if (refusal.code === 'not-connected') return <span>{words.notConnected}</span>;
  return (
    <span>
      {first?.message ?? refusal.message}
      {first?.expected !== undefined && ` (${first.expected})`}
    </span>
  );
}

/** Takes saves back one by one; with the last one the button goes. */
function Undo({ session, hold }: { session: Session; hold: Hold }): JSX.Element | null {
  const words = liveWords(language.value);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (steps.value === 0) return null;
  const undo = async (): Promise<void> => {
    const done = hold();
    const answer = await ask(session, '/undo', {});
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    steps.value = stepsOf(answer.body);
    announced.value = words.undone;
    if (steps.value === 0) done();
  };
  return (
    <>
      <button type="button" onClick={() => void undo()}>
        {words.undo}
      </button>
      {refusal !== null && <RefusalText refusal={refusal} />}
    </>
  );
}

/** Notes a save and says it to whoever cannot see it. */
export function told(body: unknown): void {
  const { saved } = body as { saved?: string };
  steps.value = stepsOf(body);
  announced.value = liveWords(language.value).saved(saved ?? '');
}

function stepsOf(body: unknown): number {
  return Number((body as { steps?: number }).steps ?? 0);
}
