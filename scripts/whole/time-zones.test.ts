// A day is a day everywhere: the report is the same in every time zone.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
// Etc/GMT-14 … Etc/GMT+12 are the offsets in use; two places with half hours and changes of clock besides.
const zones = [
  ...Array.from({ length: 24 }, (_, i) => `Etc/GMT${i < 13 ? `-${i + 1}` : `+${i - 12}`}`),
  'Asia/Kolkata',
  'America/St_Johns',
];

function report(zone: string): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['packages/cli/dist/main.js', 'check', 'seeds/kursk-2024-10', '--format', 'json', '--today', '2026-01-01'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, TZ: zone } },
  );
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

it('is the same in 24 time zones and two odd ones', () => {
  const expected = report('UTC');
  for (const zone of zones) expect(report(zone) === expected, zone).toBe(true);
}, 120_000);
