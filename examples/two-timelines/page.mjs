/** Two timelines on one page; moving through time in one moves the other. */
import { createTimeline, lightTheme } from '@claimline/timeline';
import { check } from '@claimline/validation';

const [first, second] = await Promise.all(
  ['first.json', 'second.json'].map(async (name) => (await fetch(name)).json()),
);
const views = [];
views.push(show('first', first), show('second', second));

function show(id, dossier) {
  return createTimeline(document.getElementById(id), {
    dossier,
    result: check(dossier),
    theme: lightTheme,
    language: 'en',
    label: `Timeline of ${dossier.claims.length} claims: ${dossier.title}`,
    onChange: ({ from, to }) => {
      for (const other of views) if (other.state.from !== from || other.state.to !== to) other.set({ from, to });
    },
  });
}
