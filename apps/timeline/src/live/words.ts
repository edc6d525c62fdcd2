import { pseudoLocale } from '../locale/pseudo.ts';

/** Words of working on a dossier, by language. */
interface LiveWords {
  readonly edit: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly save: string;
  readonly saved: (file: string) => string;
  readonly undo: string;
  readonly undone: string;
  readonly confirm: string;
  readonly proposed: string;
  readonly conflict: (current: string) => string;
  readonly mine: string;
  readonly theirs: string;
  readonly notConnected: string;
  readonly broken: (n: number) => string;
  readonly lastGood: string;
  readonly newClaim: string;
  readonly passage: string;
  readonly passageHint: string;
  readonly read: string;
  readonly noFigure: string;
  readonly add: string;
  readonly none: string;
  readonly open: string;
}

const en: LiveWords = {
  edit: 'Change this claim',
  fields: {
    value: 'Value',
    'as-of': 'Holds for',
    said: 'Said',
    mode: 'Stance',
    summary: 'Summary',
    id: 'Id',
    for: 'Who',
    measure: 'What is counted',
    of: 'Of whom',
    status: 'Status',
    at: 'Where',
  },
  save: 'Save',
  saved: (file) => `Saved in ${file}.`,
  undo: 'Undo',
  undone: 'Taken back.',
  confirm: 'Confirm',
  proposed: 'Proposed by a reader of texts; nobody has confirmed it yet.',
  conflict: (current) => `The file says “${current}” by now.`,
  mine: 'Write mine',
  theirs: 'Keep theirs',
  notConnected: 'Not connected to claimline serve. What you wrote stays here.',
  broken: (n) => (n === 1 ? '1 error in the files' : `${n} errors in the files`),
  lastGood: 'The last good state is shown until they can be read again.',
  newClaim: 'New claim from the text',
  passage: 'Words',
  passageHint: 'Mark a passage of the article, or write its words here.',
  read: 'Read',
  noFigure: 'No figure was read in these words.',
  add: 'Add the claim',
  none: '–',
  open: 'Open in the editor',
};
const sq: LiveWords = {
  edit: 'Ndrysho këtë pohim',
  fields: {
    value: 'Vlera',
    'as-of': 'Vlen për',
    said: 'Thënë',
    mode: 'Qëndrimi',
    summary: 'Përmbledhja',
    id: 'Id',
    for: 'Kush',
    measure: 'Çfarë numërohet',
    of: 'E kujt',
    status: 'Gjendja',
    at: 'Ku',
  },
  save: 'Ruaj',
  saved: (file) => `U ruajt në ${file}.`,
  undo: 'Zhbëj',
  undone: 'U zhbë.',
  confirm: 'Konfirmo',
  proposed: 'Propozuar nga lexuesi i teksteve; askush nuk e ka konfirmuar ende.',
  conflict: (current) => `Skedari tani thotë “${current}”.`,
  mine: 'Shkruaj timen',
  theirs: 'Mbaj të tyren',
  notConnected: 'Pa lidhje me claimline serve. Ajo që shkruat mbetet këtu.',
  broken: (n) => (n === 1 ? '1 gabim në skedarë' : `${n} gabime në skedarë`),
  lastGood: 'Shfaqet gjendja e fundit e mirë derisa të mund të lexohen përsëri.',
  newClaim: 'Pohim i ri nga teksti',
  passage: 'Fjalët',
  passageHint: 'Shëno një pjesë të artikullit, ose shkruaj fjalët këtu.',
  read: 'Lexo',
  noFigure: 'Në këto fjalë nuk u lexua asnjë shifër.',
  add: 'Shto pohimin',
  none: '–',
  open: 'Hape në redaktues',
};
const all: ReadonlyMap<string, LiveWords> = new Map([
  ['en', en],
  ['sq', sq],
]);
export function liveWords(language: string): LiveWords {
  return language === 'xa' || language === 'xb' ? pseudoLocale(en) : (all.get(language) ?? en);
}
