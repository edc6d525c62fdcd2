// Every glyph, state and edge of the timeline as a picture; the pictures are the tests, and docs/gallery.md shows them.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Dossier, dayFromIso } from '../../packages/core/src/index.ts';
import { loadDossier, readDossier } from '../../packages/dossier/src/index.ts';
import { nodePort } from '../../packages/dossier/src/node/index.ts';
import {
  buildMarks,
  contrastTheme,
  darkTheme,
  estimateWidth,
  layoutScene,
  lightTheme,
  type Marks,
  renderSvg,
  type Scene,
  timelineLocale,
} from '../../packages/timeline/src/index.ts';
import { check } from '../../packages/validation/src/index.ts';
import { edges } from './edges.ts';
import { verdicts } from './verdicts.ts';
import { words } from './words.ts';
import type { Entry } from './world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const THEMES = { light: lightTheme, dark: darkTheme, contrast: contrastTheme };
const parts = [
  ['Numbers and dates', words],
  ['Verdicts', verdicts],
  ['Edges, and other ways of looking', edges],
] as const;
const entries: readonly Entry[] = parts.flatMap(([, list]) => list);

async function dossierOf({ dossier, id }: Entry): Promise<Dossier> {
  const read =
    typeof dossier === 'string'
      ? readDossier([{ path: 'dossier.yaml', text: dossier }])
      : await loadDossier(root + dossier.folder, nodePort);
  // A word of the format that is misspelled would go unnoticed in a picture.
  if (read.dossier === null || read.diagnostics.some(({ severity }) => severity === 'error'))
    throw new Error(`${id}: ${JSON.stringify(read.diagnostics.slice(0, 3))}`);
  return read.dossier;
}

/** All days on which something stands, with a little room. */
function wholeOf({ marks }: Marks): { readonly from: number; readonly to: number } {
  const days = marks.map(({ anchorDay }) => anchorDay);
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const room = Math.ceil((to - from) * 0.05);
  return { from: from - room, to: to + room };
}

async function sceneOf(entry: Entry): Promise<{ readonly scene: Scene; readonly claims: number }> {
  const dossier = await dossierOf(entry);
  const marks = buildMarks(dossier, check(dossier, { now: '2026-01-01' }));
  const { from = marks.focus.from, to = marks.focus.to } = {
    ...(entry.whole === undefined ? {} : wholeOf(marks)),
    ...(entry.from === undefined ? {} : { from: dayFromIso(entry.from) ?? 0 }),
    ...(entry.to === undefined ? {} : { to: dayFromIso(entry.to) ?? 0 }),
  };
  const scene = layoutScene(marks, {
    width: entry.width ?? 720,
    from,
    to,
    scale: entry.scale ?? 'linear',
    selected: entry.selected ?? null,
    focused: null,
    hidden: new Set(),
    locale: timelineLocale(entry.locale ?? 'en'),
    language: entry.locale ?? 'en',
    measure: estimateWidth,
  });
  return { scene, claims: dossier.claims.length };
}

describe('the gallery', () => {
  test.each(entries.map((entry) => [entry.id, entry] as const))('%s', async (id, entry) => {
    const { scene, claims } = await sceneOf(entry);
    const { drawn, grouped, outside } = scene.accounted;
    expect(drawn + grouped + outside).toBe(claims);
    const svg = renderSvg(scene, THEMES[entry.theme ?? 'light']);
    expect(svg).not.toMatch(/<script|onerror=|href=|url\(http/i);
    await expect(svg).toMatchFileSnapshot(`${root}docs/img/gallery/${id}.svg`);
  });

  test('has a page with every picture, and no picture without its place', async () => {
    const page = `# Gallery

Every glyph, state and edge of the timeline. The county, its ministries and its flood are made up; the article is real. Each picture
is what \`@claimline/timeline\` draws for a dossier of a few lines, and a test: \`scripts/gallery\` holds the dossiers, and a change of any
picture is seen.

${parts
  .map(
    ([title, list]) =>
      `## ${title}\n\n${list.map((one) => `### ${one.title}\n\n${one.note}\n\n![${one.title}](img/gallery/${one.id}.svg)`).join('\n\n')}`,
  )
  .join('\n\n')}
`;
    await expect(page).toMatchFileSnapshot(`${root}docs/gallery.md`);
    expect(readdirSync(`${root}docs/img/gallery`).sort()).toEqual(entries.map(({ id }) => `${id}.svg`).sort());
  });
});
