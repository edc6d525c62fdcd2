import { pairSymbols } from '../marks/pair-state.ts';
import type { PairMark, PairState } from '../marks/types.ts';
import { type PairSpot, type Primitive, type Spot, type Stroke, stroke, type Token } from './scene.ts';
import type { View } from './view.ts';

interface Look {
  readonly color: Token;
  readonly dash: readonly number[];
  readonly width: number;
}
/** Dash and weight carry the state; colour only repeats it. */
const LOOKS: Readonly<Record<PairState, Look>> = {
  clash: { color: 'signal', dash: [], width: 2.5 },
  tension: { color: 'amber', dash: [8, 3], width: 2 },
  unclear: { color: 'amber', dash: [2, 4], width: 2 },
  changed: { color: 'soft', dash: [10, 3, 2, 3], width: 1.5 },
  compatible: { color: 'soft', dash: [4, 3], width: 1.5 },
  apart: { color: 'hair', dash: [1, 5], width: 1 },
};

const COLUMN = 30;
const MOST_FOR_ONE = 12;
export const MOST = 3;
/** Growth over time is what the line shows; a bracket says so only where there is little else. */
const FEW = 3;
/** From here on a pair is worth a bracket across panels: a clash, or what only seems to be one. */
const ACROSS = 35;

function pairStroke(state: PairState): Stroke {
  const { color, dash, width } = LOOKS[state];
  return stroke(color, width, dash);
}

/** Pairs worth a bracket: those of the selected claim, else the weightiest of each group of connected claims. */
export function shownPairs(
  pairs: readonly PairMark[],
  spots: ReadonlyMap<string, Spot>,
  view: View,
  place: 'within' | 'across',
): readonly PairMark[] {
  const drawn = new Set<string>();
  const marks = new Set(spots.values()).size;
  const visible = pairs.filter((pair) => {
    const [a, b] = [spots.get(pair.a), spots.get(pair.b)];
    if (a === undefined || b === undefined || a === b || a.panel === '' || b.panel === '') return false;
    if ((a.panel === b.panel) !== (place === 'within')) return false;
    const isAsked = view.selected === pair.a || view.selected === pair.b;
    if (!isAsked && (pair.weight === 0 || (pair.state === 'changed' && marks > FEW))) return false;
    if (!isAsked && place === 'across' && pair.weight < ACROSS) return false;
    // Seven reports of one figure are one mark, and clash once.
    const key = [a.claim, b.claim].sort().join('|');
    return drawn.has(key) ? false : drawn.add(key) !== undefined;
  });
  if (view.selected !== null) {
    const own = visible.filter((pair) => pair.a === view.selected || pair.b === view.selected);
    if (own.length > 0) return own.slice(0, MOST_FOR_ONE);
  }
  const chosen: PairMark[] = [];
  for (const pair of visible) {
    const sharesClaim = chosen.some((other) => [other.a, other.b].some((id) => id === pair.a || id === pair.b));
    if (sharesClaim && pair.weight < 60) continue;
    chosen.push(pair);
    if (chosen.length >= MOST) break;
  }
  return chosen;
}

/** Brackets at the right edge, one column each, with the symbol in the middle and the state in words. */
export function brackets(
  pairs: readonly PairMark[],
  spots: ReadonlyMap<string, Spot>,
  right: number,
  view: View,
  wide: boolean,
  offset = 0,
): { readonly primitives: readonly Primitive[]; readonly spots: readonly PairSpot[] } {
  const primitives: Primitive[] = [];
  const places: PairSpot[] = [];
  for (const [column, pair] of pairs.entries()) {
    const [a, b] = [spots.get(pair.a), spots.get(pair.b)];
    if (a === undefined || b === undefined) continue;
    const isAlone = wide && pairs.length === 1 && offset === 0;
    const x = right + 12 + (offset + column) * COLUMN;
    const look = pairStroke(pair.state);
    const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
    const middle = (top + bottom) / 2;
    const id = `${pair.a}|${pair.b}`;
    for (const [name, spot] of [
      ['a', a],
      ['b', b],
    ] as const) {
      primitives.push({
        shape: 'line',
        id: `reach-${name}:${id}`,
        x1: Math.min(spot.x + 10, x),
        y1: spot.y,
        x2: x,
        y2: spot.y,
        stroke: stroke(look.color, 1, [1, 4], 0.8),
      });
    }
    primitives.push({
      shape: 'path',
      id: `bracket:${id}`,
      points: [x - 5, top, x, top, x, bottom, x - 5, bottom],
      closed: false,
      fill: null,
      stroke: look,
    });
    primitives.push({
      shape: 'circle',
      id: `seal:${id}`,
      x,
      y: middle,
      radius: 11,
      fill: 'paper',
      stroke: stroke(look.color, 1.5),
    });
    primitives.push(
      words(
        `symbol:${id}`,
        x,
        middle + 5,
        pairSymbols[pair.state],
        16,
        600,
        pair.state === 'clash' ? 'signal' : 'ink',
        'middle',
      ),
    );
    if (isAlone) {
      const lines =
        pair.verdict === 'part-of-whole'
          ? [view.locale.states.compatible, view.locale.partOfWhole]
          : wrapped(
              pair.verdict === 'corroborates'
                ? view.locale.agree
                : view.locale.states[pair.state === 'apart' ? 'compatible' : pair.state],
              view.width - x - 18,
              (line) => view.measure(line, 14, 600) * 1.08,
            );
      const isSmall = (i: number): boolean => pair.verdict === 'part-of-whole' && i > 0;
      for (const [i, text] of lines.entries())
        primitives.push(
          words(
            `state${i}:${id}`,
            x + 18,
            middle + 4 + (i - (lines.length - 1) / 2) * 16,
            text,
            isSmall(i) ? 12 : 14,
            isSmall(i) ? 400 : 600,
            isSmall(i) ? 'soft' : pair.state === 'clash' ? 'signal' : 'ink',
            'start',
          ),
        );
    }
    places.push({ a: pair.a, b: pair.b, x, y: middle });
  }
  return { primitives, spots: places };
}

/** Words in as many lines as the room needs. */
function wrapped(text: string, room: number, measure: (line: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function words(
  id: string,
  x: number,
  y: number,
  text: string,
  size: number,
  weight: 400 | 600,
  color: Token,
  anchor: 'start' | 'middle' | 'end',
): Primitive {
  return { shape: 'text', id, x, y, text, size, face: 'sans', weight, italic: false, color, anchor, halo: true };
}
