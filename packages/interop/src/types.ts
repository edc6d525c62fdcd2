/** One entry of the dossier format, as it will stand in the file. */
export type Entry = Readonly<Record<string, unknown>>;

/** What became of one row of the file that was imported. */
export interface RowOutcome {
  /** Counted from 1, in the order of the file. */
  readonly row: number;
  /** The row in a few words. */
  readonly label: string;
  readonly state: 'imported' | 'warning' | 'rejected';
  /** What could not be taken over, or why nothing was. Empty when all was. */
  readonly reasons: readonly string[];
  /** Ids of the claims made of it. */
  readonly claims: readonly string[];
}

/** A dossier made of a file of another tool, with an account of every row. */
export interface Imported {
  readonly format: string;
  /** The dossier, ready to be written as YAML; proposals are marked as such. */
  readonly dossier: Entry;
  /** The words of all rows, to be stored under `path`, so that every quote can be found. */
  readonly text: { readonly path: string; readonly content: string } | null;
  readonly rows: readonly RowOutcome[];
}

export interface ImportOptions {
  /** Language of the words (BCP 47); one that is read gives proposals with numbers. */
  readonly language: string;
  /** Name of the file, for the title. */
  readonly name: string;
}

/** A dated text: what timelines of all kinds have in common. */
export interface DatedText {
  readonly row: number;
  readonly label: string;
  readonly text: string;
  /** EDTF; null where the row has no date that can be read. */
  readonly date: string | null;
  readonly source?: string;
  readonly url?: string;
  /** What the row carries that has no place in a claim. */
  readonly dropped: readonly string[];
}

/** A row that cannot be taken over, and why. */
export interface Unusable {
  readonly row: number;
  readonly label: string;
  readonly reason: string;
}

/** A format of another tool: what it looks like, and how it becomes a dossier. */
export interface ImportFormat {
  readonly id: string;
  readonly title: string;
  /** Does the text look like this format? Asked in the order of the registry. */
  looksLike(file: ParsedFile): boolean;
  import(file: ParsedFile, options: ImportOptions): Imported;
}

/** The file, read as far as its syntax goes. */
export type ParsedFile =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'jsonl'; readonly values: readonly unknown[] }
  | { readonly kind: 'csv'; readonly columns: readonly string[]; readonly rows: readonly CsvRow[] };
export type CsvRow = ReadonlyMap<string, string>;
