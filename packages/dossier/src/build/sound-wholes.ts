import type { Measure, Problem, Source } from '@claimline/core';
import { limits } from '../limits.ts';
import { childOf } from '../tree/node.ts';
import type { Builder, Fields } from './builder.ts';
import { stepsInRings, tooDeep, type Wholes } from './wholes.ts';

/** Sources without the keys by which one would be a part, or the voice, of itself. */
export function soundSources(build: Builder, root: Fields, sources: readonly Source[]): readonly Source[] {
  const byPart = refused(build, root, 'sources', 'part-of', one(sources, 'partOf'));
  const byVoice = refused(build, root, 'sources', 'voice', one(sources, 'voice'));
  if (byPart.size === 0 && byVoice.size === 0) return sources;
  return sources.map((source) => {
    const { partOf, voice, ...rest } = source;
    return {
      ...rest,
      ...(partOf === undefined || byPart.has(source.id) ? {} : { partOf }),
      ...(voice === undefined || byVoice.has(source.id) ? {} : { voice }),
    };
  });
}

/** Measures without the `within` by which one would contain itself. */
export function soundMeasures(build: Builder, vocabularies: Fields, measures: readonly Measure[]): readonly Measure[] {
  const bad = refused(
    build,
    vocabularies,
    'measures',
    'within',
    new Map(measures.map(({ id, within }) => [id, within])),
  );
  if (bad.size === 0) return measures;
  return measures.map((measure) => (bad.has(measure.id) ? { ...measure, within: [] } : measure));
}

function one(sources: readonly Source[], key: 'partOf' | 'voice'): Wholes {
  return new Map(sources.flatMap((source) => (source[key] === undefined ? [] : [[source.id, [source[key]]]])));
}

/** Whose key leads round to itself, or too far; told where the key stands, else where the list does. */
function refused(
  build: Builder,
  { file, node }: Fields,
  list: string,
  key: string,
  wholes: Wholes,
): ReadonlySet<string> {
  const bad = new Set<string>();
  const tell = (id: string, problem: Problem): void => {
    const own = childOf(childOf(node, list), id);
    const at = childOf(own, key) ?? own;
    if (at !== undefined) build.problem(problem, file, at, { hint: `Correct \`${key}\`.` });
  };
  for (const { from, to } of stepsInRings(wholes)) {
    bad.add(from);
    const does = key === 'voice' ? 'be its own voice' : 'contain itself';
    tell(from, { code: `${CODES[key]}-cycle`, message: `${from} would ${does} through ${to}.`, found: to });
  }
  const { all, first } = tooDeep(new Map([...wholes].filter(([id]) => !bad.has(id))));
  for (const id of all) bad.add(id);
  for (const id of first)
    tell(id, {
      code: `${CODES[key]}-too-deep`,
      message: `${id} lies in more than ${limits.wholes} others, one inside another.`,
    });
  return bad;
}

const CODES: Readonly<Record<string, string>> = { 'part-of': 'source', voice: 'source', within: 'measure' };
