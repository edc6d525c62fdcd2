/** Marks of the text report; each has a twin that every terminal has. */
export interface Symbols {
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly good: string;
  readonly question: string;
  readonly dot: string;
  readonly open: string;
  readonly close: string;
  readonly arrow: string;
  readonly ellipsis: string;
  readonly dash: string;
}

const unicode: Symbols = {
  error: '✖',
  warning: '▲',
  info: '•',
  good: '✓',
  question: '?',
  dot: '·',
  open: '“',
  close: '”',
  arrow: '→',
  ellipsis: '…',
  dash: '–',
};
const ascii: Symbols = {
  error: 'x',
  warning: '!',
  info: '*',
  good: '=',
  question: '?',
  dot: '|',
  open: '"',
  close: '"',
  arrow: '->',
  ellipsis: '...',
  dash: '-',
};

export function symbolsOf(options: { readonly ascii?: boolean }): Symbols {
  return options.ascii === true ? ascii : unicode;
}
