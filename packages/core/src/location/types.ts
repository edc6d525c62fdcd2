/** A span in a file of the dossier; lines and columns count from 1, columns in UTF-16 units. Line 0 is the file as a whole. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** Where an entry of a dossier stands, and where its fields do. */
export interface Place {
  readonly at: Location;
  readonly fields?: Readonly<Record<string, Location>>;
  /** Where one field stands, where that is quicker than to work out `fields`. */
  fieldAt?(field: string): Location | undefined;
}

/** A sentence as data: an id and the values to put into it; rendered per locale. */
export interface Message {
  readonly id: string;
  readonly values: Readonly<Record<string, MessageValue>>;
}
export type MessageValue = string | number | boolean | null | readonly string[] | Message | readonly Message[];
