import type { ReportWords } from './types.ts';

/**
 * What is wrong in files, in Albanian, by the English sentence that reading gives, with places for what it quotes. The
 * sentences that people meet most; what is not here is told in English.
 */
export const problemsSq: ReportWords['sentences'] = {
  // Told once for a whole column.
  '{first} So it is with {n} more figure of this table.': '{first} Po ashtu edhe {n} shifër tjetër e kësaj tabele.',
  '{first} So it is with {n} more figures of this table.': '{first} Po ashtu edhe {n} shifra të tjera të kësaj tabele.',
  '{first} So it is with {n} more cell of this column.': '{first} Po ashtu edhe {n} qelizë tjetër e kësaj shtylle.',
  '{first} So it is with {n} more cells of this column.': '{first} Po ashtu edhe {n} qeliza të tjera të kësaj shtylle.',

  // Keys and values.
  'The key “{key}” is missing.': 'Mungon çelësi “{key}”.',
  'The key “{key}” is not known here.': 'Çelësi “{key}” nuk njihet këtu.',
  'The key “{key}” cannot be used as a name.': 'Çelësi “{key}” nuk mund të përdoret si emër.',
  'The key “{key}” stands twice in one map.': 'Çelësi “{key}” gjendet dy herë në të njëjtën hartë.',
  'The value of “{key}” does not fit.': 'Vlera e “{key}” nuk përshtatet.',
  '“{key}” has no value.': '“{key}” nuk ka vlerë.',
  '“{key}” must be a number, zero or more.': '“{key}” duhet të jetë një numër, zero ose më shumë.',
  'The format version is missing.': 'Mungon versioni i formatit.',
  'The file is not UTF-8 text.': 'Skedari nuk është tekst në UTF-8.',
  'The file is empty.': 'Skedari është bosh.',
  'The file cannot be read as YAML.': 'Skedari nuk lexohet dot si YAML.',
  'A text with a colon in it needs quotes.': 'Një tekst me dy pika brenda kërkon thonjëza.',

  // Ids.
  'There is no {what} with the id “{id}”.': 'Nuk ka {what} me id “{id}”.',
  'There is no axis “{id}”.': 'Nuk ka bosht “{id}”.',
  'The id “{id}” is used by another claim.': 'Id-ja “{id}” përdoret nga një pohim tjetër.',
  'The id “{id}” is used by another claim ({place}).': 'Id-ja “{id}” përdoret nga një pohim tjetër ({place}).',
  '{id} would contain itself through {other}.': '{id} do të përmbante vetveten përmes {other}.',
  '{id} would be its own voice through {other}.': '{id} do të ishte zëri i vetvetes përmes {other}.',
  '{id} lies in more than {n} others, one inside another.':
    '{id} gjendet brenda më shumë se {n} të tjerave, njëra brenda tjetrës.',
  '“{key}” names the claim itself.': '“{key}” përmend vetë pohimin.',
  'the id of a {what}': 'id-ja e një elementi të llojit: {what}',
  source: 'burim',
  document: 'dokument',
  claim: 'pohim',
  measure: 'matje',
  population: 'popullatë',
  status: 'gjendje',
  place: 'vend',

  // Figures, units and dates.
  'A number is missing at the end.': 'Në fund mungon një numër.',
  'The value is empty.': 'Vlera është bosh.',
  '“{words}” is not a number.': '“{words}” nuk është numër.',
  '“{words}” is left over after the value.': '“{words}” tepron pas vlerës.',
  '“{words}” is written as {sign}, right behind the number.': '“{words}” shkruhet {sign}, menjëherë pas numrit.',
  'The low end {low} is above the high end {high}.': 'Skaji i poshtëm {low} është mbi skajin e sipërm {high}.',
  'The decimal mark of the notation is a point.': 'Shenja dhjetore e shënimit është pika.',
  'Thousands are written without marks between them, or with “_”.': 'Mijëshet shkruhen pa shenja ndërmjet, ose me “_”.',
  '“{words}” can be read as thousands or as a decimal fraction, depending on the country.':
    '“{words}” mund të lexohet si mijëshe ose si numër dhjetor, sipas vendit.',
  'This measure cannot be below zero.': 'Kjo matje nuk mund të jetë nën zero.',
  '“{unit}” is not a known unit.': '“{unit}” nuk është njësi e njohur.',
  '“{unit}” is not a known unit. If things called so are counted, write {sign}.':
    '“{unit}” nuk është njësi e njohur. Nëse numërohen gjëra të quajtura kështu, shkruani {sign}.',
  'This is not a date in EDTF.': 'Kjo nuk është datë në EDTF.',
  'There is no such day in the calendar.': 'Një ditë e tillë nuk ka në kalendar.',
  'The period ends before it begins.': 'Periudha mbaron para se të fillojë.',

  // Quotes and texts.
  'The stored text {path} cannot be found in the dossier folder.': 'Teksti i ruajtur {path} nuk gjendet në dosje.',
  'The words do not stand in the text of {id}.': 'Fjalët nuk gjenden në tekstin e {id}.',
  'The words stand in {n} places of {id}.': 'Fjalët gjenden në {n} vende të {id}.',
  'The words stand at {place}, not at {expected}.': 'Fjalët gjenden te {place}, jo te {expected}.',
  'The phrase does not stand in the quote.': 'Shprehja nuk gjendet në citim.',

  // Tables.
  'The column “{column}” is not known here.': 'Shtylla “{column}” nuk njihet këtu.',
  'The column “{column}” is missing.': 'Mungon shtylla “{column}”.',
  'The table has no column “{column}”.': 'Tabela nuk ka shtyllë “{column}”.',
  'The column “{column}” stands more than once in the header.':
    'Shtylla “{column}” gjendet më shumë se një herë në krye.',
  'The table has a header and no rows, and gives no figure.':
    'Tabela ka krye dhe asnjë rresht, dhe nuk jep asnjë shifër.',
  'The table ends before line {line}, which is to name its columns, and none of its figures is read.':
    'Tabela mbaron para rreshtit {line}, që duhet t’i emërtojë shtyllat, dhe asnjë shifër e saj nuk lexohet.',
  'The file holds no records, and none of its figures is read.':
    'Skedari nuk ka regjistrime, dhe asnjë shifër e tij nuk lexohet.',
  'The table has more than {n} columns.': 'Tabela ka më shumë se {n} shtylla.',
  'The row has {n} cells, the header has {m}.': 'Rreshti ka {n} qeliza, kreu ka {m}.',
  'Nothing says how to read this table.': 'Asgjë nuk thotë si të lexohet kjo tabelë.',
  'Row {row} repeats row {other}.': 'Rreshti {row} përsërit rreshtin {other}.',

  // What was expected.
  'one of {list}': 'njëra nga: {list}',
  'a table whose first row names its columns': 'një tabelë, rreshti i parë i së cilës emërton shtyllat',
  'a list of records, or one such list in a record': 'një listë regjistrimesh, ose një listë e tillë në një regjistrim',
  'a list of claims': 'një listë pohimesh',
  'a table of claims': 'një tabelë pohimesh',
  'a column {column}': 'një shtyllë {column}',
  'an axis declared under vocabularies: axes': 'një bosht i deklaruar te vocabularies: axes',
  'a number such as {n}': 'një numër si {n}',
  'a date that exists, such as {day}': 'një datë që ekziston, si {day}',
  'a date such as {day}, or edtf with phrase, rule and anchor':
    'një datë si {day}, ose edtf me phrase, rule dhe anchor',
  '2024-10-28, 2024-10, 2024-10~ (about), 2024-10-21/2024-10-27, ../2024-10-28 (until) or 2024-10-28/.. (from)':
    '2024-10-28, 2024-10, 2024-10~ (rreth), 2024-10-21/2024-10-27, ../2024-10-28 (deri) ose 2024-10-28/.. (prej)',
  'a figure such as {forms} or ?': 'një shifër si {forms} ose ?',
  'a unit such as {units}, or a rate such as {rate}': 'një njësi si {units}, ose një ritëm si {rate}',
  'an id: lower-case letters, digits, “-”, “.” and “_”, at most {n}':
    'një id: shkronja të vogla, shifra, “-”, “.” dhe “_”, së shumti {n}',

  // What to do.
  'Declare it, or use one that is declared.': 'Deklarojeni, ose përdorni një të deklaruar.',
  'Declare it, or use one of {list}.': 'Deklarojeni, ose përdorni njërën nga: {list}.',
  'Declare it, or use {id}.': 'Deklarojeni, ose përdorni {id}.',
  'Give one of them another id.': 'Jepini njërës një id tjetër.',
  'Remove one of them.': 'Hiqni njërin prej tyre.',
  'Keep one of them.': 'Mbani njërin prej tyre.',
  'Put the text there, or remove the key.': 'Vendoseni tekstin aty, ose hiqni çelësin.',
  'Put the question mark in quotes: "?".': 'Vendoseni pikëpyetjen në thonjëza: "?".',
  'Cells with a comma inside need double quotes.': 'Qelizat me presje brenda kërkojnë thonjëza dyshe.',
  'Rows with something in this column are left out.': 'Rreshtat me diçka në këtë shtyllë lihen jashtë.',
  'Rows that need it are left out.': 'Rreshtat që e kërkojnë lihen jashtë.',
  'Copy the words from the stored text, in its language.': 'Kopjoni fjalët nga teksti i ruajtur, në gjuhën e tij.',
  'Save the table again, or take it out of the mapping.': 'Ruajeni tabelën sërish, ose hiqeni nga mapping.',
  'Save the table again with its rows, or take it out of the mapping.':
    'Ruajeni tabelën sërish me rreshtat e saj, ose hiqeni nga mapping.',
  'Line {n} names them; say so in the mapping: {sign}.': 'Rreshti {n} i emërton; thuajeni te mapping: {sign}.',
  'Describe it in tables/mapping.yaml.': 'Përshkruajeni te tables/mapping.yaml.',
  'It has a key of its own: {key}: ….': 'Ka një çelës të vetin: {key}: ….',
  'What stands here fits format: {format}. The others are written {form}: write it alike.':
    'Kjo që gjendet këtu i përshtatet formatit: {format}. Të tjerat janë shkruar {form}: shkruajeni njësoj.',
  'What stands here fits format: {format}. The others are written {form}: write them alike.':
    'Këto që gjenden këtu i përshtaten formatit: {format}. Të tjerat janë shkruar {form}: shkruajini njësoj.',
  'Write claims into it, or remove it.': 'Shkruani pohime në të, ose hiqeni.',
  'Save the file as UTF-8.': 'Ruajeni skedarin si UTF-8.',
  'Correct `{key}`.': 'Ndreqni `{key}`.',
  'Write it as {text}.': 'Shkruajeni {text}.',
};
