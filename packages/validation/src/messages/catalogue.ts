/** Sentences of one language by message id, with `{placeholders}`. */
export type Catalogue = Readonly<Record<string, string>>;
