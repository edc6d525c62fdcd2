import type { Plural } from '../../locale/types.ts';

/** The words of a list of changes in one language. */
export interface ChangeWords {
  readonly nothing: string;
  readonly added: Plural;
  readonly removed: Plural;
  readonly renamed: Plural;
  readonly changed: Plural;
  readonly flipped: Plural;
  readonly disputesAdded: Plural;
  readonly disputesRemoved: Plural;
  readonly findingsAdded: Plural;
  readonly findingsRemoved: Plural;
  readonly definitions: Plural;
  readonly because: string;
  readonly changedDefinitions: string;
  readonly notStated: string;
  readonly changes: Readonly<Record<'added' | 'removed' | 'changed', string>>;
  readonly more: Plural;
}
