import { randomBytes } from 'node:crypto';
import { deltaBetween } from '@claimline/core';
import type { Asset } from './app.ts';
import { createJsonText } from './json-text.ts';

/** What reading a dossier gave: the good part, and what is wrong with the rest. */
export interface DossierSnapshot {
  /** The compiled dossier, plain JSON data; `null` when nothing of it could be read. */
  readonly dossier: object | null;
  /** Problems with position and message, plain JSON data, in the reader's order. */
  readonly diagnostics: readonly object[];
  /** What was found of it that the page cannot find itself, plain JSON data; made when a page asks. */
  readonly findings?: () => readonly object[];
}

/** What the data routes answer with. */
export interface SnapshotRoutes {
  /** Names this state of the dossier among those that this server has given; the entity tag of `/dossier.json`. */
  readonly state: string;
  readonly dossier: Asset;
  readonly diagnostics: Asset;
  /** `null` where nothing is found beforehand, so that the page finds what it can. */
  readonly findings: Asset;
  /** What has become of an earlier state; undefined where it is no longer known. */
  since(state: string): Asset | undefined;
}

/** Reads; `forget` makes the next reading a new one, whatever its age. */
export interface SnapshotSource {
  (): Promise<SnapshotRoutes>;
  forget(): void;
}

/**
 * Reads the dossier when the page asks, so that reloading the page shows the file as
 * it stands. Requests that come together share one reading, and a reading younger
 * than `maximumAge` (ms) is used again: the two data routes of one page agree.
 */
export function snapshotSource(
  load: () => Promise<DossierSnapshot>,
  maximumAge: number,
  now: () => number,
): SnapshotSource {
  let current: Promise<SnapshotRoutes> | undefined;
  let settledAt: number | undefined;
  const states = new States();
  const read = (): Promise<SnapshotRoutes> => {
    if (current !== undefined && (settledAt === undefined || now() - settledAt < maximumAge)) return current;
    settledAt = undefined;
    const reading = load().then((snapshot) => states.routesOf(snapshot));
    current = reading;
    reading.then(
      () => {
        if (current === reading) settledAt = now();
      },
      () => {
        if (current === reading) current = undefined;
      },
    );
    return reading;
  };
  const forget = (): void => {
    current = undefined;
    settledAt = undefined;
  };
  return Object.assign(read, { forget });
}

/** States that pages may still have on screen. */
const KEPT = 4;

class States {
  private readonly known = new Map<string, object>();
  private readonly own = randomBytes(6).toString('base64url');
  private readonly textOf = createJsonText();
  private count = 0;

  routesOf({ dossier, diagnostics, findings }: DossierSnapshot): SnapshotRoutes {
    this.count += 1;
    const state = `${this.own}-${this.count}`;
    if (dossier !== null) this.known.set(state, dossier);
    for (const old of this.known.keys()) if (this.known.size > KEPT) this.known.delete(old);
    const { textOf, known } = this;
    let whole: Asset | undefined;
    let found: Asset | undefined;
    return {
      state,
      // A page that has an earlier state asks for no more than the difference.
      get dossier() {
        whole ??= json(textOf(dossier));
        return whole;
      },
      diagnostics: json(textOf(diagnostics)),
      get findings() {
        found ??= json(JSON.stringify(findings?.() ?? null));
        return found;
      },
      since(earlier) {
        const before = known.get(earlier);
        return before === undefined || dossier === null
          ? undefined
          : json(JSON.stringify(deltaBetween(before, dossier)));
      },
    };
  }
}

function json(text: string): Asset {
  return { type: 'application/json; charset=utf-8', bytes: new TextEncoder().encode(text) };
}
