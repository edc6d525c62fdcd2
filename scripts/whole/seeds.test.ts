// A dossier that is made from tables is what its script makes of them.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

it.each([
  ['dprk-2024', ['dossier.yaml', 'claims/troops.csv', 'claims/losses.csv']],
  ['russian-equipment-losses', ['dossier.yaml', 'claims/equipment.csv', 'claims/personnel.csv']],
  ['gaza-2023', ['dossier.yaml', 'claims/gaza.csv', 'claims/west-bank.csv', 'claims/lebanon.csv']],
])('seeds/%s is what its script makes, byte for byte', (seed, files) => {
  const copy = mkdtempSync(join(tmpdir(), 'claimline-seed-'));
  try {
    mkdirSync(join(copy, 'scripts', 'seeds'), { recursive: true });
    cpSync(join(root, `scripts/seeds/${seed}.mjs`), join(copy, `scripts/seeds/${seed}.mjs`));
    mkdirSync(join(copy, 'seeds', seed, 'claims'), { recursive: true });
    cpSync(join(root, 'seeds', seed, 'original'), join(copy, 'seeds', seed, 'original'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    execFileSync(process.execPath, [join(copy, `scripts/seeds/${seed}.mjs`)]);
    for (const file of files)
      expect(readFileSync(join(copy, 'seeds', seed, file), 'utf8'), file).toBe(
        readFileSync(join(root, 'seeds', seed, file), 'utf8'),
      );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
