import type { Catalogue } from '../catalogue.ts';

/** Sentences about the settings of a check and about the check itself; no reader of a published dossier is told them. */
export const forEditors: Catalogue = {
  'settings/unknown-rule:found': 'There is no rule {rule}.',
  'settings/unknown-rule:nearest': 'There is no rule {rule}. Did you mean {suggestion}?',
  'settings/unknown-option:found': 'The rule {rule} has no option {option}.',
  'settings/unknown-option:nearest': 'The rule {rule} has no option {option}. Did you mean {suggestion}?',
  'settings/invalid-option:found': 'The option {option} of {rule} must be {expected}.',
  'settings/suppression-unused:found': 'The suppression of {rule} takes nothing: there is no such finding. Remove it.',
  'settings/suppression-unused:named':
    'The suppression of {rule} takes nothing: the finding is about {n} claims, {claims}. Name all of them.',
  'settings/suppression-unused:named-first':
    'The suppression of {rule} takes nothing: the finding is about {first}, and names {n} claims in all. Name {first} alone.',
  'settings/suppression-unknown-rule:found': 'There is no rule {rule}, so nothing is suppressed.',
  'settings/suppression-unknown-rule:nearest':
    'There is no rule {rule}, so nothing is suppressed. Did you mean {suggestion}?',
  'settings/suppression-no-reason:found':
    'The suppression of {rule} gives no reason, so nothing is suppressed. Add `reason`.',
  'settings/override-unused:found':
    'No file of the dossier fits {files}, so that this override of the config sets nothing. Paths are relative to the dossier.',
  'settings/baseline-unused:found':
    'Entries of the baseline {file} that are not needed any more: {n}. There are no such findings; write it anew with --write-baseline {file}.',
  'internal/rule-broken:found':
    'The rule {rule} failed on this dossier and was left out: {reason}. The other rules ran.',
  'internal/rule-broken:promise':
    'The rule {rule} was left out: its `check` gives a promise, and rules are synchronous. Load what it needs at the top of the plugin. The other rules ran.',
  'internal/rule-broken:message':
    'The rule {rule} was left out: it reports the message “{key}”, which is not in its `messages`. The other rules ran.',
  'internal/rule-broken:claim':
    'The rule {rule} was left out: it reports the claim “{id}”, which is not in the dossier. The other rules ran.',
  'internal/rule-broken:report':
    'The rule {rule} was left out: `{field}` of what it reports is missing or of the wrong kind (docs/configuration.md, “Rules of your own”). The other rules ran.',
  'internal/proposals-waiting:found': '{n} proposals wait for an editor to confirm them; they are not judged.',
  'internal/pairs-left-out:found': '{n} pairs were not judged: the limit is {most} pairs.',
  'internal/pairs-left-out:swept':
    '{n} pairs were not judged: of more than {most}, those furthest from what most claims say were.',
  'engine.likewise': '{first} Also against {one}: {others}.',
  'engine.likewise-many': '{first} Also against {one}: {n} more, among them {others}.',
  'engine.sides': '{first} In all, {n} claims stand against {m}: {ones} against {others}.',
  'engine.sides-many': '{first} In all, {n} claims stand against {m}.',
  'engine.statement': '{value} ({voice})',
  'engine.denial': 'a denial ({voice})',
  'engine.statement-times': '{value} ({voice}, {n} claims)',
};
