import { expect, test } from 'vitest';
import { snapshotSource } from './snapshot.ts';

test('requests that come together share one reading, later ones read anew', async () => {
  let readings = 0;
  let time = 0;
  const load = async (): Promise<{ dossier: object; diagnostics: object[] }> => {
    readings += 1;
    return { dossier: { reading: readings }, diagnostics: [] };
  };
  const read = snapshotSource(load, 500, () => time);
  await Promise.all([read(), read()]);
  expect(readings).toBe(1);
  time = 499;
  await read();
  expect(readings).toBe(1);
  time = 500;
  expect(new TextDecoder().decode((await read()).dossier.bytes)).toBe('{"reading":2}');
});

test('findings are made when a page asks for them, once a reading', async () => {
  let made = 0;
  const findings = (): object[] => {
    made += 1;
    return [{ rule: 'a/b' }];
  };
  const read = snapshotSource(
    async () => ({ dossier: {}, diagnostics: [], findings }),
    500,
    () => 0,
  );
  const routes = await read();
  expect(made).toBe(0);
  for (let i = 0; i < 2; i += 1)
    expect(new TextDecoder().decode((await read()).findings.bytes)).toBe('[{"rule":"a/b"}]');
  expect(routes.findings).toBe((await read()).findings);
  expect(made).toBe(1);
});

test('a dossier of which nothing could be read is null', async () => {
  const read = snapshotSource(
    async () => ({ dossier: null, diagnostics: [] }),
    0,
    () => 0,
  );
  expect(new TextDecoder().decode((await read()).dossier.bytes)).toBe('null');
});
