import { decimalsOf, median, POWERS, quantile } from './spread.ts';
import type { Oddity, Report, Series } from './types.ts';

/** Reports from which single figures can be odd: two on each side that agree. */
const ENOUGH = 5;
/** Reports in a row that can be odd together. */
const LONGEST = 2;
/** A figure that is no power of ten away is a spike from this many times, or this part, of its neighbours. */
const TIMES = 2;
/** The same in a series that keeps to its line, where it must be many times what any other leaves that by. */
const SLIGHT = 1.05;
const SLIGHTLY_CLEAR = 10;
/** From so many times on, less beyond what others leave it by is clear. */
const BOLD = Math.log(1.25);
const BOLDLY_CLEAR = 6;
/** Reports around it that must show how calm the series is. */
const CALM = 10;
/** How far apart the neighbours of a spike may be: a few per cent. */
const ALIKE = Math.log(1.1);
/** The same where a power of ten brings a figure back between them. */
const BETWEEN = Math.log(1.5);
/** A spike is this many times the largest step of the calm around it; a lost zero is told from less. */
const CLEAR = 5;
const CLEAR_ENOUGH = 3;
/** Reports on each side that show how much the series moves. */
const REACH = 15;
/** Share of the reports from which what looks odd is how the series is. */
const HABIT = 0.15;
/** Spikes up, or down, from which they come again and again. */
const AGAIN = 3;

interface Candidate {
  readonly from: number;
  readonly to: number;
  /** The power of ten, or how many times its neighbours it is; below one when too low. */
  readonly factor: number;
  readonly isPower: boolean;
}

/**
 * Figures that leave the line of their neighbours and are back at once: one or two in a
 * row, a power of ten away, or several times off, between two neighbours that are alike.
 * Without a scale: 34 among 3.1 and 3.4 is as odd as 34,000. How much a series moves is
 * taken from what is left without all that looks odd, so that two slips do not vouch for
 * each other. Counts of days leap by nature; of them only powers of ten are told.
 */
export function spikesOf({ kind, measure, reports }: Series): readonly Oddity[] {
  if (kind === 'total' || reports.length < ENOUGH) return [];
  const values = reports.map(({ value }) => value);
  const grain = measure.integer ? 1 : 10 ** -Math.max(...reports.map(decimalsOf));
  const usual = usualStep(values);
  const found = withoutOverlaps(
    [...values.keys()].flatMap((from) =>
      Array.from({ length: LONGEST }, (_, more) => candidateAt(values, from, from + more, usual, grain)).flatMap(
        (one) => one ?? [],
      ),
    ),
  );
  const odd = new Set(found.flatMap(({ from, to }) => range(from, to)));
  if (odd.size > Math.max(LONGEST, HABIT * values.length)) return [];
  const clear = found.filter(
    (one) =>
      isClear(one, values, odd) ||
      (kind === 'level' && isClearOfZero(one, values, odd)) ||
      (one.isPower && isOffItsLine(one, reports, odd)),
  );
  const slight = kind === 'level' ? slightOf(reports, odd, grain) : [];
  return [...clear, ...slight]
    .filter((one) => (one.isPower ? !isOfItsWeekday(one, reports, kind) : kind === 'level' && !comesAgain(one, found)))
    .flatMap(({ from, to, factor, isPower }) =>
      range(from, to).map((at): Oddity => {
        const before = from - 1;
        return isPower
          ? { kind: 'slip', at, before, factor, lasts: false }
          : { kind: 'spike', at, before, after: to + 1, times: factor };
      }),
    );
}

/**
 * Single figures that are no times off, but far further from the line between their neighbours than any other
 * hereabouts, however steep it is: a digit that changed places.
 */
function slightOf(reports: readonly Report[], odd: ReadonlySet<number>, grain: number): readonly Candidate[] {
  const values = reports.map(({ value }) => value);
  const least = isFarFromZero(values) ? 0 : Math.log(SLIGHT);
  const found = [...values.keys()].flatMap((at): Candidate[] => {
    const [before, own, after] = [values[at - 1], values[at], values[at + 1]];
    if (before === undefined || own === undefined || after === undefined) return [];
    if ([at - 1, at, at + 1].some((place) => odd.has(place))) return [];
    const [low, high] = [Math.min(before, after), Math.max(before, after)];
    if (!(low > 0 && own > 0) || !isFarFrom(own, low, high, grain) || !leavesTheMiddle(values, at, at, low, high))
      return [];
    const factor = own > high ? own / high : own / low;
    const away = offLine(reports, at - 1, at, at + 1);
    const line = around(values, at, at).filter((place) => place !== at && !odd.has(place));
    const others = line.slice(1, -1).map((place, i) => offLine(reports, line[i] ?? at, place, line[i + 2] ?? at));
    const most = Math.max(...others);
    const clear =
      away >= Math.log(SLIGHT) && isTurned(own, (before + after) / 2, most)
        ? TURNED_CLEAR
        : away >= BOLD
          ? BOLDLY_CLEAR
          : SLIGHTLY_CLEAR;
    const isOdd = away >= Math.max(least, clear * Math.max(most, grain / own));
    return isOdd && line.length >= CALM ? [{ from: at, to: at, factor, isPower: false }] : [];
  });
  return found.length < AGAIN ? found : [];
}

/** Figures that all lie so near to one another, as a share of them, are counted from a zero that means nothing: metres above the sea. */
const NARROW = 0.2;
const MOST_OF_THEM = 0.98;

function isFarFromZero(values: readonly number[]): boolean {
  const width = quantile(values, MOST_OF_THEM) - quantile(values, 1 - MOST_OF_THEM);
  return values.length >= 2 * CALM && width < NARROW * median(values);
}

/** Where two digits that change places bring a figure back, it need not be as far off. */
const TURNED_CLEAR = 4;

/** Do two digits next to each other, the other way round, bring a figure as near to the line as others keep? */
function isTurned(own: number, line: number, most: number): boolean {
  const digits = String(own);
  return [...digits.slice(1)].some((digit, i) => {
    const turned = Number(digits.slice(0, i) + digit + digits.charAt(i) + digits.slice(i + 2));
    return turned !== own && turned > 0 && Math.abs(Math.log(turned / line)) <= Math.max(most, ROUGHLY);
  });
}

/** Nobody knows the line better than this. */
const ROUGHLY = 0.005;

/** Is one figure that is a power of ten off much further from the line of its neighbours than any other hereabouts? */
function isOffItsLine({ from, to }: Candidate, reports: readonly Report[], odd: ReadonlySet<number>): boolean {
  if (from !== to) return false;
  const line = around(
    reports.map(({ value }) => value),
    from,
    to,
  ).filter((place) => !odd.has(place));
  const others = line.slice(1, -1).map((place, i) => offLine(reports, line[i] ?? place, place, line[i + 2] ?? place));
  return line.length >= CALM && offLine(reports, from - 1, from, from + 1) >= CLEAR * Math.max(...others);
}

/** How far a figure is from the line between two others, on logarithms; what is nothing or less is as far as can be. */
function offLine(reports: readonly Report[], before: number, at: number, after: number): number {
  const [x, own, y] = [reports[before], reports[at], reports[after]];
  if (x === undefined || own === undefined || y === undefined) return Number.POSITIVE_INFINITY;
  const share = (own.day - x.day) / (y.day - x.day);
  const off = Math.abs(Math.log(own.value) - (1 - share) * Math.log(x.value) - share * Math.log(y.value));
  return Number.isNaN(off) ? Number.POSITIVE_INFINITY : off;
}

/** The reports from whose moves it is told what is usual here. */
function around(values: readonly number[], from: number, to: number): readonly number[] {
  return range(Math.max(0, from - REACH), Math.min(values.length - 1, to + REACH));
}

/** No half persons, and no more than counting alone would give (Poisson). */
function isFarFrom(value: number, low: number, high: number, grain: number): boolean {
  const near = value > high ? high : low;
  return Math.abs(value - near) >= Math.max(10 * grain, grain === 1 ? 5 * Math.sqrt(near) : 0);
}

function candidateAt(
  values: readonly number[],
  from: number,
  to: number,
  usual: number,
  grain: number,
): Candidate | undefined {
  const run = values.slice(from, to + 1);
  const [before, after] = [values[from - 1], values[to + 1]];
  if (before === undefined || after === undefined || [before, after, ...run].some((value) => !(value > 0))) return;
  const [low, high] = [Math.min(before, after), Math.max(before, after)];
  const isFar = run.every((value) => isFarFrom(value, low, high, grain));
  const [least, most] = [Math.min(...run), Math.max(...run)];
  if (!isFar || !(least >= TIMES * high || most * TIMES <= low)) return;
  if (!leavesTheMiddle(values, from, to, low, high)) return;
  const drift = Math.log(high / low);
  const room = Math.max(0.1, 2 * usual);
  const isHigh = least > high;
  const power = POWERS.find((ten) =>
    run.every((value) => {
      const meant = isHigh ? value / ten : value * ten;
      return meant >= low * Math.exp(-room) && meant <= high * Math.exp(room);
    }),
  );
  if (power !== undefined && drift <= Math.max(BETWEEN, 3 * usual * (run.length + 1)))
    return { from, to, factor: isHigh ? power : 1 / power, isPower: true };
  if (from !== to || drift > ALIKE) return;
  return { from, to, factor: isHigh ? least / high : most / low, isPower: false };
}

/** Reports on each side whose middle tells which of two neighbours is the odd one. */
const AROUND = 4;

/** What lies between two slips is no slip: it is where the others around it are. */
function leavesTheMiddle(values: readonly number[], from: number, to: number, low: number, high: number): boolean {
  const others = [...values.slice(Math.max(0, from - AROUND), from), ...values.slice(to + 1, to + 1 + AROUND)];
  const middle = median(others.filter((value) => value > 0));
  return values.slice(from, to + 1).every((value) => {
    const nearer = value > high ? high : low;
    return Math.abs(Math.log(value / middle)) > Math.abs(Math.log(value / nearer)) / 2;
  });
}

/** A step from one report to the next as a ratio on logarithms, low enough that a spike among five is not it. */
function usualStep(values: readonly number[]): number {
  const steps = values.flatMap((value, i) => {
    const before = values[i - 1];
    return before === undefined || !(before > 0) || !(value > 0) ? [] : [Math.abs(Math.log(value / before))];
  });
  return [...steps].sort((a, b) => a - b)[Math.floor(0.4 * (steps.length - 1))] ?? 0;
}

/** Of candidates that share a report the one of a power of ten, then the shortest. */
function withoutOverlaps(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  const inOrder = [...candidates].sort(
    (a, b) => Number(b.isPower) - Number(a.isPower) || a.to - a.from - (b.to - b.from) || a.from - b.from,
  );
  for (const one of inOrder) if (!kept.some((other) => one.from <= other.to && other.from <= one.to)) kept.push(one);
  return kept.sort((a, b) => a.from - b.from);
}

/** Is it many times what the series moves by around it, all that looks odd left out? */
function isClear(
  { from, to, factor, isPower }: Candidate,
  values: readonly number[],
  odd: ReadonlySet<number>,
): boolean {
  const times = isPower ? CLEAR_ENOUGH : CLEAR;
  const calm = around(values, from, to).filter((at) => !odd.has(at));
  let most = 0;
  for (const [i, at] of calm.entries()) {
    const [x, y] = [values[calm[i - 1] ?? at] ?? 0, values[at] ?? 0];
    if (!(x > 0) || !(y > 0)) return false;
    most = Math.max(most, Math.abs(Math.log(y / x)));
  }
  return calm.length >= ENOUGH - 1 && Math.abs(Math.log(factor)) >= times * most;
}

/** The same for what may be nothing or less, as a rate of inflation: in plain differences. */
function isClearOfZero({ from, to }: Candidate, values: readonly number[], odd: ReadonlySet<number>): boolean {
  const calm = around(values, from, to).filter((at) => !odd.has(at));
  const steps = calm.slice(1).map((at, i) => Math.abs((values[at] ?? 0) - (values[calm[i] ?? at] ?? 0)));
  const [before, after] = [values[from - 1] ?? 0, values[to + 1] ?? 0];
  const away = range(from, to).map((at) => {
    const value = values[at] ?? 0;
    return Math.min(Math.abs(value - before), Math.abs(value - after));
  });
  return calm.length >= ENOUGH - 1 && Math.min(...away) >= CLEAR * Math.max(...steps);
}

/** A level that dips or peaks time and again does so by nature. */
function comesAgain(one: Candidate, all: readonly Candidate[]): boolean {
  return all.filter(({ isPower, factor }) => !isPower && factor > 1 === one.factor > 1).length >= AGAIN;
}

const WEEK = 7;

/** Do other reports of the same weekday hereabouts come near it? Few are counted on Sundays, and few stay on them. */
function isOfItsWeekday({ from, to, factor }: Candidate, reports: readonly Report[], kind: Series['kind']): boolean {
  const wanted = kind === 'count' ? 1 : 2;
  return range(from, to).some((at) => {
    const own = reports[at];
    if (own === undefined) return false;
    const alike = range(Math.max(0, at - 2 * REACH), Math.min(reports.length - 1, at + 2 * REACH)).filter((place) => {
      const { day, value } = reports[place] ?? own;
      const weeks = Math.abs(day - own.day) / WEEK;
      // Where a week has one report, every report is of the same weekday.
      const isDaily = Math.abs(place - at) > 4 * weeks;
      return weeks > 0 && Number.isInteger(weeks) && isDaily && value > 0 && isNear(value, own.value, factor);
    });
    return alike.length >= wanted;
  });
}

function isNear(x: number, y: number, factor: number): boolean {
  return Math.abs(Math.log(x / y)) < Math.abs(Math.log(factor)) / 2;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
