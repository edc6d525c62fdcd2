import type { ChangeWords } from './types.ts';

export const en: ChangeWords = {
  nothing: 'Nothing changed.',
  added: ['new claim', 'new claims'],
  removed: ['claim removed', 'claims removed'],
  renamed: ['claim renamed', 'claims renamed'],
  changed: ['claim changed', 'claims changed'],
  flipped: ['verdict changed', 'verdicts changed'],
  disputesAdded: ['new dispute', 'new disputes'],
  disputesRemoved: ['dispute gone', 'disputes gone'],
  findingsAdded: ['new finding', 'new findings'],
  findingsRemoved: ['finding gone', 'findings gone'],
  definitions: ['other change', 'other changes'],
  because: 'because',
  changedDefinitions: 'of what changed beside the claims',
  notStated: 'not stated',
  changes: { added: 'added', removed: 'removed', changed: 'changed' },
  more: ['… and {n} more', '… and {n} more'],
};
