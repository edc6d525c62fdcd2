import type { DatePart, Mark, ValuePart } from '../marks/types.ts';
import { type Primitive, type Stroke, stroke, type Token } from './scene.ts';

/** Half-width of bands and caps in pixels. */
const HALF = 7;
const RADIUS = 5;
const FADE = 44;

export interface GlyphPlace {
  readonly mark: Mark;
  /** Parts of its date that there is room for. */
  readonly dates: readonly DatePart[];
  readonly x: number;
  readonly y: number;
  readonly color: Token;
  readonly emphasised: boolean;
  readonly xOf: (day: number) => number;
  readonly yOf: (value: number) => number;
  /** Edges of the plane, beyond which nothing is drawn. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Date glyph under, value glyph over: everything that one claim says of itself. */
export function glyph(place: GlyphPlace): readonly Primitive[] {
  const { mark, dates } = place;
  return [
    ...dates.flatMap((part, i) => datePart(place, part, i)),
    ...mark.value.flatMap((part, i) => valuePart(place, part, i)),
    ...railDot(place),
    ...statePart(place),
  ];
}

function id(place: GlyphPlace, what: string): { id: string; claim: string } {
  return { id: `${what}:${place.mark.claim}`, claim: place.mark.claim };
}

function line(
  place: GlyphPlace,
  what: string,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  look: Stroke,
): Primitive {
  return { shape: 'line', ...id(place, what), x1, y1, x2, y2, stroke: look };
}

/** Keeps a coordinate on the plane. */
function clampX(place: GlyphPlace, x: number): number {
  return Math.min(place.right, Math.max(place.left, x));
}

function datePart(place: GlyphPlace, part: DatePart, i: number): readonly Primitive[] {
  const { y, color } = place;
  if (part.kind === 'day') return [];
  if (part.kind === 'open') {
    const at = clampX(place, place.xOf(part.at));
    const end = clampX(place, part.towards === 'past' ? at - FADE * 2 : at + FADE * 2);
    const tip = part.towards === 'past' ? -1 : 1;
    return [
      {
        shape: 'rect',
        ...id(place, `date${i}`),
        x: Math.min(at, end),
        y: y - 1.5,
        width: Math.abs(end - at),
        height: 3,
        fill: color,
        opacity: 0.55,
        look: part.towards === 'past' ? 'fade-left' : 'fade-right',
      },
      {
        shape: 'path',
        ...id(place, `date${i}arrow`),
        points: [end + 5 * -tip, y - 4, end, y, end + 5 * -tip, y + 4],
        closed: false,
        fill: null,
        stroke: stroke(color, 1, [], 0.55),
      },
    ];
  }
  const [x1, x2] = [clampX(place, place.xOf(part.from)), clampX(place, place.xOf(part.to))];
  if (x2 - x1 < 2) return [];
  const cutLeft = place.xOf(part.from) < place.left;
  const cap = (x: number, name: string): Primitive =>
    line(place, `date${i}${name}`, x, y - 4, x, y + 4, stroke(color, 1, [], 0.7));
  const bar: Primitive =
    part.look === 'about'
      ? line(place, `date${i}`, x1, y, x2, y, stroke(color, 2, [3, 3], 0.6))
      : {
          shape: 'rect',
          ...id(place, `date${i}`),
          x: x1,
          y: y - 1.5,
          width: x2 - x1,
          height: 3,
          fill: color,
          opacity: part.look === 'period' ? 0.45 : 0.28,
          look: cutLeft ? 'fade-left' : 'plain',
        };
  return [bar, ...(cutLeft ? [] : [cap(x1, 'from')]), ...(place.xOf(part.to) > place.right ? [] : [cap(x2, 'to')])];
}

function valuePart(place: GlyphPlace, part: ValuePart, i: number): readonly Primitive[] {
  const { x, color, yOf } = place;
  const what = `value${i}`;
  if (part.kind === 'dot') {
    const open = part.look !== 'filled' || place.mark.borrowedDay;
    return [
      {
        shape: 'circle',
        ...id(place, what),
        x,
        y: yOf(part.at),
        radius: RADIUS,
        fill: open ? 'paper' : color,
        stroke: stroke(color, 2),
      },
    ];
  }
  if (part.kind === 'cap') {
    const y = yOf(part.at);
    const cap = line(
      place,
      what,
      x - HALF - 2,
      y,
      x + HALF + 2,
      y,
      stroke(color, 2.5, part.look === 'dashed' ? [4, 3] : []),
    );
    return part.look === 'foot'
      ? [
          cap,
          {
            shape: 'path',
            ...id(place, `${what}foot`),
            points: [x - 5, y, x + 5, y, x, y - 7],
            closed: true,
            fill: color,
            stroke: null,
          },
        ]
      : [cap];
  }
  if (part.kind === 'fade') return fade(place, part, what);
  const [top, bottom] = [yOf(part.high), yOf(part.low)];
  const band: Primitive = {
    shape: 'rect',
    ...id(place, what),
    x: x - HALF,
    y: top,
    width: HALF * 2,
    height: Math.max(2, bottom - top),
    fill: color,
    opacity: part.look === 'flat' ? 0.55 : part.look === 'hatched' ? 0.7 : 0.25,
    look: part.look === 'hatched' ? 'hatched' : 'plain',
  };
  if (part.look !== 'flat') return [band];
  const cap = (y: number, name: string): Primitive =>
    line(place, `${what}${name}`, x - HALF - 2, y, x + HALF + 2, y, stroke(color, 2));
  return [band, cap(top, 'high'), cap(bottom, 'low')];
}

function fade(place: GlyphPlace, part: Extract<ValuePart, { kind: 'fade' }>, what: string): readonly Primitive[] {
  const { x, color, yOf } = place;
  const [y1, y2] = [yOf(part.from), Math.max(place.top, yOf(part.to))];
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)];
  const rect: Primitive = {
    shape: 'rect',
    ...id(place, what),
    x: x - HALF,
    y: top,
    width: HALF * 2,
    height: Math.max(1, bottom - top),
    fill: color,
    opacity: 0.35,
    look: y2 < y1 ? 'fade-up' : 'fade-down',
  };
  if (!part.arrow) return [rect];
  const tip = Math.max(place.top, top - 8);
  return [
    rect,
    line(place, `${what}stem`, x, y1, x, tip, stroke(color, 1.25)),
    {
      shape: 'path',
      ...id(place, `${what}arrow`),
      points: [x - 4, tip + 6, x, tip, x + 4, tip + 6],
      closed: false,
      fill: null,
      stroke: stroke(color, 1.25),
    },
  ];
}

/** Claims without a figure are a hollow mark on the rail. */
function railDot(place: GlyphPlace): readonly Primitive[] {
  if (place.mark.anchorValue !== null) return [];
  const { x, y, color } = place;
  return [
    {
      shape: 'circle',
      ...id(place, 'rail'),
      x,
      y,
      radius: 4,
      fill: place.mark.form === 'none' ? 'paper' : color,
      stroke: stroke(color, 1.5),
    },
  ];
}

function statePart(place: GlyphPlace): readonly Primitive[] {
  const { x, y, mark } = place;
  const parts: Primitive[] = [];
  if (mark.states.includes('denied') || mark.states.includes('superseded'))
    parts.push(line(place, 'strike', x - 9, y + 6, x + 9, y - 6, stroke('ink', 1.5)));
  if (mark.states.includes('forecast'))
    parts.push({
      shape: 'circle',
      ...id(place, 'forecast'),
      x,
      y,
      radius: RADIUS + 4,
      fill: null,
      stroke: stroke(place.color, 1, [2, 2]),
    });
  if (place.emphasised)
    parts.push({
      shape: 'circle',
      ...id(place, 'focus'),
      x,
      y,
      radius: RADIUS + 7,
      fill: null,
      stroke: stroke('accent', 2),
    });
  return parts;
}
