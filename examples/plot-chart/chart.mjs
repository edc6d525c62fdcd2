/** Draws the figures of a dossier over time with Observable Plot: `node chart.mjs DOSSIER > chart.svg`. */
import process from 'node:process';
import { indexDossier } from '@claimline/core';
import { loadDossier } from '@claimline/dossier';
import { nodePort } from '@claimline/dossier/node';
import { describeClaim } from '@claimline/report';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

const { dossier } = await loadDossier(process.argv[2] ?? '.', nodePort);
if (dossier === null) throw new Error('There is no dossier that can be used.');
const index = indexDossier(dossier);
const day = 86_400_000;

// One row per figure: what the words suggest, from low to high, on the last day that it may hold for.
const rows = dossier.claims.flatMap((claim) => {
  const { low, high } = claim.value.soft;
  const when = claim.asOf?.latest ?? claim.said?.latest;
  if (low === null || high === null || when === undefined || when === null || claim.unit !== 'person') return [];
  return [
    { date: new Date(when * day), low: Number(low), high: Number(high), who: describeClaim(index, claim, 'en').who },
  ];
});

const { document } = parseHTML('<html><body></body></html>');
const svg = Plot.plot({
  document,
  width: 900,
  height: 480,
  marginLeft: 70,
  x: { type: 'utc', label: null },
  y: { type: 'symlog', grid: true, label: 'persons' },
  marks: [
    Plot.ruleX(rows, { x: 'date', y1: 'low', y2: 'high', strokeWidth: 4, strokeOpacity: 0.4 }),
    Plot.dot(rows, { x: 'date', y: (row) => (row.low + row.high) / 2, title: 'who' }),
  ],
});
svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
console.log(svg.outerHTML);
