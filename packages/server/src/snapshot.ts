import type { Asset } from './app.ts';
import { createJsonText } from './json-text.ts';

/** What reading a dossier gave: the good part, and what is wrong with the rest. */
export interface DossierSnapshot {
  /** The compiled dossier, plain JSON data; `null` when nothing of it could be read. */
  readonly dossier: object | null;
  /** Problems with position and message, plain JSON data, in the reader's order. */
  readonly diagnostics: readonly object[];
}

export interface SnapshotRoutes {
  readonly dossier: Asset;
  readonly diagnostics: Asset;
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
  const textOf = createJsonText();
  const read = (): Promise<SnapshotRoutes> => {
    if (current !== undefined && (settledAt === undefined || now() - settledAt < maximumAge)) return current;
    settledAt = undefined;
    const reading = load().then((snapshot) => routesOf(snapshot, textOf));
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

function routesOf(snapshot: DossierSnapshot, textOf: (value: object | null) => string): SnapshotRoutes {
  return { dossier: json(textOf(snapshot.dossier)), diagnostics: json(textOf(snapshot.diagnostics)) };
}

function json(text: string): Asset {
  return { type: 'application/json; charset=utf-8', bytes: new TextEncoder().encode(text) };
}
