import type { ChangeWords } from './types.ts';

export const sq: ChangeWords = {
  nothing: 'Asgjë nuk ndryshoi.',
  added: ['pohim i ri', 'pohime të reja'],
  removed: ['pohim i hequr', 'pohime të hequra'],
  renamed: ['pohim i riemërtuar', 'pohime të riemërtuara'],
  changed: ['pohim i ndryshuar', 'pohime të ndryshuara'],
  flipped: ['gjykim i ndryshuar', 'gjykime të ndryshuara'],
  disputesAdded: ['mospajtim i ri', 'mospajtime të reja'],
  disputesRemoved: ['mospajtim i zhdukur', 'mospajtime të zhdukura'],
  findingsAdded: ['gjetje e re', 'gjetje të reja'],
  findingsRemoved: ['gjetje e zhdukur', 'gjetje të zhdukura'],
  definitions: ['ndryshim tjetër', 'ndryshime të tjera'],
  because: 'sepse',
  changedDefinitions: 'ndryshoi ajo që qëndron pranë pohimeve',
  notStated: 'pa u thënë',
  changes: { added: 'u shtua', removed: 'u hoq', changed: 'ndryshoi' },
  more: ['… dhe {n} tjetër', '… dhe {n} të tjera'],
};
