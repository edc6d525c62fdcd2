import { type Dossier, dayFromIso, isoFromDay } from '@claimline/core';
import { check } from '@claimline/validation';
import { createTimeline, type Timeline } from '../interact/create-timeline.ts';
import { timelineLocale } from '../locale/index.ts';
import { lightTheme, themes } from '../render/theme.ts';
import { footerOf } from './export.ts';

/** What the element tells, as `CustomEvent`s that bubble: their `detail` by name. */
export interface TimelineEvents {
  /** The dossier is drawn. */
  'claimline-ready': { readonly claims: number };
  /** The reader chose a claim, or none. */
  'claimline-select': { readonly claim: string | null };
  /** The reader moved; first and last day, `YYYY-MM-DD`. */
  'claimline-view': { readonly from: string; readonly to: string };
  /** Nothing can be drawn, and why. */
  'claimline-error': { readonly message: string };
}

/** The element, as scripts of a page use it. */
export interface ClaimlineTimelineElement extends HTMLElement {
  /** A dossier to draw in place of `src`. */
  dossier: Dossier | null;
  readonly timeline: Timeline | null;
  fit(): void;
  /** The picture as it stands, as SVG text, with the dossier's name, voices and a date below it. */
  toSvg(): string;
  /** The same as PNG. */
  toPng(scale?: number): Promise<Blob>;
}

const ATTRIBUTES = ['src', 'theme', 'lang', 'scale', 'from', 'to', 'claim'] as const;
const STYLE =
  ':host{display:block;position:relative}.plane{outline-offset:-2px}.note{font:14px system-ui,sans-serif;padding:1em;margin:0}';

/**
 * Makes `<claimline-timeline>` known to a page. Attributes: `src` (a `dossier.json` as
 * `claimline build --dir` writes it), `theme` (light, dark, contrast; default: as the
 * reader's system), `lang`, `scale` (linear, log), `from` and `to` (days), `claim`.
 * Each element stands alone: two on one page do not know of one another. Everything is
 * drawn on a canvas from data; nothing of a dossier becomes markup. Does nothing when the
 * name is taken, so that the script can be loaded twice.
 */
export function defineTimelineElement(name = 'claimline-timeline'): void {
  if (customElements.get(name) === undefined) customElements.define(name, timelineElement());
}

/** Made when it is asked for: where there is no page, there is no HTMLElement to extend. */
function timelineElement(): new () => ClaimlineTimelineElement {
  return class extends HTMLElement implements ClaimlineTimelineElement {
    static readonly observedAttributes = ATTRIBUTES;
    timeline: Timeline | null = null;
    private own: Dossier | null = null;
    private shown: Dossier | null = null;
    private readonly place: HTMLDivElement;
    private readonly dark = matchMedia('(prefers-color-scheme: dark)');
    private loading: AbortController | null = null;

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
      this.place = document.createElement('div');
      this.place.className = 'plane';
      root.append(this.place);
    }

    get dossier(): Dossier | null {
      return this.own ?? this.shown;
    }
    set dossier(dossier: Dossier | null) {
      this.own = dossier;
      if (this.isConnected) void this.start();
    }

    connectedCallback(): void {
      this.dark.addEventListener('change', this.onScheme);
      void this.start();
    }
    disconnectedCallback(): void {
      this.dark.removeEventListener('change', this.onScheme);
      this.loading?.abort();
      this.timeline?.destroy();
      this.timeline = null;
    }
    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      if (before === after || !this.isConnected) return;
      if (name === 'src') void this.start();
      else this.apply(name);
    }

    fit(): void {
      this.timeline?.fit();
    }
    toSvg(): string {
      const { timeline, shown } = this;
      if (timeline === null || shown === null) throw new Error('claimline-timeline: nothing is drawn yet');
      return timeline.toSvg(this.footer(shown));
    }
    async toPng(scale = 2): Promise<Blob> {
      const { timeline, shown } = this;
      if (timeline === null || shown === null) throw new Error('claimline-timeline: nothing is drawn yet');
      return await timeline.toPng(this.footer(shown), scale);
    }

    private footer(shown: Dossier): readonly string[] {
      return footerOf(shown, this.days().join(' – '), this.language());
    }

    private readonly onScheme = (): void => this.apply('theme');

    private async start(): Promise<void> {
      this.loading?.abort();
      const loading = new AbortController();
      this.loading = loading;
      try {
        const dossier = this.own ?? (await this.fetched(loading.signal));
        if (loading.signal.aborted) return;
        this.draw(dossier);
      } catch (error) {
        if (loading.signal.aborted) return;
        this.fail(error instanceof Error ? error.message : String(error));
      }
    }

    private async fetched(signal: AbortSignal): Promise<Dossier> {
      const src = this.getAttribute('src');
      if (src === null || src === '') throw new Error('no src, and no dossier was given');
      const response = await fetch(new URL(src, document.baseURI), { signal, credentials: 'omit' });
      if (!response.ok) throw new Error(`${src}: ${response.status} ${response.statusText}`.trim());
      const data: unknown = await response.json().catch(() => undefined);
      if (!isDossier(data)) throw new Error(`${src}: this is no dossier as claimline build writes it`);
      return data;
    }

    private draw(dossier: Dossier): void {
      this.timeline?.destroy();
      this.place.replaceChildren();
      this.shown = dossier;
      const [from, to] = [dayOf(this.getAttribute('from')), dayOf(this.getAttribute('to'))];
      const claim = this.getAttribute('claim');
      const timeline = createTimeline(this.place, {
        dossier,
        result: check(dossier),
        theme: this.theme(),
        language: this.language(),
        label: `${dossier.title}, ${dossier.claims.length}`,
        state: {
          scale: this.getAttribute('scale') === 'log' ? 'log' : 'linear',
          selected: claim,
          focused: claim,
          ...(from === null || to === null || from >= to ? {} : { from, to }),
        },
        onChange: (state) => {
          if (state.selected !== (this.getAttribute('claim') ?? null)) this.choose(state.selected);
          this.tell('claimline-view', {
            from: isoFromDay(Math.round(state.from)),
            to: isoFromDay(Math.round(state.to)),
          });
        },
      });
      this.timeline = timeline;
      this.tell('claimline-ready', { claims: dossier.claims.length });
    }

    private choose(claim: string | null): void {
      if (claim === null) this.removeAttribute('claim');
      else this.setAttribute('claim', claim);
      this.tell('claimline-select', { claim });
    }

    /** What a change of an attribute asks for; what is no value of it changes nothing. */
    private apply(name: string): void {
      const { timeline, shown } = this;
      if (timeline === null || shown === null) return;
      const claim = this.getAttribute('claim');
      const [from, to] = [dayOf(this.getAttribute('from')), dayOf(this.getAttribute('to'))];
      if (name === 'theme') timeline.setTheme(this.theme());
      else if (name === 'lang') timeline.setLanguage(this.language(), `${shown.title}, ${shown.claims.length}`);
      else if (name === 'scale') timeline.set({ scale: this.getAttribute('scale') === 'log' ? 'log' : 'linear' });
      else if (name === 'claim' && claim !== timeline.state.selected) timeline.set({ selected: claim, focused: claim });
      else if ((name === 'from' || name === 'to') && from !== null && to !== null && from < to)
        timeline.set({ from, to });
    }

    private theme(): typeof lightTheme {
      const named = this.getAttribute('theme');
      const name = named !== null && themes.has(named) ? named : this.dark.matches ? 'dark' : 'light';
      return themes.get(name) ?? lightTheme;
    }

    /** The element's language, or the page's; English where the timeline has no words in it. */
    private language(): string {
      const wanted = this.closest('[lang]')?.getAttribute('lang') ?? 'en';
      return timelineLocale(wanted) === timelineLocale('en') ? 'en' : wanted;
    }

    private days(): readonly [string, string] {
      const { from = 0, to = 0 } = this.timeline?.state ?? {};
      return [isoFromDay(Math.round(from)), isoFromDay(Math.round(to))];
    }

    private fail(message: string): void {
      this.timeline?.destroy();
      this.timeline = null;
      const note = document.createElement('p');
      note.className = 'note';
      note.setAttribute('role', 'alert');
      note.textContent = message;
      this.place.replaceChildren(note);
      this.tell('claimline-error', { message });
    }

    private tell<K extends keyof TimelineEvents>(name: K, detail: TimelineEvents[K]): void {
      this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    }
  };
}

function dayOf(text: string | null): number | null {
  return text === null ? null : (dayFromIso(text) ?? null);
}

function isDossier(value: unknown): value is Dossier {
  if (typeof value !== 'object' || value === null) return false;
  const { version, claims, sources, axes, measures } = value as Record<string, unknown>;
  return version === 1 && [claims, sources, axes, measures].every(Array.isArray);
}
