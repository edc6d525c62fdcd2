// The page of scripts/bench/timeline.mjs: makes the claims, draws them in each way, pans, counts.
(() => {
  const FIRST = 19_000;
  const DAYS = 1500;
  const place = document.getElementById('place');
  let claims = [];
  let dossier;
  let current;

  /** Seeded, so that all draw the same. */
  function random(seed) {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  }

  async function prepare(count) {
    dossier = await (await fetch('/dossier.json')).json();
    const [one] = dossier.claims;
    const next = random(7);
    claims = Array.from({ length: count }, (_, i) => {
      const day = FIRST + Math.floor(DAYS * Math.min(0.999, (next() + next() + next()) / 3));
      const value = Math.round(Math.exp(6 + 3 * next()));
      return { i, day, value, voice: i % 8 };
    });
    dossier.claims = claims.map(({ i, day, value, voice }) => {
      const n = String(value);
      return {
        ...one,
        id: `c${i}`,
        for: `s${voice}`,
        asOf: { ...one.asOf, earliest: day, latest: day, core: { start: day, end: day } },
        value: {
          ...one.value,
          text: n,
          stated: [n],
          hard: { ...one.value.hard, low: n, high: n },
          soft: { ...one.value.soft, low: n, high: n },
        },
      };
    });
  }

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const date = (day) => new Date(day * 86_400_000);

  const ways = {
    us() {
      const timeline = us.createTimeline(place, {
        dossier,
        result: { verdicts: [] },
        theme: us.lightTheme,
        language: 'en',
        label: 'benchmark',
      });
      return {
        move: (from, to) => timeline.set({ from, to }),
        accounted: () => {
          const { drawn, grouped, outside } = timeline.scene.accounted;
          return `${drawn + grouped + outside} (${drawn} drawn, ${grouped} counted, ${outside} outside)`;
        },
      };
    },
    'vis-timeline, plain': () => visTimeline({}),
    'vis-timeline, not stacked': () => visTimeline({ stack: false }),
    'vis-timeline, clustered': () => visTimeline({ stack: false, cluster: { maxItems: 5, showStipes: false } }),
    'timelines-chart'() {
      const groups = Array.from({ length: 8 }, (_, voice) => ({
        group: `Source ${voice}`,
        data: [
          {
            label: 'troops',
            data: claims
              .filter((claim) => claim.voice === voice)
              .map(({ day, value }) => ({ timeRange: [date(day), date(day + 1)], val: value })),
          },
        ],
      }));
      const chart = TimelinesChart()(place).width(1200).data(groups);
      return {
        move: (from, to) => chart.zoomX([date(from), date(to)]),
        accounted: () => `${document.querySelectorAll('.series-segment').length} drawn`,
      };
    },
    'bare canvas'() {
      const canvas = document.createElement('canvas');
      canvas.width = 1200;
      canvas.height = 600;
      place.append(canvas);
      const context = canvas.getContext('2d');
      const sorted = [...claims].sort((a, b) => a.day - b.day);
      const days = Float64Array.from(sorted, ({ day }) => day);
      const values = Float64Array.from(sorted, ({ value }) => value);
      const most = values.reduce((a, b) => Math.max(a, b), 1);
      let shown = 0;
      const draw = (from, to) => {
        context.clearRect(0, 0, 1200, 600);
        const [low, high] = [new Float64Array(1200).fill(Infinity), new Float64Array(1200).fill(-1)];
        shown = 0;
        for (let i = firstAt(days, from); i < days.length && days[i] <= to; i += 1) {
          const x = Math.min(1199, Math.floor(((days[i] - from) / (to - from)) * 1200));
          if (values[i] < low[x]) low[x] = values[i];
          if (values[i] > high[x]) high[x] = values[i];
          shown += 1;
        }
        for (let x = 0; x < 1200; x += 1)
          if (high[x] >= 0)
            context.fillRect(x, 600 - (high[x] / most) * 590, 1, Math.max(1, ((high[x] - low[x]) / most) * 590));
      };
      draw(FIRST, FIRST + DAYS);
      // In a frame of its own, as every renderer draws.
      const move = (from, to) => void requestAnimationFrame(() => draw(from, to));
      return { move, accounted: () => `${shown} in bins` };
    },
  };

  function firstAt(days, from) {
    let [low, high] = [0, days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (days[middle] < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function visTimeline(options) {
    const items = new vis.DataSet(
      claims.map(({ i, day, value, voice }) => ({
        id: i,
        start: date(day),
        content: String(value),
        group: voice,
        type: 'point',
      })),
    );
    const groups = Array.from({ length: 8 }, (_, voice) => ({ id: voice, content: `Source ${voice}` }));
    const timeline = new vis.Timeline(place, items, groups, {
      start: date(FIRST),
      end: date(FIRST + DAYS),
      height: 600,
      ...options,
    });
    return {
      move: (from, to) => timeline.setWindow(date(from), date(to), { animation: false }),
      accounted: () =>
        `${document.querySelectorAll('.vis-item.vis-point').length} points, ${document.querySelectorAll('.vis-cluster').length} clusters`,
    };
  }

  globalThis.bench = {
    prepare,
    async draw(name) {
      const start = performance.now();
      current = ways[name]();
      await frame();
      await frame();
      return performance.now() - start;
    },
    async pan(steps) {
      const width = DAYS / 3;
      for (let step = 0; step < steps; step += 1) {
        const from = FIRST + DAYS / 4 + step * 2;
        current.move(from, from + width);
        await frame();
        await frame();
      }
    },
    count: () => ({ nodes: document.querySelectorAll('*').length, accounted: current.accounted() }),
  };
})();
