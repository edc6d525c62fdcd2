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
const MOST = 3;

function pairStroke(state: PairState): Stroke {
  const { color, dash, width } = LOOKS[state];
  return stroke(color, width, dash);
}

/** Pairs worth a bracket: those of the selected claim, else the weightiest of each group of connected claims. */
export function shownPairs(
  pairs: readonly PairMark[],
  spots: ReadonlyMap<string, Spot>,
  view: View,
): readonly PairMark[] {
  const visible = pairs.filter((pair) => {
    const [a, b] = [spots.get(pair.a), spots.get(pair.b)];
    return a !== undefined && b !== undefined && a !== b && a.panel === b.panel && a.panel !== '';
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
): { readonly primitives: readonly Primitive[]; readonly spots: readonly PairSpot[] } {
  const primitives: Primitive[] = [];
  const places: PairSpot[] = [];
  for (const [column, pair] of pairs.entries()) {
    const [a, b] = [spots.get(pair.a), spots.get(pair.b)];
    if (a === undefined || b === undefined) continue;
    const x = right + 12 + (wide && pairs.length === 1 ? 0 : column * COLUMN);
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
    if (wide && pairs.length === 1) {
      const lines =
        pair.verdict === 'part-of-whole'
          ? [view.locale.states.compatible, view.locale.partOfWhole]
          : [view.locale.states[pair.state === 'apart' ? 'compatible' : pair.state]];
      for (const [i, text] of lines.entries())
        primitives.push(
          words(
            `state${i}:${id}`,
            x + 18,
            middle + 4 + (i - (lines.length - 1) / 2) * 16,
            text,
            i === 0 ? 14 : 12,
            i === 0 ? 600 : 400,
            i === 0 ? (pair.state === 'clash' ? 'signal' : 'ink') : 'soft',
            'start',
          ),
        );
    }
    places.push({ a: pair.a, b: pair.b, x, y: middle });
  }
  return { primitives, spots: places };
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
