import { formatUnit } from '@claimline/core';
import { nameIn } from '../locale/index.ts';
import type { Mark, PairMark, PanelInfo } from '../marks/types.ts';
import { valueAxis } from './axes.ts';
import { brackets, shownPairs } from './brackets.ts';
import { breakLine } from './break-line.ts';
import { bucketDays, isDense } from './buckets.ts';
import { DOTS_PER_PIXEL, dots } from './dots.ts';
import { drawBuckets } from './draw-buckets.ts';
import type { Frame } from './frame.ts';
import { glyph } from './glyph.ts';
import { holdLine, lag } from './holding.ts';
import { drawHull, hullOf } from './hull.ts';
import type { Box } from './labels.ts';
import { directLabels, numberKeys } from './panel-labels.ts';
import type { Column } from './prepared.ts';
import { type DayScale, valueScale } from './scales.ts';
import type { PairSpot, PanelBox, Primitive, Spot } from './scene.ts';
import { stepLines } from './steps.ts';
import type { View } from './view.ts';
import { text, voiceToken } from './words.ts';

/** Room for the title of a panel. */
export const TITLE = 34;

export interface PanelInput {
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
  /** Pairs of the figures of this panel, the weightiest first. */
  readonly pairs: readonly PairMark[];
  readonly keys: string[];
}
export interface PanelDrawing {
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

/** One measure of one population: its axis, its marks, and what stands between them. */
export function layoutPanel(input: PanelInput): PanelDrawing {
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
    const labels = frame.narrow ? [] : directLabels(visible, byClaim, bounds, [], scale.y, view);
    const over = [...dots(visible, byClaim, view), ...labels];
    return { under, over, spots, pairs: [], box, grouped: 0, states: [], shapes: [] };
  }
  const hull = hullOf(visible);
  under.push(...drawHull(panel.key, hull, days, scale.y, frame));
  const lags = visible.flatMap((mark) => lag(mark, days, scale.y, frame));
  under.push(...visible.flatMap((mark) => holdLine(mark, days, scale.y, frame)), ...lags);
  const over: Primitive[] = [];
  for (const mark of visible) {
    const spot = byClaim.get(mark.claim);
    if (spot === undefined) continue;
    const emphasised = view.selected === mark.claim || view.focused === mark.claim;
    over.push(
      ...glyph({
        mark,
        dates: mark.date,
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
  // A narrow picture has room for one bracket; the panel lists the others.
  const pairs = shownPairs(input.pairs, byClaim, view, 'within').slice(0, frame.narrow ? 1 : undefined);
  const drawn = brackets(pairs, byClaim, frame.right, view, !frame.narrow);
  const labelled = frame.narrow
    ? numberKeys(visible, byClaim, input.keys)
    : directLabels(
        visible,
        byClaim,
        labelBounds(top, input.height, frame, view),
        [...lags, ...drawn.primitives],
        scale.y,
        view,
      );
  return {
    under: [...under, ...drawn.primitives.filter((shape) => shape.id.startsWith('reach'))],
    over: [...over, ...drawn.primitives.filter((shape) => !shape.id.startsWith('reach')), ...labelled],
    spots,
    pairs: drawn.spots,
    box,
    grouped: 0,
    states: [
      ...pairs.map((pair) => pair.state),
      ...(hull.length > 0 ? ['hull'] : []),
      ...(hull.some(({ core }) => core !== null) ? ['core'] : []),
    ],
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
  const unit = view.locale.units[panel.unit] ?? formatUnit(panel.unit, false, view.language);
  const kind = view.locale.kinds[panel.kind] ?? panel.kind;
  const details = [
    population === null ? null : measure,
    kind,
    unit,
    view.scale === 'log' ? view.locale.logScale : null,
  ].filter((part) => part !== null);
  const start = frame.left - (frame.narrow ? 40 : 50);
  // Where the bundled face is missing, another may be a little wider.
  const behind = start + view.measure(name, 16, 600) * 1.08 + 12;
  const shown = fitting(details, view.width - 4 - behind, view);
  return [
    text(`title:${panel.key}`, start, top + 18, name, 16, 600, 'ink', 'start'),
    text(`unit:${panel.key}`, behind, top + 18, shown, 12, 400, 'soft', 'start'),
  ];
}

/** As many of the details as there is room for; what kind of count it is goes first. */
function fitting(details: readonly string[], room: number, view: View): string {
  const line = details.join(' · ');
  if (view.measure(line, 12, 400) * 1.08 <= room || details.length <= 1) return line;
  return fitting(
    details.filter((_, i) => i !== 1),
    room,
    view,
  );
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}
