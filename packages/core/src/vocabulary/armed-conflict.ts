import type { Measure, ScopeNode } from '../scope/types.ts';
import type { Vocabulary } from './types.ts';

const EVERY_CASUALTY = 'Every Casualty Counts, Standards for Casualty Recording (2016)';
const UCDP = 'UCDP Georeferenced Event Dataset codebook: best, low and high estimates of deaths';

type Rest = Partial<Omit<Measure, 'id' | 'label' | 'kind'>>;

function count(id: string, label: string, sq: string, kind: Measure['kind'], rest: Rest = {}): Measure {
  return { id, label, labels: { sq }, kind, unit: 'person', integer: true, validityDays: 7, within: [], ...rest };
}

/** Whoever is killed, wounded or taken prisoner somewhere was in the fighting there. */
const THERE = { measure: 'strength', status: 'in-combat' } as const;

const measures: readonly Measure[] = [
  count('strength', 'strength', 'numri i ushtarëve', 'stock', {
    definition: 'Persons of a population who are in a state at a place at one time.',
  }),
  count('strength-change', 'change of strength', 'ndryshimi i numrit', 'increment', {
    definition: 'Persons added to an earlier strength.',
  }),
  count('killed', 'killed', 'të vrarë', 'cumulative', {
    definition: `Persons who died by the conflict. Source: ${EVERY_CASUALTY}.`,
    presumes: THERE,
  }),
  count('killed-by-name', 'killed, confirmed by name', 'të vrarë, të konfirmuar me emër', 'cumulative', {
    definition: 'Persons killed whose names have been established: a lower bound of all killed.',
    within: ['killed'],
  }),
  count('wounded', 'wounded', 'të plagosur', 'cumulative', {
    presumes: THERE,
    definition: 'Persons wounded who survived.',
  }),
  count('missing', 'missing', 'të zhdukur', 'cumulative', { definition: 'Persons whose fate is not known.' }),
  count('captured', 'captured', 'të zënë rob', 'cumulative', {
    presumes: THERE,
    definition: 'Persons taken prisoner.',
  }),
  count('casualties', 'killed or wounded', 'të vrarë ose të plagosur', 'cumulative', {
    presumes: THERE,
    definition: 'Killed and wounded together; not missing, not captured.',
    sumOf: ['killed', 'wounded'],
    within: ['casualties-missing'],
  }),
  count('casualties-missing', 'killed, wounded or missing', 'të vrarë, të plagosur ose të zhdukur', 'cumulative', {
    presumes: THERE,
    definition: 'Killed, wounded and missing together.',
    sumOf: ['casualties', 'missing'],
    within: ['casualties-all'],
  }),
  count(
    'casualties-all',
    'killed, wounded, missing or captured',
    'të vrarë, të plagosur, të zhdukur ose të zënë rob',
    'cumulative',
    {
      presumes: THERE,
      definition: 'Killed, wounded, missing and captured together.',
      sumOf: ['casualties-missing', 'captured'],
    },
  ),
  count('killed-or-missing', 'killed or missing', 'të vrarë ose të zhdukur', 'cumulative', {
    presumes: THERE,
    sumOf: ['killed', 'missing'],
    within: ['casualties-missing'],
  }),
  count('irrecoverable-losses', 'irrecoverable losses', 'humbje të pakthyeshme', 'cumulative', {
    presumes: THERE,
    definition: 'Killed, missing, captured and those wounded beyond return to service.',
    sumOf: ['killed-or-missing', 'captured'],
    sumComplete: false,
    within: ['casualties-all'],
  }),
  count('losses', 'losses', 'humbje', 'cumulative', {
    definition:
      'Losses without a definition: dead only, or dead and wounded. How it relates to other measures is not known.',
    loose: true,
    atLeast: 'killed',
    atMost: 'casualties',
    presumes: THERE,
  }),
  count('killed-in-period', 'killed in a period', 'të vrarë brenda një periudhe', 'flow', {
    within: ['killed', 'casualties-in-period'],
    presumes: THERE,
  }),
  count('wounded-in-period', 'wounded in a period', 'të plagosur brenda një periudhe', 'flow', {
    within: ['wounded', 'casualties-in-period'],
    presumes: THERE,
  }),
  count('captured-in-period', 'captured in a period', 'të zënë rob brenda një periudhe', 'flow', {
    within: ['captured'],
  }),
  count(
    'casualties-in-period',
    'killed or wounded in a period',
    'të vrarë ose të plagosur brenda një periudhe',
    'flow',
    { within: ['casualties'], presumes: THERE },
  ),
  count('losses-in-period', 'losses in a period', 'humbje brenda një periudhe', 'flow', {
    within: ['losses'],
    loose: true,
    atMost: 'casualties-in-period',
    presumes: THERE,
  }),
  count('deserted', 'deserted', 'dezertorë', 'cumulative', {
    disjointWith: ['captured', 'killed'],
    presumes: { measure: 'strength', status: 'present' },
  }),
  count('detained', 'detained', 'të ndaluar', 'cumulative', {
    definition: 'Persons held by their own side.',
    presumes: { measure: 'strength', status: 'present' },
    disjointWith: ['captured', 'killed'],
  }),
  count('repatriated', 'repatriated', 'të riatdhesuar', 'cumulative', { disjointWith: ['killed', 'missing'] }),
  count('casualties-rate', 'killed or wounded per day', 'të vrarë ose të plagosur në ditë', 'rate', {
    unit: 'person/d',
    integer: false,
    numerator: 'casualties-in-period',
    presumes: THERE,
  }),
  count('killed-rate', 'killed per day', 'të vrarë në ditë', 'rate', {
    unit: 'person/d',
    integer: false,
    numerator: 'killed-in-period',
    within: ['casualties-rate'],
    presumes: THERE,
  }),
  count('losses-rate', 'losses per day', 'humbje në ditë', 'rate', {
    unit: 'person/d',
    integer: false,
    numerator: 'losses-in-period',
    loose: true,
    atMost: 'casualties-rate',
    presumes: THERE,
  }),
  count('casualty-share', 'share killed or wounded', 'pjesa e të vrarëve ose të plagosurve', 'share', {
    unit: '%',
    integer: false,
    within: ['casualty-share-all'],
    numerator: 'casualties',
  }),
  count(
    'casualty-share-all',
    'share killed, wounded, missing or captured',
    'pjesa e të vrarëve, të plagosurve, të zhdukurve ose të zënëve rob',
    'share',
    { unit: '%', integer: false, numerator: 'casualties-all' },
  ),
  count('killed-share', 'share killed', 'pjesa e të vrarëve', 'share', {
    unit: '%',
    integer: false,
    within: ['casualty-share'],
    numerator: 'killed',
  }),
  count('loss-ratio', 'ratio of losses', 'raporti i humbjeve', 'ratio', { unit: '1', integer: false }),
  count('identification-requests', 'requests for identification', 'kërkesa për identifikim', 'cumulative', {
    unit: 'request',
  }),
  count('wound-cases', 'cases of wounds', 'raste plagosjesh', 'cumulative', { unit: 'case' }),
  count('member-states', 'member states', 'vende anëtare', 'stock', { unit: 'country', validityDays: 365 }),
  {
    ...count('event', 'event', 'ngjarje', 'event'),
    unit: 'event',
    definition: 'Something happened or was said; compared by date only.',
  },
];

function state(
  id: string,
  label: string,
  sq: string,
  broader: readonly string[],
  rest: Partial<ScopeNode> = {},
): ScopeNode {
  return { id, label, labels: { sq }, broader, ...rest };
}

/**
 * The life of a deployment. Each stage is counted among those committed before it:
 * whoever is in training has been sent, and whoever has been sent was made ready.
 * Groups inside `present` may overlap unless a dossier says otherwise.
 */
const status: readonly ScopeNode[] = [
  state('planned', 'soldiers planned to be sent', 'ushtarë që planifikohet të dërgohen', [], {
    order: 1,
    prospective: true,
  }),
  state('ready-to-join', 'soldiers ready to join the war', 'ushtarë të gatshëm t’i bashkohen luftës', ['planned'], {
    order: 2,
  }),
  state('sent', 'soldiers sent in total', 'ushtarë të dërguar gjithsej', ['ready-to-join'], {
    order: 3,
    total: true,
  }),
  state('present', 'soldiers present', 'ushtarë të pranishëm', ['sent'], {
    order: 4,
    sameAs: 'sent',
  }),
  state('in-training', 'soldiers in training', 'ushtarë në trajnim', ['present'], { order: 5 }),
  state('moving-to-front', 'soldiers moving to the front', 'ushtarë në lëvizje drejt frontit', ['present'], {
    order: 6,
  }),
  state('engagement', 'soldiers present, by engagement', 'ushtarë të pranishëm, sipas angazhimit', ['present'], {
    disjoint: true,
    complete: true,
  }),
  state('in-combat', 'soldiers in combat', 'ushtarë në luftim', ['engagement'], { order: 7 }),
  state('not-in-combat', 'soldiers not in combat', 'ushtarë jo në luftim', ['engagement']),
  state('in-reserve', 'soldiers held in reserve', 'ushtarë të mbajtur rezervë', ['not-in-combat']),
];

/** Armed conflict: measures of strength and of casualties, and the life of a deployment. */
export const armedConflict: Vocabulary = {
  id: 'armed-conflict',
  title: 'Armed conflict: strength, casualties, stages of a deployment',
  sources: [EVERY_CASUALTY, UCDP],
  measures,
  nodes: { status },
};
