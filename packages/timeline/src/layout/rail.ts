import { nameIn } from '../locale/index.ts';
import type { Mark } from '../marks/types.ts';
import { glyph } from './glyph.ts';
import { cut } from './label-lines.ts';
import type { DayScale } from './scales.ts';
import { type Primitive, type Spot, stroke } from './scene.ts';
import type { View } from './view.ts';
import { text, voiceToken } from './words.ts';

const LANE = 24;
const DOT = 12;
/** So few that each can have a lane and its words. */
const FEW = 8;
/** Longest words of a lane, in characters. */
const LONGEST = 64;

interface RailInput {
  readonly top: number;
  readonly frame: { readonly left: number; readonly right: number; readonly narrow: boolean };
  readonly days: DayScale;
  readonly view: View;
}

/**
 * Claims without a figure, under the planes: presences with a label each in lanes,
 * other events as dots that dodge one another. Lanes are given out over all claims, so
 * that panning moves none of them.
 */
export function layoutRail(
  marks: readonly Mark[],
  isVisible: (mark: Mark) => boolean,
  input: RailInput,
): { readonly primitives: readonly Primitive[]; readonly spots: readonly Spot[]; readonly bottom: number } {
  if (marks.length === 0) return { primitives: [], spots: [], bottom: input.top };
  const { frame, view } = input;
  const primitives: Primitive[] = [
    text(
      'rail-title',
      frame.left - (frame.narrow ? 40 : 50),
      input.top + 16,
      `${view.locale.events} (${marks.length})`,
      12,
      600,
      'soft',
      'start',
    ),
  ];
  const spots: Spot[] = [];
  const isLabelled = (mark: Mark): boolean => mark.presence || marks.length <= FEW;
  const presences = inOrder(marks.filter(isLabelled));
  let top = input.top + 34;
  for (const mark of presences) {
    if (isVisible(mark)) addMark(mark, top, input, primitives, spots, true);
    top += LANE;
  }
  const events = inOrder(marks.filter((mark) => !isLabelled(mark)));
  const rows = dodge(events);
  for (const mark of events) {
    if (isVisible(mark)) addMark(mark, top + (rows.get(mark.claim) ?? 0) * DOT, input, primitives, spots, false);
  }
  const depth = Math.max(0, ...rows.values());
  const bottom = top + (events.length > 0 ? depth * DOT + 14 : 0);
  return { primitives, spots, bottom };
}

function addMark(
  mark: Mark,
  y: number,
  input: RailInput,
  primitives: Primitive[],
  spots: Spot[],
  labelled: boolean,
): void {
  const { days, frame, view } = input;
  const x = days.x(mark.anchorDay);
  const emphasised = view.selected === mark.claim || view.focused === mark.claim;
  if (labelled)
    primitives.push({
      shape: 'line',
      id: `lane:${mark.claim}`,
      x1: frame.left,
      y1: y,
      x2: frame.right,
      y2: y,
      stroke: stroke('hair', 1, [1, 5]),
    });
  // Only labelled presences have room for their span of days; event dots would cover one another.
  const dates = labelled ? mark.date : [];
  primitives.push(
    ...glyph({
      mark,
      dates,
      x,
      y,
      color: voiceToken(mark.voice),
      emphasised,
      xOf: days.x,
      yOf: () => y,
      left: frame.left,
      right: frame.right,
      top: y - 10,
    }),
  );
  if (labelled && !frame.narrow) {
    const name = nameIn(mark.voiceName, mark.voiceNames, view.language);
    const own = view.measure(name, 12, 600) + 8;
    const [left, right] = [x - 16, view.width - 16 - x];
    const whole = own + view.measure(cut(mark.summary ?? '', LONGEST), 12, 400);
    const leftSide = whole > right && left > right;
    const words = fitting(mark.summary ?? '', (leftSide ? left : right) - own, view);
    const width = own + view.measure(words, 12, 400);
    const start = leftSide ? x - 12 - width : x + 12;
    primitives.push({
      ...text(`who:${mark.claim}`, start, y + 4, name, 12, 600, 'ink', 'start'),
      claim: mark.claim,
      halo: true,
    });
    primitives.push({
      ...text(`what:${mark.claim}`, start + view.measure(name, 12, 600) + 7, y + 4, words, 12, 400, 'soft', 'start'),
      claim: mark.claim,
      halo: true,
    });
  }
  spots.push({ claim: mark.claim, x, y, panel: '', also: mark.echoes });
}

/** As much of the words as there is room for. */
function fitting(words: string, room: number, view: View): string {
  for (let longest = LONGEST; longest > 8; longest -= 4) {
    const shown = cut(words, longest);
    if (view.measure(shown, 12, 400) * 1.08 <= room) return shown;
  }
  return '';
}

function inOrder(marks: readonly Mark[]): readonly Mark[] {
  return [...marks].sort((a, b) => a.anchorDay - b.anchorDay || (a.claim < b.claim ? -1 : 1));
}

/** Row per event: events of one day stand under one another, neighbours side by side. */
function dodge(events: readonly Mark[]): ReadonlyMap<string, number> {
  const used = new Map<number, number>();
  return new Map(
    events.map((mark) => {
      const row = used.get(mark.anchorDay) ?? 0;
      used.set(mark.anchorDay, row + 1);
      return [mark.claim, row % 8];
    }),
  );
}
