import type { ScopeNode } from '../scope/types.ts';
import type { Vocabulary } from './types.ts';

function node(
  id: string,
  label: string,
  sq: string,
  broader: readonly string[] = [],
  rest: Partial<ScopeNode> = {},
): ScopeNode {
  return { id, label, labels: { sq }, broader, ...rest };
}

const populations: readonly ScopeNode[] = [
  node('both-sides-personnel', 'soldiers of both sides', 'ushtarë të të dyja palëve', [], { disjoint: true }),
  node(
    'russian-side-force',
    'Russian and North Korean soldiers',
    'ushtarë rusë dhe koreano-veriorë',
    ['both-sides-personnel'],
    { disjoint: true, complete: true },
  ),
  node('russian-personnel', 'Russian soldiers', 'ushtarë rusë', ['russian-side-force']),
  node('ukrainian-personnel', 'Ukrainian soldiers', 'ushtarë ukrainas', ['both-sides-personnel']),
  node('dprk-personnel', 'North Koreans', 'koreano-veriorë', ['russian-side-force'], { disjoint: true }),
  node('dprk-soldiers', 'North Korean soldiers', 'ushtarë koreano-veriorë', ['dprk-personnel'], {
    harmedAt: 'kursk-oblast',
    // The first were shipped between 8 and 13 October (National Intelligence Service, 18 October 2024).
    since: '2024-10',
  }),
  node('dprk-officers', 'North Korean officers', 'oficerë koreano-veriorë', ['dprk-soldiers']),
  node('dprk-workers', 'North Korean workers', 'punëtorë koreano-veriorë', ['dprk-personnel']),
  node('nato-members', 'members of NATO', 'vende anëtare të NATO-s'),
];

/** Regions of one country exclude one another only where that is declared; border areas cross them. */
const places: readonly ScopeNode[] = [
  node('war-theatre', 'the whole war', 'e gjithë lufta'),
  node('countries', 'countries', 'shtete', [], { disjoint: true }),
  node('russia', 'Russia', 'Rusi', ['countries']),
  node('western-russia', 'western Russia', 'Rusia perëndimore', ['russia']),
  node('kursk-oblast', 'Kursk Oblast', 'rajoni i Kurskut', ['western-russia', 'war-theatre']),
  node('bryansk-oblast', 'Bryansk Oblast', 'rajoni i Brjanskut', ['western-russia']),
  node('belgorod-oblast', 'Belgorod Oblast', 'rajoni i Belgorodit', ['western-russia']),
  node('eastern-russia', 'eastern Russia', 'Rusia lindore', ['russia']),
  node('russian-far-east', 'Russian Far East', 'Lindja e Largët ruse', ['eastern-russia']),
  node('vladivostok', 'Vladivostok', 'Vladivostok', ['russian-far-east']),
  node('ukraine', 'Ukraine', 'Ukrainë', ['war-theatre', 'countries']),
  node('donetsk-oblast', 'Donetsk Oblast', 'rajoni i Donjeckut', ['ukraine']),
  node('north-korea', 'North Korea', 'Kore e Veriut'),
  node('korean-peninsula', 'Korean Peninsula', 'Gadishulli Korean'),
  node('belgium', 'Belgium', 'Belgjikë', ['countries']),
  node('brussels', 'Brussels', 'Bruksel', ['belgium']),
  node('europe', 'Europe', 'Evropë'),
];

/** Populations and places of the war in Ukraine, small on purpose; a dossier adds its own. */
export const russiaUkraineWar: Vocabulary = {
  id: 'russia-ukraine-war',
  title: 'The war in Ukraine: populations and places',
  sources: ['ISO 3166-2 for oblasts; the containment of regions is general geography'],
  measures: [],
  nodes: { of: populations, at: places },
};
