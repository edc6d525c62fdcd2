import type { Finding } from '@claimline/validation';

/** Notes of one rule that are told in full: of the others a reader wants to know how many there are, and of what. */
const NOTES_TOLD = 3;

/** What is told in full, and by rule the notes that say of other claims what has been said of the first. */
export interface Folded {
  readonly told: readonly Finding[];
  readonly alike: ReadonlyMap<string, readonly Finding[]>;
}

/** What is left of it where there is room for some findings only. */
export interface Cut {
  readonly shown: readonly Finding[];
  /** By rule the notes that are not shown, where another of the rule is. */
  readonly alike: ReadonlyMap<string, readonly Finding[]>;
  /** All others that are not shown. */
  readonly hidden: number;
}

/** Each finding is shown, or counted once: beside one of its kind that is shown, else among all that are not. */
export function cutFolded({ told, alike }: Folded, most: number): Cut {
  const shown = told.slice(0, Math.max(0, most));
  const cut = told.slice(shown.length);
  const beside = new Map<string, readonly Finding[]>();
  let hidden = cut.length;
  for (const [rule, notes] of alike) {
    const isOfRule = (one: Finding): boolean => one.rule === rule && one.severity === 'info';
    if (!shown.some(isOfRule)) {
      hidden += notes.length;
      continue;
    }
    const first = cut.filter(isOfRule);
    hidden -= first.length;
    beside.set(rule, [...first, ...notes]);
  }
  return { shown, alike: beside, hidden };
}

/** Warnings and errors are all told: only notes are many of a kind, as where half of the figures have no quote. */
export function foldNotes(findings: readonly Finding[]): Folded {
  const notes = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.severity !== 'info') continue;
    const known = notes.get(finding.rule);
    if (known === undefined) notes.set(finding.rule, [finding]);
    else known.push(finding);
  }
  const alike = new Map<string, readonly Finding[]>();
  // One more line would take as much room as the note itself.
  for (const [rule, all] of notes) if (all.length > NOTES_TOLD + 1) alike.set(rule, all.slice(NOTES_TOLD));
  const folded = new Set([...alike.values()].flat());
  return { told: findings.filter((one) => !folded.has(one)), alike };
}
