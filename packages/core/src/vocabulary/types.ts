import type { Measure, ScopeNode } from '../scope/types.ts';

/** A shipped vocabulary: measures and nodes that a dossier may start from and override. */
export interface Vocabulary {
  readonly id: string;
  readonly title: string;
  /** Where definitions come from. */
  readonly sources: readonly string[];
  readonly measures: readonly Measure[];
  /** Nodes by axis: `of`, `status`, `at`. */
  readonly nodes: Readonly<Record<string, readonly ScopeNode[]>>;
}
