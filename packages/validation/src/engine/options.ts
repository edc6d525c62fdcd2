import type { Location, RuleSetting } from '@claimline/core';
import type { Rule } from '../rules/types.ts';
import type { FileSettings } from '../settings/by-file.ts';
import type { PresetName } from '../settings/presets.ts';
import type { NumbersOf, SpeakersOf } from '../words/index.ts';
import type { CheckMemory } from './memory.ts';

export interface CheckOptions {
  /** Settings over those of the dossier: rule id → severity, or [severity, options]. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** What the settings start from. Default `recommended`: every rule as its author set it. */
  readonly extends?: PresetName;
  /** Settings under those of the dossier, as a config gives them for many dossiers. */
  readonly base?: Readonly<Record<string, RuleSetting>>;
  /** Settings for some files of the dossier, over all others but `rules`. */
  readonly overrides?: readonly FileSettings[];
  /** Where settings that are not the dossier's own stand, by the id of their rule: findings about them point there. */
  readonly settingsAt?: Readonly<Record<string, Location>>;
  /** Run these rules alone; an id that is no rule is a finding. */
  readonly only?: readonly string[];
  /** The day that counts as today, `YYYY-MM-DD`; without it nothing is "in the future". */
  readonly now?: string;
  /** Most pairs that are judged; more are counted and reported. Default 50,000. */
  readonly maxPairs?: number;
  /**
   * Pairs beyond those, of which only clashes are kept. Default 200,000; none when `maxPairs` is given. A dossier with
   * more has its cells swept for what lies apart, and one with a hundred times `maxPairs` keeps its clashes alone.
   */
  readonly maxScanned?: number;
  /** Verdicts of an earlier run, so that only what changed is judged again. */
  readonly memory?: CheckMemory;
  /**
   * Reads the numbers of quotes, as `mentionsIn` of `@claimline/extract` does in eight
   * languages; without it digits are read in all, and number words in English and Albanian.
   */
  readonly numbersOf?: NumbersOf;
  /** Finds who speaks in the sentences of quotes, as `speakersIn` of `@claimline/extract` does; without it nobody looks. */
  readonly speakersOf?: SpeakersOf;
  /** The rules to run. Default: all that this package has. */
  readonly registry?: readonly Rule[];
}
