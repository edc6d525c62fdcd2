// The examples of the site that can be changed: read, checked and told again at every key, all in the page.
import { readDossier } from '../../packages/dossier/src/index.ts';
import { mentionsIn, speakersIn } from '../../packages/extract/src/index.ts';
import { formatters } from '../../packages/report/src/index.ts';
import { check } from '../../packages/validation/src/index.ts';

/** Changes that follow one another faster than this are judged once. */
const PAUSE_MS = 150;

for (const [i, block] of document.querySelectorAll('.live').entries()) {
  const text = (block.textContent ?? '').replace(/\n$/, '');
  const label = document.createElement('label');
  label.htmlFor = `live-${i}`;
  label.textContent = 'Change it, and see what it does to the judgement:';
  const area = document.createElement('textarea');
  area.id = label.htmlFor;
  area.value = text;
  area.rows = text.split('\n').length;
  area.spellcheck = false;
  const output = document.createElement('output');
  output.setAttribute('for', area.id);
  block.replaceChildren(label, area, output);
  let pause: ReturnType<typeof setTimeout> | undefined;
  const judge = (): void => {
    output.textContent = judged(area.value, Math.max(40, Math.floor(output.clientWidth / 8.6)));
  };
  area.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(judge, PAUSE_MS);
  });
  judge();
}

function judged(text: string, width: number): string {
  const files = [{ path: 'dossier.yaml', text }];
  const { dossier, diagnostics } = readDossier(files);
  const result = dossier === null ? null : check(dossier, { numbersOf: mentionsIn, speakersOf: speakersIn });
  return formatters.text({ dossier, result, diagnostics, files }, { width });
}
