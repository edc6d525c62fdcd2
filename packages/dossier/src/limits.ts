/** Names of the limits. */
type LimitName =
  | 'fileBytes'
  | 'files'
  | 'depth'
  | 'indentation'
  | 'aliases'
  | 'columns'
  | 'wholes'
  | 'textCharacters'
  | 'diagnosticsPerFile';

/** Named limits on what is read; `claimline limits` prints them. Beyond them a file is refused with a message, never read halfway. */
export const limits: Readonly<Record<LimitName, number>> = {
  /** Bytes of one file. */
  fileBytes: 64 * 1024 * 1024,
  /** Files of one dossier folder. */
  files: 20_000,
  /** Depth of lists and maps inside one another. */
  depth: 64,
  /** Columns of indentation in YAML. */
  indentation: 200,
  /** Uses of YAML aliases in one file. */
  aliases: 1_000,
  /** Columns of a table of claims. */
  columns: 256,
  /** Places, populations or states in which one of them lies, and sources or measures alike. */
  wholes: 100,
  /** Characters of one stored document text. */
  textCharacters: 5_000_000,
  /** Problems reported for one file; the rest is counted. */
  diagnosticsPerFile: 1_000,
};
