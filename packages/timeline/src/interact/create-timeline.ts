import type { Dossier } from '@claimline/core';
import type { CheckResult } from '@claimline/validation';
import { layoutScene } from '../layout/layout-scene.ts';
import type { Scene } from '../layout/scene.ts';
import type { View } from '../layout/view.ts';
import { timelineLocale } from '../locale/index.ts';
import { buildMarks } from '../marks/build-marks.ts';
import type { Marks, PairMark } from '../marks/types.ts';
import { renderCanvas } from '../render/canvas.ts';
import { renderPng } from '../render/png.ts';
import { ratioForWhole, type Slice, sliceFor } from '../render/slice.ts';
import { renderSvg } from '../render/svg.ts';
import type { Theme } from '../render/theme.ts';
import { announcement } from './announce.ts';
import { claimAt, pairAt } from './hit.ts';
import { keyAction } from './keys.ts';
import { nextPair } from './next-pair.ts';
import { listen } from './pointer.ts';
import { scrollFor } from './scroll-for.ts';
import { changes, initialState, panBy, reveal, type TimelineState, zoomAbout } from './state.ts';
import { forgetWidths, textWidth } from './text-widths.ts';

export interface TimelineOptions {
  readonly dossier: Dossier;
  readonly result: Pick<CheckResult, 'verdicts'>;
  readonly state?: Partial<TimelineState>;
  readonly theme: Theme;
  /** Language of names, numbers and dates. */
  readonly language: string;
  /** Name of the picture for assistive technology. */
  readonly label: string;
  /** Called after the reader changed something; `intent` when it is worth a step in the history. */
  readonly onChange?: (state: TimelineState, intent: boolean) => void;
  /** Called with one short sentence when the focus moves. */
  readonly onAnnounce?: (sentence: string) => void;
  readonly onPair?: (a: string, b: string) => void;
}

/** A timeline in an element: what can be asked of it from outside. */
export interface Timeline {
  readonly marks: Marks;
  readonly state: TimelineState;
  readonly scene: Scene;
  set(change: Partial<TimelineState>): void;
  setTheme(theme: Theme): void;
  setLanguage(language: string, label: string): void;
  zoomIn(): void;
  zoomOut(): void;
  fit(): void;
  nextDispute(step: 1 | -1): void;
  /** Scrolls the page to the mark of a claim, unless it is in the window. */
  bring(claim: string): void;
  focus(): void;
  toSvg(footer: readonly string[]): string;
  /** As on screen, `scale` pixels of the image to one of the picture (default 2). */
  toPng(footer: readonly string[], scale?: number): Promise<Blob>;
  destroy(): void;
}

/**
 * Puts a timeline into an element: a canvas for the picture, one tab stop, pointer,
 * touch and keys. Several on one page do not know of one another.
 */
export function createTimeline(element: HTMLElement, options: TimelineOptions): Timeline {
  return new CanvasTimeline(element, options);
}

class CanvasTimeline implements Timeline {
  readonly marks: Marks;
  state: TimelineState;
  scene: Scene;
  private readonly element: HTMLElement;
  /** As high as the picture; the canvas may hold a part of it. */
  private readonly frameOfCanvas: HTMLElement;
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D | null;
  private readonly options: TimelineOptions;
  private theme: Theme;
  private language: string;
  private width: number;
  private frame = 0;
  /** The claim whose mark the page is scrolled to once it has been laid out. */
  private wanted: string | null = null;
  /** The dispute that was walked to last. */
  private dispute: PairMark | null = null;
  private slice: Slice | null = null;
  private isPrinting = false;
  private readonly undo: (() => void)[] = [];

  constructor(element: HTMLElement, options: TimelineOptions) {
    this.element = element;
    this.options = options;
    this.theme = options.theme;
    this.language = options.language;
    this.marks = buildMarks(options.dossier, options.result);
    this.state = { ...initialState(this.marks), ...options.state };
    this.canvas = element.ownerDocument.createElement('canvas');
    this.canvas.setAttribute('aria-hidden', 'true');
    this.canvas.style.display = 'block';
    this.canvas.style.position = 'absolute';
    this.frameOfCanvas = element.ownerDocument.createElement('div');
    this.frameOfCanvas.style.position = 'relative';
    this.frameOfCanvas.append(this.canvas);
    this.context = this.canvas.getContext('2d');
    this.width = Math.max(280, element.clientWidth);
    element.style.touchAction = 'pan-y';
    element.tabIndex = 0;
    element.setAttribute('role', 'application');
    element.setAttribute('aria-label', options.label);
    element.append(this.frameOfCanvas);
    this.scene = this.layout();
    this.connect();
    this.draw();
  }

  set(change: Partial<TimelineState>): void {
    if (changes(this.state, change)) this.update({ ...this.state, ...change }, null);
  }
  setTheme(theme: Theme): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.schedule();
  }
  setLanguage(language: string, label: string): void {
    this.element.setAttribute('aria-label', label);
    if (language === this.language) return;
    this.language = language;
    this.schedule();
  }
  zoomIn(): void {
    this.zoomCentre(0.6);
  }
  zoomOut(): void {
    this.zoomCentre(1 / 0.6);
  }
  fit(): void {
    this.update({ ...this.state, ...this.marks.focus }, true);
  }
  focus(): void {
    this.element.focus();
  }
  toSvg(footer: readonly string[]): string {
    return renderSvg(this.scene, this.theme, { language: this.language, footer });
  }
  async toPng(footer: readonly string[], scale = 2): Promise<Blob> {
    return await renderPng(this.scene, this.theme, this.element.ownerDocument, { footer, scale });
  }
  destroy(): void {
    cancelAnimationFrame(this.frame);
    for (const undo of this.undo) undo();
    this.frameOfCanvas.remove();
  }

  bring(claim: string): void {
    this.wanted = claim;
    this.schedule();
  }

  /** Walks the pairs that are disputed or unclear, weightiest first. */
  nextDispute(step: 1 | -1): void {
    const disputes = this.marks.pairs.filter((pair) => pair.weight >= 20);
    const next = nextPair(disputes, this.dispute, this.state.selected, step);
    if (next === undefined) return;
    this.dispute = next;
    this.select(next.a);
    this.options.onPair?.(next.a, next.b);
  }

  private zoomCentre(factor: number): void {
    this.update(zoomAbout(this.state, (this.state.from + this.state.to) / 2, factor), true);
  }

  private select(claim: string | null): void {
    const mark = this.marks.marks.find((one) => one.claim === claim || one.echoes.includes(claim ?? ''));
    const moved = mark === undefined ? this.state : reveal(this.state, mark.anchorDay);
    this.update({ ...moved, selected: claim, focused: claim }, true);
    if (claim !== null) this.bring(claim);
    if (mark) this.say(mark.claim);
  }

  private say(claim: string): void {
    const mark = this.marks.marks.find((one) => one.claim === claim);
    if (mark) this.options.onAnnounce?.(announcement(mark, this.marks, this.language, timelineLocale(this.language)));
  }

  private update(state: TimelineState, intent: boolean | null): void {
    this.state = state;
    this.schedule();
    if (intent !== null) this.options.onChange?.(state, intent);
  }

  private schedule(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.scene = this.layout();
      this.draw();
      this.scrollToWanted();
    });
  }

  /** Waits for a mark that is not laid out yet: its days may come into the picture only a moment later. */
  private scrollToWanted(): void {
    const { wanted } = this;
    if (wanted === null) return;
    const { selected, focused } = this.state;
    const spot = this.scene.spots.find((one) => one.claim === wanted || one.also.includes(wanted));
    if (spot !== undefined || (selected === null && focused === null)) this.wanted = null;
    const view = this.element.ownerDocument.defaultView;
    if (view === null || spot === undefined) return;
    const by = scrollFor(this.frameOfCanvas.getBoundingClientRect().top + spot.y, view.innerHeight);
    // At once: a picture of many planes is too high to fly over.
    if (by !== 0) view.scrollBy({ top: by, behavior: 'instant' });
  }

  private layout(): Scene {
    const view: View = {
      ...this.state,
      width: this.width,
      locale: timelineLocale(this.language),
      language: this.language,
      measure: this.measure,
    };
    return layoutScene(this.marks, view);
  }

  private readonly measure = (text: string, size: number, weight: 400 | 600): number =>
    textWidth(this.context, this.theme.sans, text, size, weight);

  private draw(): void {
    const { width, height } = this.scene;
    this.frameOfCanvas.style.height = `${height}px`;
    const ratio = this.isPrinting ? ratioForWhole(this.scene) : this.ratio();
    this.slice = this.isPrinting ? { top: 0, bottom: height } : sliceFor(this.scene, ratio, this.seen(), this.slice);
    const { top, bottom } = this.slice;
    const [w, h] = [Math.round(width * ratio), Math.round((bottom - top) * ratio)];
    if (this.canvas.width !== w || this.canvas.height !== h) {
      this.canvas.width = w;
      this.canvas.height = h;
    }
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${bottom - top}px`;
    this.canvas.style.top = `${top}px`;
    if (!this.context) return;
    this.context.setTransform(ratio, 0, 0, ratio, 0, -top * ratio);
    renderCanvas(this.scene, this.context, this.theme, this.slice);
  }

  private ratio(): number {
    return Math.min(3, this.element.ownerDocument.defaultView?.devicePixelRatio ?? 1);
  }

  /** The part of the picture that is in the window. */
  private seen(): Slice {
    const top = -this.frameOfCanvas.getBoundingClientRect().top;
    return { top, bottom: top + (this.element.ownerDocument.defaultView?.innerHeight ?? 1000) };
  }

  /** Draws anew when the reader has scrolled to where the canvas does not reach. */
  private follow(): void {
    const { slice } = this;
    if (slice === null || this.frame !== 0 || this.isPrinting || this.isWhole()) return;
    if (sliceFor(this.scene, this.ratio(), this.seen(), slice) !== slice) this.draw();
  }

  private isWhole(): boolean {
    return this.slice !== null && this.slice.top <= 0 && this.slice.bottom >= this.scene.height;
  }

  /** On paper there is nothing to scroll: all of the picture, coarser where it must be. */
  private print(isPrinting: boolean): void {
    if (!isPrinting && !this.isPrinting) return;
    if (isPrinting && this.isWhole()) return;
    this.isPrinting = isPrinting;
    this.slice = null;
    this.draw();
  }

  private dayAt(x: number): number {
    const { left, right } = this.scene.plane;
    return this.state.from + ((x - left) / Math.max(1, right - left)) * (this.state.to - this.state.from);
  }

  private connect(): void {
    const { element } = this;
    const perPixel = (): number =>
      (this.state.to - this.state.from) / Math.max(1, this.scene.plane.right - this.scene.plane.left);
    this.undo.push(
      listen(element, {
        pan: (pixels) => this.update(panBy(this.state, -pixels * perPixel()), false),
        zoom: (factor, x) => this.update(zoomAbout(this.state, this.dayAt(x), factor), false),
        tap: (x, y) => this.tap(x, y),
        hover: (x, y) => {
          const hit = claimAt(this.scene, x, y, this.measure) ?? (pairAt(this.scene, x, y) ? 'pair' : null);
          element.style.cursor = hit === null ? 'grab' : 'pointer';
        },
        leave: () => {
          element.style.cursor = '';
        },
        // A click gives the focus: on a picture higher than the window the wheel must still lead on.
        wheelZooms: () =>
          element.ownerDocument.activeElement === element && this.scene.height <= this.seen().bottom - this.seen().top,
      }),
    );
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const action = keyAction(event.key, this.scene, this.state.focused);
      if (action === null) return;
      event.preventDefault();
      this.act(action);
    };
    element.addEventListener('keydown', onKey);
    this.undo.push(() => element.removeEventListener('keydown', onKey));
    const view = element.ownerDocument.defaultView;
    const heard: readonly (readonly [string, () => void])[] = [
      ['scroll', () => this.follow()],
      ['resize', () => this.follow()],
      ['beforeprint', () => this.print(true)],
      ['afterprint', () => this.print(false)],
    ];
    for (const [name, act] of heard) {
      view?.addEventListener(name, act, { capture: true, passive: true });
      this.undo.push(() => view?.removeEventListener(name, act, { capture: true }));
    }
    const observer = new ResizeObserver(() => {
      const width = Math.max(280, element.clientWidth);
      if (width === this.width) return;
      this.width = width;
      this.schedule();
    });
    observer.observe(element);
    this.undo.push(() => observer.disconnect());
    // Text is measured again once the faces have arrived.
    const { fonts } = element.ownerDocument;
    if (fonts?.status === 'loading')
      void fonts.ready.then(() => {
        forgetWidths();
        this.schedule();
      });
  }

  private act(action: NonNullable<ReturnType<typeof keyAction>>): void {
    switch (action.do) {
      case 'focus': {
        const mark = this.marks.marks.find((one) => one.claim === action.claim);
        this.update({ ...(mark ? reveal(this.state, mark.anchorDay) : this.state), focused: action.claim }, false);
        this.bring(action.claim);
        this.say(action.claim);
        break;
      }
      case 'zoom':
        this.zoomCentre(action.factor);
        break;
      case 'pan':
        this.update(panBy(this.state, action.screens * (this.state.to - this.state.from)), true);
        break;
      case 'fit':
        this.fit();
        break;
      case 'open':
        if (this.state.focused !== null) this.select(this.state.focused);
        break;
      case 'up':
        this.update(
          { ...this.state, selected: null, focused: this.state.selected === null ? null : this.state.focused },
          true,
        );
        break;
      case 'next-dispute':
      case 'previous-dispute':
        this.nextDispute(action.do === 'next-dispute' ? 1 : -1);
        break;
    }
  }

  private tap(x: number, y: number): void {
    const pair = pairAt(this.scene, x, y);
    if (pair) {
      this.select(pair.a);
      this.options.onPair?.(pair.a, pair.b);
      return;
    }
    this.select(claimAt(this.scene, x, y, this.measure));
  }
}
