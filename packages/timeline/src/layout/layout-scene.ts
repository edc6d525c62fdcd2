import { type Decimal, formatDecimal } from '@claimline/core';
import { nameIn } from '../locale/index.ts';
import type { Mark, Marks, PanelInfo } from '../marks/types.ts';
import { brackets, shownPairs } from './brackets.ts';
import { breakLine } from './break-line.ts';
import { type Bucket, bucketDays, isDense } from './buckets.ts';
import { DOTS_PER_PIXEL, dots } from './dots.ts';
import { glyph } from './glyph.ts';
import { labelLines } from './label-lines.ts';
import { type Box, type LabelWish, placeLabels } from './labels.ts';
import { legendOf } from './legend.ts';
import { type Column, prepared } from './prepared.ts';
import { layoutRail } from './rail.ts';
import { type DayScale, dayScale, valueScale } from './scales.ts';
import { type PairSpot, type PanelBox, type Primitive, type Scene, type Spot, stroke, type Token } from './scene.ts';
import { stepLines } from './steps.ts';
import { dateTicks } from './ticks.ts';
import type { View } from './view.ts';
import { text, voiceToken } from './words.ts';

const NARROW = 560;
const TITLE = 34;
const AXIS = 44;
const PANEL_GAP = 18;
/** Panels of this height and more are a picture of their own. */
const TALL = 300;

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly narrow: boolean;
}

/** Pixels at the edges of the plane; a narrow picture keeps its width for the marks. */
export function frameOf(width: number): Frame {
  const narrow = width < NARROW;
  return { left: narrow ? 46 : 64, right: width - (narrow ? 40 : 150), narrow };
}

/** Marks and a view → the picture as data. Pure: the same input gives the same scene. */
export function layoutScene(marks: Marks, view: View): Scene {
  const frame = frameOf(view.width);
  const days = dayScale(view.from, view.to, frame.left, frame.right);
  const ready = prepared(marks, view.hidden);
  const layers = new Layers();
  const keys: string[] = [];
  let top = 8;
  let grouped = 0;
  let inRange = 0;
  const shapes: Mark[] = [];
  for (const { panel, column } of ready.panels) {
    const [first, end] = column.within(view.from, view.to);
    inRange += column.claims(first, end);
    const height = panelHeight(panel, marks, frame.narrow);
    const drawn = layoutPanel({
      panel,
      column,
      first,
      end,
      top,
      height,
      frame,
      days,
      view,
      marks,
      keys,
    });
    layers.add(drawn);
    grouped += drawn.grouped;
    for (const mark of drawn.shapes) shapes.push(mark);
    top += TITLE + height + PANEL_GAP;
    // Below the tall first panel the dates stand once more: the axis at the foot may be a screen away.
    if (panel.key === marks.panels[0]?.key && height >= TALL) {
      layers.under.push(...dateLabels('near', top - PANEL_GAP, frame, days, view));
      top += AXIS - PANEL_GAP;
    }
  }
  const [first, end] = ready.rail.within(view.from, view.to);
  inRange += ready.rail.claims(first, end);
  const onRail = new Set(ready.rail.marks.slice(first, end));
  const rail = layoutRail(ready.rail.marks, (mark) => onRail.has(mark), { top, frame, days, view });
  layers.under.push(...rail.primitives);
  layers.spots.push(...rail.spots);
  top = rail.bottom;
  layers.under.unshift(...dateAxis(top, frame, days, view));
  const height = top + AXIS;
  const outside = ready.claims - inRange;
  if (ready.isEmpty) layers.over.push(text('empty', view.width / 2, 40, view.locale.empty, 16, 400, 'soft', 'middle'));
  return {
    width: view.width,
    height,
    primitives: [...layers.under, ...layers.over],
    spots: layers.spots.sort((a, b) => a.x - b.x || a.y - b.y || (a.claim < b.claim ? -1 : 1)),
    pairs: layers.pairs,
    panels: layers.panels,
    plane: { left: frame.left, right: frame.right },
    accounted: { drawn: inRange - grouped, grouped, outside },
    title: marks.title,
    description: `${view.locale.claims(ready.claims)}${outside > 0 ? `, ${view.locale.outside(outside)}` : ''}`,
    legend: legendOf([...shapes, ...onRail], layers.shownStates),
    keys,
  };
}

class Layers {
  readonly under: Primitive[] = [];
  readonly over: Primitive[] = [];
  readonly spots: Spot[] = [];
  readonly pairs: PairSpot[] = [];
  readonly panels: PanelBox[] = [];
  readonly shownStates = new Set<string>();

  add(panel: PanelDrawing): void {
    this.under.push(...panel.under);
    this.over.push(...panel.over);
    this.spots.push(...panel.spots);
    this.pairs.push(...panel.pairs);
    this.panels.push(panel.box);
    for (const state of panel.states) this.shownStates.add(state);
  }
}

interface PanelInput {
  readonly panel: PanelInfo;
  readonly column: Column;
  /** Places of the marks in view. */
  readonly first: number;
  readonly end: number;
  readonly top: number;
  readonly height: number;
  readonly frame: Frame;
  readonly days: DayScale;
  readonly view: View;
  readonly marks: Marks;
  readonly keys: string[];
}
interface PanelDrawing {
  readonly under: readonly Primitive[];
  readonly over: readonly Primitive[];
  readonly spots: readonly Spot[];
  readonly pairs: readonly PairSpot[];
  readonly box: PanelBox;
  readonly grouped: number;
  readonly states: readonly string[];
  /** Marks that are drawn with their shapes, for the legend. */
  readonly shapes: readonly Mark[];
}

/** The panel with most claims is the picture; lone figures get a strip. */
function panelHeight(panel: PanelInfo, marks: Marks, narrow: boolean): number {
  const first = marks.panels[0]?.key === panel.key;
  if (first && panel.claims > 1) return narrow ? 320 : 340;
  return panel.claims > 2 ? 200 : 76;
}

function layoutPanel(input: PanelInput): PanelDrawing {
  const { panel, column, first, end, frame, days, view } = input;
  const top = input.top + TITLE;
  const bottom = top + input.height;
  const scale = valueScale(column.extent, top + 6, bottom, view.scale);
  const width = frame.right - frame.left;
  const box = { key: panel.key, top, bottom };
  const axis: Primitive[] = [
    ...panelTitle(panel, input.top, frame, view),
    ...valueAxis(panel.key, scale.ticks, scale.y, frame, view),
  ];
  if (isDense(end - first, width) && end - first > DOTS_PER_PIXEL * width) {
    const buckets = column.buckets(bucketDays(days.perDay), first, end);
    const { primitives, spots } = drawBuckets(buckets, panel.key, scale.y, frame, days);
    const lines =
      panel.kind === 'cumulative' ? stepLines(panel.key, column.marks.slice(first, end), days.x, scale.y) : [];
    return {
      under: [...axis, ...breakLine(panel.key, scale, [], frame, view), ...lines],
      over: primitives,
      spots,
      pairs: [],
      box,
      grouped: column.claims(first, end),
      states: [],
      shapes: [],
    };
  }
  const visible = column.marks.slice(first, end);
  const under: Primitive[] = [
    ...axis,
    ...breakLine(panel.key, scale, visible, frame, view),
    ...stepLines(panel.key, visible, days.x, scale.y),
  ];
  const spots = visible.map(
    (mark): Spot => ({
      claim: mark.claim,
      x: days.x(mark.anchorDay),
      y: scale.y(mark.anchorValue ?? 0),
      panel: panel.key,
      also: mark.echoes,
    }),
  );
  const byClaim = new Map(spots.flatMap((spot) => [spot.claim, ...spot.also].map((id): [string, Spot] => [id, spot])));
  if (isDense(visible.length, width)) {
    const bounds = labelBounds(top, input.height, frame, view);
    const labels = frame.narrow ? [] : directLabels(visible, byClaim, bounds, [], view);
    const over = [...dots(visible, byClaim, view), ...labels];
    return { under, over, spots, pairs: [], box, grouped: 0, states: [], shapes: [] };
  }
  for (const mark of visible) under.push(...holdLine(mark, days, scale.y, frame), ...lag(mark, days, scale.y, frame));
  const over: Primitive[] = [];
  for (const mark of visible) {
    const spot = byClaim.get(mark.claim);
    if (spot === undefined) continue;
    const emphasised = view.selected === mark.claim || view.focused === mark.claim;
    over.push(
      ...glyph({
        mark,
        x: spot.x,
        y: spot.y,
        color: voiceToken(mark.voice),
        emphasised,
        xOf: days.x,
        yOf: scale.y,
        left: frame.left,
        right: frame.right,
        top: top - 4,
      }),
    );
  }
  const pairs = shownPairs(input.marks.pairs, byClaim, view);
  const drawn = brackets(pairs, byClaim, frame.right, view, !frame.narrow);
  const labelled = frame.narrow
    ? numberKeys(visible, byClaim, input.keys)
    : directLabels(visible, byClaim, labelBounds(top, input.height, frame, view), drawn.primitives, view);
  return {
    under: [...under, ...drawn.primitives.filter((shape) => shape.id.startsWith('reach'))],
    over: [...over, ...drawn.primitives.filter((shape) => !shape.id.startsWith('reach')), ...labelled],
    spots,
    pairs: drawn.spots,
    box,
    grouped: 0,
    states: pairs.map((pair) => pair.state),
    shapes: visible,
  };
}

function labelBounds(top: number, height: number, frame: Frame, view: View): Box {
  return { x: frame.left, y: top - 8, width: view.width - frame.left - 4, height: height + 12 };
}

function panelTitle(panel: PanelInfo, top: number, frame: Frame, view: View): readonly Primitive[] {
  const measure = nameIn(panel.measureLabel, panel.measureLabels, view.language);
  const population =
    panel.populationLabel === null ? null : nameIn(panel.populationLabel, panel.populationLabels, view.language);
  const name = population === null ? capital(measure) : capital(population);
  const unit = view.locale.units[panel.unit] ?? panel.unit;
  const kind = view.locale.kinds[panel.kind] ?? panel.kind;
  const details = [
    population === null ? null : measure,
    kind,
    unit,
    view.scale === 'log' ? view.locale.logScale : null,
  ].filter((part) => part !== null);
  const width = view.measure(name, 16, 600);
  return [
    text(`title:${panel.key}`, frame.left - (frame.narrow ? 40 : 50), top + 18, name, 16, 600, 'ink', 'start'),
    text(
      `unit:${panel.key}`,
      frame.left - (frame.narrow ? 40 : 50) + width + 12,
      top + 18,
      details.join(' · '),
      12,
      400,
      'soft',
      'start',
    ),
  ];
}

function valueAxis(
  key: string,
  ticks: readonly number[],
  y: (value: number) => number,
  frame: Frame,
  view: View,
): readonly Primitive[] {
  return ticks.flatMap((tick): Primitive[] => [
    {
      shape: 'line',
      id: `grid:${key}:${tick}`,
      x1: frame.left,
      y1: y(tick),
      x2: frame.right,
      y2: y(tick),
      stroke: stroke(tick === 0 ? 'soft' : 'hair', 1),
    },
    text(`tick:${key}:${tick}`, frame.left - 8, y(tick) + 4, shortNumber(tick, view), 12, 400, 'soft', 'end'),
  ]);
}

/** 10,000 in full; from a million on with as few digits as tell it apart. */
function shortNumber(value: number, view: View): string {
  const plain = (n: number): string => formatDecimal(String(Number(n.toPrecision(6))) as Decimal, view.language);
  const size = Math.abs(value);
  if (size >= 1e12) return `${plain(value / 1e12)} ×10¹²`;
  if (size >= 1e9) return `${plain(value / 1e9)} bn`;
  return size >= 1e6 ? `${plain(value / 1e6)} M` : plain(value);
}

/** A stock holds for its validity window, solid, and then ages, dashed. */
function holdLine(mark: Mark, days: DayScale, yOf: (value: number) => number, frame: Frame): readonly Primitive[] {
  if (mark.validityDays <= 0 || mark.anchorValue === null || mark.states.includes('superseded')) return [];
  const y = yOf(mark.anchorValue);
  const [x0, x1, x2] = [
    days.x(mark.anchorDay),
    days.x(mark.anchorDay + mark.validityDays),
    days.x(mark.anchorDay + 2 * mark.validityDays),
  ].map((x) => Math.min(frame.right, x));
  if (x0 === undefined || x1 === undefined || x2 === undefined || x1 - x0 < 2) return [];
  const color = voiceToken(mark.voice);
  return [
    {
      shape: 'line',
      id: `hold:${mark.claim}`,
      claim: mark.claim,
      x1: x0,
      y1: y,
      x2: x1,
      y2: y,
      stroke: stroke(color, 1.25, [], 0.7),
    },
    {
      shape: 'line',
      id: `age:${mark.claim}`,
      claim: mark.claim,
      x1,
      y1: y,
      x2,
      y2: y,
      stroke: stroke(color, 1, [2, 3], 0.45),
    },
  ];
}

/** Hairline from the day a figure holds for to the day it was said. */
function lag(mark: Mark, days: DayScale, yOf: (value: number) => number, frame: Frame): readonly Primitive[] {
  if (mark.saidDay === null || mark.anchorValue === null) return [];
  const y = yOf(mark.anchorValue) + 9;
  const x = days.x(mark.saidDay);
  if (x < frame.left || x > frame.right) return [];
  return [
    {
      shape: 'line',
      id: `lag:${mark.claim}`,
      claim: mark.claim,
      x1: days.x(mark.anchorDay),
      y1: y,
      x2: x,
      y2: y,
      stroke: stroke('soft', 1, [], 0.6),
    },
    {
      shape: 'line',
      id: `lagtick:${mark.claim}`,
      claim: mark.claim,
      x1: x,
      y1: y - 3,
      x2: x,
      y2: y + 3,
      stroke: stroke('soft', 1),
    },
  ];
}

function directLabels(
  visible: readonly Mark[],
  spots: ReadonlyMap<string, Spot>,
  bounds: Box,
  taken: readonly Primitive[],
  view: View,
): readonly Primitive[] {
  const wishes = visible.flatMap((mark): LabelWish[] => {
    const spot = spots.get(mark.claim);
    return spot === undefined ? [] : [{ mark, x: spot.x, y: spot.y, lines: labelLines(mark, view) }];
  });
  const boxes: Box[] = [...spots.values()].map((spot) => ({ x: spot.x - 9, y: spot.y - 9, width: 18, height: 18 }));
  for (const shape of taken)
    if (shape.shape === 'text')
      boxes.push({
        x: shape.anchor === 'middle' ? shape.x - 12 : shape.x - 14,
        y: shape.y - 16,
        width: shape.anchor === 'middle' ? 24 : 14 + view.measure(shape.text, shape.size, shape.weight),
        height: 22,
      });
  return placeLabels(wishes, boxes, bounds, view).primitives;
}

/** Narrow pictures carry numbers; the list under the picture has the labels. */
function numberKeys(visible: readonly Mark[], spots: ReadonlyMap<string, Spot>, keys: string[]): readonly Primitive[] {
  return [...visible]
    .sort((a, b) => a.anchorDay - b.anchorDay || (a.claim < b.claim ? -1 : 1))
    .flatMap((mark): Primitive[] => {
      const spot = spots.get(mark.claim);
      if (spot === undefined) return [];
      keys.push(mark.claim);
      return [
        {
          ...text(`key:${mark.claim}`, spot.x + 12, spot.y - 8, String(keys.length), 14, 600, 'ink', 'start'),
          claim: mark.claim,
        },
      ];
    });
}

function drawBuckets(
  buckets: readonly Bucket[],
  key: string,
  yOf: (value: number) => number,
  frame: Frame,
  days: DayScale,
): { primitives: readonly Primitive[]; spots: readonly Spot[] } {
  const primitives: Primitive[] = [];
  const spots: Spot[] = [];
  for (const bucket of buckets) {
    const x = Math.min(frame.right, Math.max(frame.left, days.x((bucket.from + bucket.to) / 2)));
    const [top, bottom] = [yOf(bucket.high), yOf(bucket.low)];
    const claim = bucket.claims[0] ?? '';
    const id = `${key}:${bucket.from}`;
    const color: Token = bucket.weight >= 100 ? 'signal' : bucket.weight >= 30 ? 'amber' : 'soft';
    primitives.push({
      shape: 'rect',
      id: `bucket:${id}`,
      claim,
      x: x - 4,
      y: top - 4,
      width: 8,
      height: Math.max(8, bottom - top + 8),
      fill: color,
      opacity: 0.45,
      look: 'plain',
    });
    primitives.push(text(`count:${id}`, x, top - 9, String(bucket.claims.length), 12, 600, 'ink', 'middle'));
    spots.push({
      claim,
      x,
      y: top,
      panel: key,
      // Thousands a bucket: listed when somebody asks.
      get also() {
        return bucket.claims.slice(1);
      },
    });
  }
  return { primitives, spots };
}

function dateAxis(bottom: number, frame: Frame, days: DayScale, view: View): readonly Primitive[] {
  const ticks = dateTicks(view.from, view.to, frame.right - frame.left, view.locale);
  const parts: Primitive[] = [
    { shape: 'line', id: 'axis', x1: frame.left, y1: bottom, x2: frame.right, y2: bottom, stroke: stroke('soft', 1) },
  ];
  for (const tick of ticks) {
    const x = days.x(tick.day);
    parts.push({
      shape: 'line',
      id: `day:${tick.day}`,
      x1: x,
      y1: 40,
      x2: x,
      y2: bottom + 5,
      stroke: stroke('hair', 1, [], 0.6),
    });
  }
  return [...parts, ...dateLabels('foot', bottom, frame, days, view)];
}

/** The words of the date axis, under a line at `bottom`. */
function dateLabels(place: string, bottom: number, frame: Frame, days: DayScale, view: View): readonly Primitive[] {
  return dateTicks(view.from, view.to, frame.right - frame.left, view.locale).flatMap((tick) => {
    const x = days.x(tick.day);
    const label = text(`date:${place}:${tick.day}`, x, bottom + 19, tick.label, 12, 400, 'soft', 'middle');
    if (tick.turn === null) return [label];
    return [label, text(`turn:${place}:${tick.day}`, x, bottom + 35, tick.turn, 12, 600, 'ink', 'middle')];
  });
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}
