import { armedConflict } from './armed-conflict.ts';
import { russiaUkraineWar } from './russia-ukraine-war.ts';
import type { Vocabulary } from './types.ts';

export type { Vocabulary } from './types.ts';

/** Shipped vocabularies by id; a dossier names them under `vocabularies: use`. */
export const vocabularies: ReadonlyMap<string, Vocabulary> = new Map(
  [armedConflict, russiaUkraineWar].map((vocabulary) => [vocabulary.id, vocabulary]),
);
