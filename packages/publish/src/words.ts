/** Words around the claims on pages without scripts, by language. */
interface PageWords {
  readonly timeline: string;
  readonly claims: string;
  readonly others: string;
  readonly source: string;
  readonly figure: string;
  readonly who: string;
  readonly counted: string;
  readonly dates: string;
  readonly words: string;
  readonly published: string;
  readonly changes: string;
  readonly first: string;
  readonly verdictNames: string;
  readonly disputed: (n: number) => string;
  readonly undisputed: string;
}

const en: PageWords = {
  timeline: 'Open the timeline',
  claims: 'Claims',
  others: 'Against the other claims',
  source: 'Source',
  figure: 'Figure',
  who: 'Who',
  counted: 'What is counted',
  dates: 'When',
  words: 'Words',
  published: 'Published',
  changes: 'What changed',
  first: 'First publication',
  verdictNames: 'Verdict',
  disputed: (n) => (n === 1 ? 'Disputed by another figure' : `Disputed by ${n} other figures`),
  undisputed: 'Not disputed by the other figures',
};
const sq: PageWords = {
  timeline: 'Hap vijën kohore',
  claims: 'Pohimet',
  others: 'Ndaj pohimeve të tjera',
  source: 'Burimi',
  figure: 'Shifra',
  who: 'Kush',
  counted: 'Çfarë numërohet',
  dates: 'Kur',
  words: 'Fjalët',
  published: 'Botuar',
  changes: 'Çfarë ndryshoi',
  first: 'Botimi i parë',
  verdictNames: 'Gjykimi',
  disputed: (n) => (n === 1 ? 'Kundërshtohet nga një shifër tjetër' : `Kundërshtohet nga ${n} shifra të tjera`),
  undisputed: 'Nuk kundërshtohet nga shifrat e tjera',
};

const all: ReadonlyMap<string, PageWords> = new Map([
  ['en', en],
  ['sq', sq],
]);
export function pageWords(locale: string): PageWords {
  return all.get(locale) ?? en;
}
