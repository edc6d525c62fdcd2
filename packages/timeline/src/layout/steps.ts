import type { Mark } from '../marks/types.ts';
import { type PathShape, stroke } from './scene.ts';
import { voiceToken } from './words.ts';

/** Figures of one voice from which a line is worth drawing. */
const LEAST = 3;

/**
 * One step line per voice of a running total: it holds until the next figure. Points
 * that fall on one pixel column are drawn as its first, lowest, highest and last, so
 * that no dip is lost and the picture is bounded by the width. The marks come in time.
 */
export function stepLines(
  key: string,
  marks: readonly Mark[],
  x: (day: number) => number,
  y: (value: number) => number,
): readonly PathShape[] {
  const voices = new Map<number, Mark[]>();
  for (const mark of marks) {
    if (mark.kind !== 'cumulative' || mark.anchorValue === null || mark.states.length > 0) continue;
    const group = voices.get(mark.voice);
    if (group) group.push(mark);
    else voices.set(mark.voice, [mark]);
  }
  return [...voices].flatMap(([voice, members]): PathShape[] => {
    if (members.length < LEAST) return [];
    return [
      {
        shape: 'path',
        id: `step:${key}:${voice}`,
        points: stepped(perColumn(members, x, y)),
        closed: false,
        fill: null,
        stroke: stroke(voiceToken(voice), 1.5, [], 0.55),
      },
    ];
  });
}

type Place = readonly [x: number, y: number];

function perColumn(marks: readonly Mark[], x: (day: number) => number, y: (value: number) => number): readonly Place[] {
  const places: Place[] = [];
  let column: Place[] = [];
  const close = (): void => {
    const ys = column.map(([, at]) => at);
    const [first, last] = [column[0], column.at(-1)];
    if (first === undefined || last === undefined) return;
    if (column.length <= 4) places.push(...column);
    else places.push(first, [first[0], Math.min(...ys)], [first[0], Math.max(...ys)], last);
    column = [];
  };
  for (const mark of marks) {
    const place: Place = [x(mark.anchorDay), y(mark.anchorValue ?? 0)];
    if (column[0] !== undefined && Math.floor(place[0]) !== Math.floor(column[0][0])) close();
    column.push(place);
  }
  close();
  return places;
}

/** Level until the next figure, then up or down. */
function stepped(places: readonly Place[]): readonly number[] {
  return places.flatMap(([x, y], i) => {
    const before = places[i - 1];
    return before === undefined ? [x, y] : [x, before[1], x, y];
  });
}
