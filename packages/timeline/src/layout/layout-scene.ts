import type { Mark, Marks, PairMark, PanelInfo } from '../marks/types.ts';
import { AXIS, dateAxis, dateLabels } from './axes.ts';
import { brackets, MOST, shownPairs } from './brackets.ts';
import { frameOf } from './frame.ts';
import { legendOf } from './legend.ts';
import { layoutPanel, type PanelDrawing, TITLE } from './panel.ts';
import { prepared } from './prepared.ts';
import { layoutRail } from './rail.ts';
import { dayScale } from './scales.ts';
import type { PairSpot, PanelBox, Primitive, Scene, Spot } from './scene.ts';
import type { View } from './view.ts';
import { text } from './words.ts';

const PANEL_GAP = 18;
/** Panels of this height and more are a picture of their own. */
const TALL = 300;

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
      pairs: ready.pairs.get(panel.key) ?? [],
      keys,
    });
    layers.add(drawn);
    grouped += drawn.grouped;
    for (const mark of drawn.shapes) shapes.push(mark);
    top += TITLE + height + PANEL_GAP;
    // Below the tall first panel the dates stand once more: the axis at the foot may be a screen away.
    const isLast = panel.key === ready.panels.at(-1)?.panel.key && ready.rail.marks.length === 0;
    if (panel.key === marks.panels[0]?.key && height >= TALL && !isLast) {
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
  if (!frame.narrow) layers.addAcross(ready.pairs.get('') ?? [], frame.right, view);
  if (!ready.isEmpty) layers.under.unshift(...dateAxis(top, frame, days, view));
  const height = top + (ready.isEmpty ? 64 : AXIS);
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

  /** Brackets between figures of two panels: a part that is larger than its whole is seen nowhere else. */
  addAcross(all: readonly PairMark[], right: number, view: View): void {
    const room = MOST - this.pairs.length;
    if (all.length === 0 || (room <= 0 && view.selected === null)) return;
    const spots = new Map(
      this.spots.flatMap((spot) =>
        [spot.claim, ...(spot.panel === '' ? [] : spot.also)].map((id): [string, Spot] => [id, spot]),
      ),
    );
    const pairs = shownPairs(all, spots, view, 'across').slice(0, Math.max(1, room));
    const drawn = brackets(pairs, spots, right, view, true, this.pairs.length);
    this.over.push(...drawn.primitives);
    this.pairs.push(...drawn.spots);
    for (const { state } of pairs) this.shownStates.add(state);
  }

  add(panel: PanelDrawing): void {
    this.under.push(...panel.under);
    this.over.push(...panel.over);
    this.spots.push(...panel.spots);
    this.pairs.push(...panel.pairs);
    this.panels.push(panel.box);
    for (const state of panel.states) this.shownStates.add(state);
  }
}

/** The panel with most claims is the picture; lone figures get a strip. */
function panelHeight(panel: PanelInfo, marks: Marks, narrow: boolean): number {
  const first = marks.panels[0]?.key === panel.key;
  if (first && panel.claims > 1) return narrow ? 320 : 340;
  return panel.claims > 2 ? 200 : 76;
}
