import type { Catalogue } from '../catalogue.ts';

/** Sentences of verdicts in English. Placeholders are filled with names, values, dates and groups. */
export const verdicts: Catalogue = {
  'verdict.contradicts': 'contradiction',
  'verdict.tension': 'tension',
  'verdict.corroborates': 'corroborates',
  'verdict.consistent': 'consistent',
  'verdict.refines': 'refines',
  'verdict.echoes': 'echo',
  'verdict.part-of-whole': 'part of a whole',
  'verdict.changed': 'changed',
  'verdict.superseded': 'superseded',
  'verdict.incomparable': 'not comparable',
  'verdict.cannot-tell': 'cannot tell',

  someone: 'someone',
  'value.percent': '{value} %',
  'value.unit': '{value} {unit}',
  'value.share': '{value} of {base} ({read})',
  'value.converted': '{value} ({read})',
  'value.converted-about': '{value} (about {read})',
  'no-figure': 'no figure',
  'no-date': 'an unknown day',
  'date.said': 'said {day}',
  'by.hedge': 'a hedge',
  'by.bound': 'a loose bound',
  'by.hedge-bound': 'a hedge and a loose bound',
  'by.rounding': 'rounding',
  'verb.counts': 'counts',
  'verb.count': 'count',
  'same.group': 'the same group',
  'same.thing': 'the same thing',
  'group.axis': '{group}, {node}',
  'group.at': '{group} in {place}',
  // “On the way to the town”, “near the border”: nobody is in that.
  'group.by': '{group} {place}',
  'group.population': '{measure} ({population})',
  'group.status': '{population} ({status})',
  'group.measured': '{group} ({measure})',
  'group.measure': '{measure}',
  'axis.of': 'the population',
  'axis.status': 'the status',
  'axis.at': 'the place',
  'axis.measure': 'what is measured',
  'axis.unit': 'the unit',
  'axis.kind': 'the kind of measure',
  'axis.time': 'the time',
  'axis.mode': 'the stance of the speaker',
  'axis.value': 'the figure',
  'axis.scope': 'the scope',

  override: 'An editor decided: {verdict}.',
  'override.by': 'An editor ({by}) decided: {verdict}.',
  'override.reason': 'An editor decided: {verdict}. The reason given: “{reason}”.',
  'override.by.reason': 'An editor ({by}) decided: {verdict}. The reason given: “{reason}”.',
  'override.otherwise': 'Without this decision the verdict would read: {said}',

  'reason.superseded.supersedes': '{voice} replaced {otherValue} by {value}.',
  'reason.superseded.corrects': '{voice} corrected {otherValue} to {value}.',
  'reason.superseded.retracts': '{voice} took {otherValue} back.',
  'reason.superseded.position': '{voice} later affirmed what it had denied or not confirmed before.',
  'reason.superseded.side': '{voice} later affirmed what {otherVoice}, of the same side, had not confirmed.',
  'reason.superseded.later-count': '{voice} gave a later figure for the same period: {value} instead of {otherValue}.',
  'reason.superseded.forecast': '{voice} changed its expectation from {otherValue} to {value}.',
  'reason.contradicts.misreported':
    'Two reports of one utterance that cannot both be its words: {valueA} and {valueB}.',
  'reason.contradicts.misreported-definition':
    'Two reports of one utterance that cannot both be its words: {valueA} as {measureA}, and {valueB} as {measureB}.',
  'reason.contradicts.misreported-place':
    'Two reports of one utterance that cannot both be its words: {valueA} ({groupA}) and {valueB} ({groupB}).',
  'reason.contradicts.misreported-date':
    'Two reports of one utterance that cannot both be its words: {valueA} ({asOfA}) and {valueB} ({asOfB}).',
  'reason.contradicts.misreported-mode':
    'Two reports of one utterance that cannot both be its words: {valueA} {modeA}, and {valueB} {modeB}.',
  'reason.echoes': 'One source, told twice: {valueA}.',
  'reason.echoes.hedge': 'One source, told twice, with another hedge or bound: {valueA} and {valueB}.',
  'reason.consistent.multiplied': 'One figure, told as so much a day and as a sum: {valueA} and {valueB}.',
  'reason.echoes.leak': 'One leak, as far as a reader can know: unnamed sources of one side give {valueA} twice.',
  'reason.echoes.leak-hedge':
    'One leak, as far as a reader can know: unnamed sources of one side give {valueA} and {valueB}.',
  'reason.converted.share': '{value} of {base} is read as {read}.',
  'reason.converted.rate': 'Over {days} days {value} comes to {read}.',
  'reason.converted.rate-hours': 'Over {days} hours {value} comes to {read}.',
  'reason.converted.presumed': 'That {group} are counted presumes that some were there.',
  'reason.incomparable.no-figure': 'Not to be compared: at least one of the two carries no figure.',
  'reason.incomparable.unrelated':
    'Not to be compared: {groupA} and {groupB} have one figure, and nothing is stated about how they relate.',
  'reason.incomparable.unit': 'Not to be compared: one counts in {unitA}, the other in {unitB}.',
  'reason.incomparable.scope':
    'Not to be compared: {voiceA} {countsA} {groupA}, {voiceB} {countsB} {groupB}; {axis} sets them apart.',
  'reason.incomparable.scope-one-voice':
    'Not to be compared: {voiceA} {countsA} {groupA}, and {groupB}; {axis} sets them apart.',
  'reason.incomparable.not-additive':
    'Not to be compared: what is measured does not add up, so that {groupA} is no part of {groupB}, nor the other way round.',
  'reason.incomparable.kind': 'Not to be compared: {groupA} and {groupB} are different kinds of measure.',
  'reason.incomparable.target': 'Not to be compared: a target is no observation.',
  'reason.incomparable.outlook':
    'Not to be compared: one says how things are, the other how they are planned, expected or possible.',
  'reason.incomparable.overlap': 'Not to be compared: {groupA} and {groupB} overlap, and neither lies in the other.',
  'reason.incomparable.stages':
    'Not to be compared: {groupA} and {groupB} are in two states, and neither is stated to be a part of the other.',
  'reason.incomparable.absence':
    'Not to be compared: that there are none of {groupA} would say nothing of {groupB}, nor the other way round.',
  'reason.incomparable.elsewhere':
    'Not to be compared: {groupA} and {groupB} are of different times, and nothing is stated about how they relate.',
  'reason.incomparable.unstated':
    'Not to be compared: nothing is stated about how {groupA} ({voiceA}) and {groupB} ({voiceB}) relate, and they have two names.',
  'reason.incomparable.horizons': 'Not to be compared: two plans or forecasts, one {asOfA}, the other {asOfB}.',
  'reason.incomparable.means': 'Not to be compared: each is of its own period ({asOfA}; {asOfB}).',
  'reason.incomparable.periods':
    'Not to be compared: the figures count different periods, of which neither holds the other.',
  'reason.cannot-tell.no-comment': 'Cannot tell: {voice} says nothing that could be set beside what {otherVoice} says.',
  'reason.cannot-tell.neither-comments':
    'Cannot tell: neither {voiceA} nor {voiceB} says anything that could be set beside the other.',
  'reason.cannot-tell.undated-total':
    'Cannot tell: {value} ({voice}) is a total without a day, and may be far older than {otherValue} ({otherVoice}, {otherAsOf}).',
  'reason.cannot-tell.denied-then': 'Cannot tell: the denial and the figure may hold for different days.',
  'reason.cannot-tell.denied-elsewhere':
    'Cannot tell: the denial covers {group}, the figure {otherGroup}; one does not settle the other.',
  'reason.cannot-tell.denied-partly':
    'Cannot tell: {voice} denies {value}, {otherVoice} says {otherValue}; these share only some numbers.',
  'reason.cannot-tell.presence':
    'Cannot tell: {voiceA} and {voiceB} speak of {groupA} and of {groupB}, and a presence without a number cannot be set against the other.',
  'reason.cannot-tell.part-later':
    'Cannot tell: {group} ({value}) is more than {otherGroup} was at another time ({otherValue}); it changed in between, or it is disputed.',
  'reason.cannot-tell.horizon':
    'Cannot tell: {valueA} and {valueB} are both still to come, and by when is not the same or not said.',
  'reason.cannot-tell.rest': 'Cannot tell how the two relate.',
  'reason.cannot-tell.scope-open':
    'Cannot tell: {valueA} ({voiceA}) and {valueB} ({voiceB}) clash if both count the same, and do not if they count different things.',
  'reason.cannot-tell.scope-open-groups':
    'Cannot tell: {groupA} ({valueA}, {voiceA}) and {groupB} ({valueB}, {voiceB}) clash if both count the same, and do not if they count different things.',
  'reason.cannot-tell.undated':
    'Cannot tell: {valueA} ({voiceA}) and {valueB} ({voiceB}) clash if they hold for the same time, and one of them has no date.',
  'reason.cannot-tell.days-open':
    'Cannot tell: {valueA} ({voiceA}, {asOfA}) and {valueB} ({voiceB}, {asOfB}) clash if they hold for the same days.',
  'reason.consistent.both-unconfirmed': 'Neither has confirmed it.',
  'reason.consistent.both-denied': 'Both deny, and what they deny differs: {valueA} and {valueB}.',
  'reason.consistent.denied-other':
    'Not a contradiction: {voice} denies {value}, which is not what {otherVoice} says ({otherValue}).',
  'reason.consistent.unconfirmed-denied': 'One denies it, the other has not confirmed it.',
  'reason.consistent.unconfirmed-more': 'The figure that was not confirmed is larger.',
  'reason.tension.not-confirmed':
    'In tension: one affirms what the other has not confirmed; not confirming is not denying.',
  'reason.tension.days-apart':
    'In tension: {valueA} ({voiceA}, {asOfA}) and {valueB} ({voiceB}, {asOfB}) are some days apart; it changed in between, or one of them is wrong.',
  'reason.tension.affirmed-since':
    'In tension: what {voice} has not confirmed ({asOf}), {otherVoice} affirms for a later day ({otherAsOf}); it changed in between, or one of them is wrong.',
  'reason.tension.denied-before':
    'In tension: what {voice} denies ({asOf}), {otherVoice} affirms for a later day ({otherAsOf}); it changed in between, or one of them is wrong.',
  'reason.tension.far-bound':
    'In tension, {what}: {valueA} ({tellerA}) and {valueB} ({tellerB}) do not exclude one another, but lie too far apart for two tellings of one number.',
  'reason.tension.far-floor':
    'In tension: {group} alone are {value} ({voice}), far above what {otherVoice} gives as a floor for {otherGroup}: {otherValue}.',
  'reason.tension.part-days-apart':
    'In tension: {group} ({value}) is more than {otherGroup} was some days before or after ({otherValue}); it changed in between, or one of them is wrong.',
  'reason.superseded.revised': '{voice} revised its figure: {value} instead of {otherValue}.',
  'reason.changed.arrived':
    'Those on their way ({otherValue}, {otherAsOf}) can be among those counted there later: {value} ({asOf}).',
  'reason.changed.number-given': '{voice} had said only that some are there, and gives a number later: {value}.',
  'reason.consistent.one-deployment': '{valueA} ({voiceA}) and {valueB} ({voiceB}) count all who were sent, and agree.',
  'reason.tension.one-deployment':
    'In tension: {valueA} ({voiceA}) and {valueB} ({voiceB}) both count all who were sent, and hold together only by {by}, if at all.',
  'reason.cannot-tell.not-confirmed-narrower':
    'Cannot tell: what one has not confirmed is narrower than what the other affirms.',
  'reason.cannot-tell.not-confirmed-then':
    'Cannot tell: what had not been confirmed on one day was affirmed for another.',
  'reason.tension.open':
    'In tension: {valueA} ({voiceA}) and {valueB} ({voiceB}) are close, and clash if they count the same at the same time.',
  'reason.tension.open-denied':
    'In tension: {voiceA} and {voiceB} cannot both be right if they speak of the same group and the same days; one denies what the other affirms.',
  'reason.tension.open-hedge':
    'In tension: {valueA} ({voiceA}) and {valueB} ({voiceB}) hold together only by {by}, if they count the same at the same time.',
  'reason.tension.open-part':
    'In tension: if one is a part of the other, {valueA} ({voiceA}) and {valueB} ({voiceB}) hold together only by {by}.',
  'reason.tension.open-presence':
    'In tension: {valueA} ({voiceA}) and {valueB} ({voiceB}) exclude one another if they hold for the same group and the same days.',
  'reason.tension.forecasts': 'In tension: {voiceA} expects {valueA}, {voiceB} {valueB}, for the same time.',
  'reason.tension.denied-beside':
    'In tension: one denies {group}, the other affirms {otherGroup}; these overlap, so that both can be right.',
  'reason.tension.denied-plan': 'In tension: one denies what the other expects.',
  'reason.tension.denied-since':
    'In tension: {otherVoice} says {otherValue}, and {voice}, days later, that there have been none.',
  'reason.contradicts.denied':
    'Contradiction: {voiceA} and {voiceB} cannot both be right: one denies what the other affirms.',
  'reason.contradicts.denied-figure':
    'Contradiction: {otherVoice} says {otherValue}, and {voice} denies that it is {value}, of the same group at the same time: {group}.',
  'reason.tension.figures-rejected':
    'In tension: {voice} says {value}, and {otherVoice} rejects such figures without giving one.',
  'reason.cannot-tell.figures-rejected':
    'Cannot tell: {otherVoice} rejects figures of another group or another day than {value} ({voice}).',
  'reason.tension.denied-hedged':
    'In tension: {otherVoice} says {otherValue}, and {voice} denies that it is {value}; only a hedge keeps them together.',
  'reason.changed.denied':
    'Changed: {otherVoice} gave {otherValue} ({otherMode}, {otherAsOf}), then {value} ({mode}, {asOf}).',
  'reason.refines.presence': '{voice} ({value}, {group}) makes {otherVoice} more precise ({otherGroup}).',
  'reason.refines.vague': '{value} lies within {otherValue} and says more.',
  'reason.refines.value': '{value} lies within {otherValue} and is more precise.',
  'reason.contradicts.two-figures':
    'Contradiction: {voiceA} gives two figures for one time, {asOfA}, {groupA}: {readA} and {readB}.',
  'reason.contradicts.value-one-voice':
    'Contradiction: {voiceA} is given with two figures for {same} at about the same time, {groupA}: {readA} ({asOfA}) against {readB} ({asOfB}).',
  'reason.contradicts.value-days':
    'Contradiction: {voiceA} and {voiceB} speak of {same} at about the same time, {groupA}: {readA} ({asOfA}) against {readB} ({asOfB}).',
  'reason.contradicts.value':
    'Contradiction: {voiceA} and {voiceB} speak of {same} at the same time, {groupA}: {readA} against {readB}.',
  'reason.tension.withheld':
    'In tension: of one utterance one report gives {value}, and the other says that no number was given.',
  'reason.tension.measured':
    'In tension, {what}: {valueA} ({tellerA}) and {valueB} ({tellerB}) lie within one per cent of one another, as two measurings of one thing do.',
  'reason.tension.value':
    'In tension, {what}: {valueA} ({tellerA}) and {valueB} ({tellerB}) hold together only by {by}.',
  'reason.corroborates': '{voiceA} and {voiceB} agree, each from a source of its own: {valueA} and {valueB}.',
  'reason.consistent.one-voice': 'The same voice, consistent: {valueA} and {valueB}.',
  'reason.consistent.far-bound':
    '{valueA} ({voiceA}) and {valueB} ({voiceB}) do not exclude one another; a bound so far off is no second witness.',
  'reason.consistent.independence-unknown':
    '{voiceA} and {voiceB} agree ({valueA}, {valueB}), but may know it from one source.',
  'reason.consistent.unchanged': 'Unchanged: {valueA} ({asOfA}) and {valueB} ({asOfB}) can be the same figure.',
  'reason.contradicts.early-mean':
    'Contradiction: {valueA} ({voiceA}) and {valueB} ({voiceB}); the mean was told before its time was over and may have held until then alone.',
  'reason.contradicts.leap':
    'Contradiction: no such count grows from {otherValue} ({otherVoice}, {otherAsOf}) to {value} ({voice}, {asOf}) within those days.',
  'reason.contradicts.total-fell':
    'Contradiction: a total cannot fall, and {valueA} ({asOfA}) and {valueB} ({asOfB}) are one count.',
  'reason.tension.total-fell':
    'In tension, {what}: a total cannot fall, and only {by} makes {valueA} ({tellerA}) and {valueB} ({tellerB}) one count.',
  'reason.changed.grew': 'The total grew: {otherValue} ({otherAsOf}), then {value} ({asOf}).',
  'reason.changed.break':
    'Changed across a declared break of the series: {otherValue} ({otherAsOf}), then {value} ({asOf}).',
  'reason.changed': 'Changed: {otherValue} ({otherAsOf}), then {value} ({asOf}).',
  'reason.changed.part': 'Changed: {otherValue} ({otherGroup}, {otherAsOf}), then {value} ({group}, {asOf}).',
  'reason.contradicts.open':
    'Contradiction, if both count the same: {valueA} ({voiceA}) against {valueB} ({voiceB}) at the same time.',
  'reason.contradicts.open-fell':
    'Contradiction, if both count the same: a total cannot fall, and {valueA} ({voiceA}, {asOfA}) and {valueB} ({voiceB}, {asOfB}) would be one.',
  'reason.contradicts.part-exceeds-period':
    'Contradiction: a part cannot be more than its whole: {group}, {value} ({asOf}, {voice}), against {otherValue} ({otherAsOf}, {otherVoice}).',
  'reason.contradicts.part-exceeds-whole':
    'Contradiction: a part cannot be more than its whole: {group}, {value} ({voice}), against {otherGroup}, {otherValue} ({otherVoice}).',
  'reason.tension.absence':
    'In tension: {valueA} ({voiceA}, {asOfA}) and {valueB} ({voiceB}, {asOfB}); none is said of the whole time, and of a total some will be of it.',
  'reason.tension.two-states':
    'In tension: one side counts {valueA} ({groupA}) and {valueB} ({groupB}) at one time; the same people can hardly be both.',
  'reason.tension.part-strains-whole':
    'In tension: a part fits into its whole only by {by}: {group}, {value} ({voice}), and {otherGroup}, {otherValue} ({otherVoice}).',
  'reason.part-of-whole':
    'Not a contradiction: {voiceA} {countsA} {groupA}, {voiceB} {countsB} {groupB}. The smaller group can be part of the larger.',
  'reason.part-of-whole.one-voice':
    'Not a contradiction: {voiceA} {countsA} {groupA}, and {groupB}. The smaller group can be part of the larger.',
  'reason.part-of-whole.declared':
    'Not a contradiction: {value} ({voice}) is recorded as a part of {otherValue} ({otherVoice}).',
  'reason.part-of-whole.one-breath':
    'Not a contradiction: {voiceA} gives both together, and {value} can be a part of {otherValue}.',
  'reason.part-of-whole.since': 'Not a contradiction: {value} ({asOf}) can be a part of {otherValue} ({otherAsOf}).',
  'reason.would-contradict': 'They would contradict if both spoke of {same} at the same time: {readA} against {readB}.',

  'settle.unstated.of': 'Whom {voice} {counts} in {value}.',
  'settle.unstated.status': 'In which state those were whom {voice} {counts} in {value}.',
  'settle.unstated.at': 'Where those were whom {voice} {counts} in {value}.',
  'settle.unstated.other': 'What {voice} means by {value} ({axis}).',
  'settle.measure': 'Whether {groupA} and {groupB} are counted by one definition.',
  'settle.relation': 'How {a} and {b} relate.',
  'settle.as-of': 'The day that {value} ({voice}) holds for.',
  'settle.day': 'The exact days that {valueA} ({voiceA}) and {valueB} ({voiceB}) hold for.',
  'settle.clash-one-voice': 'A correction by {voiceA}, or a second, independent figure for {groupA}.',
  'settle.recording': 'A recording or a transcript: what were the words, {valueA} or {valueB}?',
  'settle.words': 'A recording or a transcript: what exactly was said?',
  'settle.look-up': 'A look at the source: does {voiceA} give {valueA} and {valueB}?',
  'settle.clash': 'A correction by {voiceA} or {voiceB}, or a third, independent figure for {groupA}.',
  'settle.independence': 'Where {voiceA} and {voiceB} each know it from.',
};
