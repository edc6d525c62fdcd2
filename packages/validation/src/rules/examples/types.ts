/**
 * A dossier of a few lines, as text, so that it can be printed on a rule's page as it
 * would be written in a file. It stands in the world of `world.ts` (neutral ministries,
 * a county with two towns). Quantities are in compact notation, dates in EDTF.
 */
export interface ExampleClaim {
  readonly id: string;
  readonly by?: string;
  readonly for?: string;
  readonly via?: readonly string[];
  readonly origin?: string;
  readonly said?: string;
  readonly asOf?: string;
  readonly published?: string;
  readonly measure?: string;
  readonly of?: string;
  readonly status?: string;
  readonly at?: string;
  readonly value: string;
  readonly mode?: string;
  readonly utterance?: string;
  /** The exact words, quoted from the example's document. */
  readonly quote?: string;
  readonly supersedes?: string;
  readonly derivedFrom?: string | readonly string[];
  readonly partOf?: string;
  readonly summary?: string;
}

export interface ExampleDossier {
  readonly claims: readonly ExampleClaim[];
  /** Text of the document `report` that quotes are taken from, and its language (default en). */
  readonly text?: string;
  readonly language?: string;
  /** Words of the text that a reader would find to name a speaker. */
  readonly speakers?: readonly string[];
  readonly published?: string;
  /** Sources beside those of the world. */
  readonly sources?: readonly {
    readonly id: string;
    readonly kind: 'person' | 'institution' | 'outlet' | 'class';
    readonly anonymous?: boolean;
    readonly side?: string;
  }[];
  readonly today?: string;
  readonly overrides?: readonly {
    readonly a: string;
    readonly b: string;
    readonly verdict: string;
    readonly by?: string;
    readonly reason?: string;
  }[];
}
