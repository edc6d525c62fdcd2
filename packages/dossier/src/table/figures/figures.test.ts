import { describe, expect, it } from 'vitest';
import { problems, readTable, said } from '../testing/read-table.ts';
import { besideFigure, withoutMarks } from './marks.ts';
import { withoutMoney } from './money.ts';
import { withoutExponent } from './sizes.ts';

/** A column of one measure, a day a row. */
function column(measure: string, cells: readonly string[], more = '') {
  const rows = cells.map((cell, i) => `2024-01-0${i + 1};${cell}\n`);
  return readTable(`date: Day, columns: { C: { measure: ${measure} } }${more}`, `Day;C\n${rows.join('')}`);
}
const values = (found: ReturnType<typeof column>) => said(found).map((line) => line.split(' ')[1]);

describe('money in cells', () => {
  it.each([
    ['$25,799,173', 'USD', '25,799,173'],
    ['US$ 12', 'USD', '12'],
    ['-$12', 'USD', '-12'],
    ['$9.5m', 'USD', '9.5M'],
    ['€ 1,2 Mrd.', 'EUR', '1,2bn'],
    ['12 USD', 'USD', '12'],
    ['USD 12', 'USD/d', '12'],
    ['12 kr', 'NOK', '12'],
    ['$12', 'CAD', '12'],
  ])('%s in %s is %s', (cell, unit, text) => {
    expect(withoutMoney(cell, unit)).toEqual({ text });
  });

  it('is read where the unit of the measure is that money', () => {
    const found = column('takings', ['"$25,799,173"', 'US$ 12', '12 USD', '$9.5m', '9.5 Mio. $']);
    expect(found.diagnostics).toEqual([]);
    expect(values(found)).toEqual(['=25799173', '=12', '=12', '9.5M', '9.5M']);
  });

  it('is told once where it is not', () => {
    const found = column('cases', ['€ 12', '€ 13', '14']);
    expect(problems(found)).toEqual([
      '2:12 “€” stands beside the figure, and the unit of its measure is “case”. So it is with 1 more cell of this column.',
    ]);
    expect(found.diagnostics[0]?.hint).toContain('unit: EUR');
    expect(values(found)).toEqual(['=14']);
  });
});

it('a plus is a sign in a column that has a minus, and an addition elsewhere', () => {
  const found = readTable('date: Day, columns: { C: { measure: balance } }', 'Day;C\n2024-01-01;+6\n2024-01-02;-36\n');
  expect(values(found)).toEqual(['=6', '=-36']);
  expect(values(column('cases', ['+6', '12']))).toEqual(['+6', '=12']);
});

describe('points before three digits', () => {
  it('in all cells of a column say nothing, are told once with the remedy, and none is read', () => {
    const found = column('cases', ['2.216', '17.459', '985']);
    expect(problems(found)).toEqual([expect.stringContaining('2:12 2 of the 3 figures of this column have a point')]);
    expect(found.diagnostics[0]?.hint).toContain('decimal: ","');
    expect(said(found)).toEqual([]);
    expect(values(column('cases', ['2.216', '17.459', '985'], ', decimal: ","'))).toEqual(['=2216', '=17459', '=985']);
  });

  it('in one cell of many leave the others as they are', () => {
    const many = Array.from({ length: 30 }, (_, i) => `${900 + i}`);
    const found = readTable(
      'date: { column: N, format: YYYY }, columns: { C: { measure: cases } }',
      `N;C\n${[...many, '1.448'].map((cell, i) => `${1990 + i};${cell}\n`).join('')}`,
    );
    expect(problems(found)).toEqual([expect.stringContaining('1 of the 31 figures of this column has a point')]);
    expect(said(found)).toHaveLength(30);
  });

  it('or a comma in a table that has semicolons between its cells, are as doubtful where no whole things are counted', () => {
    const prices = column('takings', ['1,515', '1,520']);
    expect(problems(prices)).toEqual([expect.stringContaining('2 of the 2 figures of this column have a comma')]);
    expect(said(prices)).toEqual([]);
    const fractions = column('takings', ['1,515', '1,52'], ', decimal: ","');
    expect(fractions.dossier?.claims.map(({ value }) => value.stated)).toEqual([['1.515'], ['1.52']]);
    expect(values(column('cases', ['1,515', '1,520']))).toEqual(['=1515', '=1520']);
    // Between commas a figure with one stands in quotes.
    const quoted = readTable('date: Day, columns: { C: { measure: takings } }', 'Day,C\n2024-01-01,"1,515"\n');
    expect(said(quoted)).toEqual(['2024-01-01 =1515']);
  });

  it('where all others have a comma there stand alone: they are read, and the one is asked about', () => {
    const commas = Array.from({ length: 11 }, (_, i) => `"${9 + i},520"`);
    const table = (cells: readonly string[]) => `N,C\n${cells.map((cell, i) => `${1990 + i},${cell}\n`).join('')}`;
    const read = (cells: readonly string[], more = '') =>
      readTable(`date: { column: N, format: YYYY }, columns: { C: { measure: takings } }${more}`, table(cells));
    const found = read([...commas, '16.375']);
    expect(problems(found)).toEqual([
      '13:6 This figure has a point before three digits where 11 others of its column have a comma (9,520); it is not read.',
    ]);
    expect(found.diagnostics[0]?.expected).toBe('16,375');
    expect(said(found)).toHaveLength(11);
    expect(said(found)[0]).toBe('1990 =9520');
    // Whichever is the decimal mark, it stands for a thousandth or a thousandfold.
    expect(problems(read([...commas, '16.375'], ', decimal: ","'))).toEqual(problems(found));
    expect(problems(read([...commas, '"16,375"']))).toEqual([]);
    // What shows its decimals says what the point means, and so do the further digits that are asked for.
    expect(problems(read([...commas, '16.375', '0.5']))).toEqual([]);
    expect(problems(read([...commas, '16.3750']))).toEqual([]);
    expect(problems(read([...commas, '16375']))).toEqual([]);
  });

  it('with marks the other way round are told as that', () => {
    const rows = Array.from({ length: 5 }, (_, i) => `2.79${i},2`);
    const found = column('takings', [...rows, '2,900.2'], ', decimal: ","');
    expect(problems(found)).toEqual([
      '7:12 The decimal mark of this figure is the one that parts thousands in the others of this column.',
    ]);
    expect(found.diagnostics[0]?.expected).toBe('2.900,2');
    expect(problems(column('takings', ['2,900.2', '1,900.5', '3.900,2']))).toEqual([
      '4:12 The decimal mark of this figure is the one that parts thousands in the others of this column.',
    ]);
  });

  it('across the header are those of the table', () => {
    const found = readTable('measure: cases, date: { across: true }', '2024-01-01;2024-01-02\n2.216;3.217\n');
    expect(problems(found)).toEqual([expect.stringContaining('1 2 of the 2 figures of this table')]);
  });

  it('are fractions in a record of JSON', () => {
    const found = readTable('date: d, columns: { c: { measure: index } }', '[{"d":"2024-01-01","c":2.216}]', 'c.json');
    expect(found.dossier?.claims[0]?.value.stated).toEqual(['2.216']);
  });
});

describe('what stands beside figures and in their place', () => {
  it('marks that the mapping names are taken off', () => {
    const found = column('cases', ['120*', 'p 131', '125 (r)', '1,126 p*'], ', marks: ["*", "p", "(r)"]');
    expect(found.diagnostics).toEqual([]);
    expect(values(found)).toEqual(['=120', '=131', '=125', '=1126']);
    expect(withoutMarks('***', ['*'])).toBe('');
  });

  it('marks that it does not name are told once, as a list to copy', () => {
    const found = column('cases', ['120*', '131 p', '125 (r)', '126']);
    expect(problems(found)).toEqual([
      '2:12 Something stands beside the figure that is no unit. So it is with 2 more cells of this column.',
    ]);
    expect(found.diagnostics[0]?.hint).toContain('marks: ["*", "p", "(r)"]');
    expect(values(found)).toEqual(['=126']);
  });

  it('what stands for no figure is told once, with the list that holds it and the usual ones', () => {
    const found = column('cases', ['120', ':', '..', 'x', ':']);
    expect(problems(found)).toEqual(['3:12 This is not a figure. So it is with 3 more cells of this column.']);
    expect(found.diagnostics[0]?.hint).toContain('missing: [":", "..", "x", "NA", "N/A"');
  });

  it('brackets are below zero where the mapping says so, and told where it does not', () => {
    expect(values(column('balance', ['(1,131)', '−125', '12'], ', brackets: negative, decimal: "."'))).toEqual([
      '=-1131',
      '=-125',
      '=12',
    ]);
    const found = column('balance', ['120', '( 131 )']);
    expect(problems(found)).toEqual(['3:12 The figure stands in brackets.']);
    expect(found.diagnostics[0]?.hint).toContain('brackets: negative');
  });

  it.each([
    ['120*', '*'],
    ['12 % p', '% p'],
    ['~120', undefined],
    ['a 120', 'a'],
    ['x'.repeat(5000), undefined],
  ])('beside the figure in %s stands %s', (text, beside) => {
    expect(besideFigure(text)).toBe(beside);
  });

  it('a cell of any length is refused at once', () => {
    const long = column('cases', [`(${' '.repeat(199_999)}x`, '1'.repeat(200_000), `${'1 '.repeat(100_000)}x`]);
    expect(problems(long)).toEqual([expect.stringMatching(/^2:12 The value has 200001 characters/)]);
  });

  it.each([
    ['3397 (+7)', 'The cell holds two figures.'],
    ['1200-1300', 'The cell holds two figures.'],
    ['12-', 'A minus stands behind the figure.'],
    ['#DIV/0!', 'This is a fault of a spreadsheet, and no figure.'],
  ])('%s is told for what it is, and is no mark to take off', (cell, message) => {
    const found = column('cases', ['120', cell]);
    expect(problems(found)).toEqual([`3:12 ${message}`]);
    expect(found.diagnostics[0]?.hint).not.toContain('marks');
  });

  it('thin spaces part thousands, of whatever width', () => {
    expect(values(column('cases', ['1\u2009204', '2\u202f310', '3\u00a0415']))).toEqual(['=1204', '=2310', '=3415']);
  });

  it('a size in words is read, with the decimal mark of the table', () => {
    expect(values(column('cases', ['9.5 million', '3 Tsd.', '12']))).toEqual(['9.5M', '3k', '=12']);
    const found = column('takings', ['2,13 Mio $', '2,5 Mrd. $'], ', decimal: ","');
    expect(found.diagnostics).toEqual([]);
    expect(values(found)).toEqual(['2.13M', '2.5bn']);
  });
  it('exponents are written out', () => {
    expect(values(column('cases', ['1.2e+04', '3e2', '7E0', '12']))).toEqual(['=12000', '=300', '=7', '=12']);
    expect(['1.25e-3', '4.5e-01', '~2,5E2', '-1.234e2', '12', '1e', 'e4'].map(withoutExponent)).toEqual([
      '0.00125',
      '0.45',
      '~250',
      '-123.4',
      '12',
      '1e',
      'e4',
    ]);
  });
  it('a letter that may be a metre is no size', () => {
    expect(column('cases', ['9 m']).diagnostics).not.toEqual([]);
  });
});

describe('what the measure refuses', () => {
  it('is told at the first character of the first cell, with what stands there and how many more there are', () => {
    const found = column('cases', ['"1,200.5"', '  2.5', '3.5', '4']);
    expect(problems(found)).toEqual([
      '2:12 1200.5 is not a whole number, and this measure counts whole things. So it is with 2 more cells of this column.',
    ]);
    expect(found.diagnostics[0]?.found).toBe('1,200.5');
    expect(column('cases', ['  -2']).diagnostics[0]?.location.column).toBe(14);
  });
});
