// A dossier that is made from tables is what its script makes of them.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

it('seeds/dprk-2024 is what its script makes, byte for byte', () => {
  const copy = mkdtempSync(join(tmpdir(), 'claimline-seed-'));
  try {
    mkdirSync(join(copy, 'scripts', 'seeds'), { recursive: true });
    cpSync(join(root, 'scripts/seeds/dprk-2024.mjs'), join(copy, 'scripts/seeds/dprk-2024.mjs'));
    cpSync(join(root, 'seeds/dprk-2024/original'), join(copy, 'seeds/dprk-2024/original'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    execFileSync(process.execPath, [join(copy, 'scripts/seeds/dprk-2024.mjs')]);
    for (const file of ['dossier.yaml', 'claims/troops.csv', 'claims/losses.csv'])
      expect(readFileSync(join(copy, 'seeds/dprk-2024', file), 'utf8'), file).toBe(
        readFileSync(join(root, 'seeds/dprk-2024', file), 'utf8'),
      );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
