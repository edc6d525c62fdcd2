/** Colours by meaning; a theme gives them values. `voice0`… are the hues of the first voices. */
export type Token =
  | 'ink'
  | 'soft'
  | 'faint'
  | 'hair'
  | 'paper'
  | 'signal'
  | 'amber'
  | 'accent'
  | 'voice0'
  | 'voice1'
  | 'voice2'
  | 'voice3'
  | 'voice4'
  | 'voice5';

export interface Stroke {
  readonly color: Token;
  readonly width: number;
  /** Lengths of dashes and gaps; empty for a solid line. */
  readonly dash: readonly number[];
  readonly opacity: number;
}

export type TextFace = 'sans' | 'serif';

interface Base {
  /** Stable id: the same thing keeps it across zooms. */
  readonly id: string;
  /** The claim that it shows, if it shows one. */
  readonly claim?: string;
}
export interface LineShape extends Base {
  readonly shape: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: Stroke;
}
export interface RectShape extends Base {
  readonly shape: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Token;
  readonly opacity: number;
  /** Plain, hatched, or fading from the edge named. */
  readonly look: 'plain' | 'hatched' | 'fade-up' | 'fade-down' | 'fade-left' | 'fade-right';
}
export interface CircleShape extends Base {
  readonly shape: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: Token | null;
  readonly stroke: Stroke | null;
}
export interface PathShape extends Base {
  readonly shape: 'path';
  /** Corners in order: x, y, x, y, … */
  readonly points: readonly number[];
  readonly closed: boolean;
  readonly fill: Token | null;
  readonly stroke: Stroke | null;
}
export interface TextShape extends Base {
  readonly shape: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly face: TextFace;
  readonly weight: 400 | 600;
  readonly italic: boolean;
  readonly color: Token;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly language?: string;
  /** Paper-coloured outline that keeps text readable over lines. */
  readonly halo: boolean;
}
/** One thing to draw. Flat and in order: later ones lie above. */
export type Primitive = LineShape | RectShape | CircleShape | PathShape | TextShape;

/** Where a claim can be pointed at, focused and labelled. */
export interface Spot {
  readonly claim: string;
  readonly x: number;
  readonly y: number;
  readonly panel: string;
  /** Claims that stand for this one when they are drawn together. */
  readonly also: readonly string[];
}
export interface PairSpot {
  readonly a: string;
  readonly b: string;
  readonly x: number;
  readonly y: number;
}

export interface PanelBox {
  readonly key: string;
  readonly top: number;
  readonly bottom: number;
}

/** A picture as data: drawn the same on canvas and in SVG. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly primitives: readonly Primitive[];
  readonly spots: readonly Spot[];
  readonly pairs: readonly PairSpot[];
  readonly panels: readonly PanelBox[];
  /** Left and right edge of the plane in pixels. */
  readonly plane: { readonly left: number; readonly right: number };
  /** Claims by what became of them; the three add up to the claims that are not hidden. */
  readonly accounted: { readonly drawn: number; readonly grouped: number; readonly outside: number };
  readonly title: string;
  readonly description: string;
  /** What is on screen and needs explaining. */
  readonly legend: readonly LegendKey[];
  /** Numbered keys instead of labels (narrow pictures): claim by number. */
  readonly keys: readonly string[];
}
export type LegendKey =
  | 'figure'
  | 'about'
  | 'more-than'
  | 'at-least'
  | 'up-to'
  | 'range'
  | 'vague'
  | 'unit-date'
  | 'open-date'
  | 'holds'
  | 'hull'
  | 'core'
  | 'clash'
  | 'tension'
  | 'unclear'
  | 'changed'
  | 'compatible';

export function stroke(color: Token, width = 1, dash: readonly number[] = [], opacity = 1): Stroke {
  return { color, width, dash, opacity };
}
