/** A step that could not be done, with what a person can do about it. */
export class StepFailed extends Error {}

const quietFor = 1_000;
const beat = 15_000;

/**
 * Tells on stderr what takes long: nothing under a second, then one line, then a sign
 * of life now and again.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @param {{ silent?: boolean }} options
 */
export async function step(what, work, { silent = false } = {}) {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1_000);
  const say = (text) => silent || process.stderr.write(text);
  let told = false;
  const first = setTimeout(() => {
    told = true;
    say(`${what} …\n`);
  }, quietFor);
  const later = setInterval(() => say(`${what} … ${seconds()} s\n`), beat);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(later);
    if (told) say(`${what}: ${seconds()} s\n`);
  }
}
