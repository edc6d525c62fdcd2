import type { TimelineLocale } from './types.ts';

export const sq: TimelineLocale = {
  months: ['jan', 'shk', 'mar', 'pri', 'maj', 'qer', 'korr', 'gush', 'sht', 'tet', 'nën', 'dhj'],
  year: (year) => (year > 0 ? String(year) : `${1 - year} p.e.s.`),
  persons: 'persona',
  logScale: 'shkallë logaritmike',
  events: 'Ngjarje dhe deklarata pa shifër',
  noFigures: 'Asnjë pohim me shifër',
  empty: 'Asnjë pohim për të shfaqur',
  claims: (n) => (n === 1 ? '1 pohim' : `${n} pohime`),
  outside: (n) => `${n} jashtë datave të shfaqura`,
  above: (n) =>
    n === 0
      ? 'Shkalla ndërpritet këtu'
      : n === 1
        ? '1 shifër shumë më lart, jo në shkallë'
        : `${n} shifra shumë më lart, jo në shkallë`,
  states: {
    clash: 'kundërshtim',
    tension: 'në tension',
    unclear: 'nuk mund të thuhet',
    changed: 'ka ndryshuar me kohën',
    compatible: 'të pajtueshme',
  },
  partOfWhole: 'pjesë e më të madhit',
  legend: {
    figure: 'një shifër',
    about: 'rreth',
    'more-than': 'më shumë se',
    'at-least': 'të paktën',
    'up-to': 'deri në',
    range: 'një interval',
    vague: 'rend madhësie',
    'unit-date': 'një ditë brenda kësaj kohe',
    'open-date': 'në këtë ditë ose para / pas saj',
    holds: 'vlen, pastaj vjetrohet',
    clash: 'nuk mund të jenë të dyja të vërteta',
    tension: 'i shpëton vetëm një rezervë',
    unclear: 'nuk mund të thuhet',
    changed: 'ka ndryshuar me kohën',
    compatible: 'të pajtueshme',
  },
  said: 'thënë më',
  disputes: (n) => (n === 0 ? 'pa mosmarrëveshje' : n === 1 ? '1 mosmarrëveshje' : `${n} mosmarrëveshje`),
  echoes: (n) => `×${n}, një origjinë`,
  sources: 'Burimet',
  kinds: {
    stock: 'në një kohë',
    cumulative: 'gjithsej deri tani',
    increment: 'shtuar',
    flow: 'gjatë një periudhe',
    rate: 'ritëm',
    share: 'pjesë',
    ratio: 'raport',
    target: 'synim',
    event: 'ngjarje',
  },
  units: {
    person: 'persona',
    country: 'vende',
    '%': 'për qind',
    'person/d': 'persona në ditë',
    case: 'raste',
    request: 'kërkesa',
  },
};
