/**
 * Words with which a speaker says that a figure replaces an earlier one, by language.
 * A figure that is only higher than before has grown; one that is said to be revised
 * has not (docs/model.md, row 2). A language is one line.
 */
const REVISED: Readonly<Record<string, RegExp>> = {
  en: /\b(?:revis(?:es|ed|ing)|correct(?:s|ed|ing)|updat(?:es|ed|ing)|now (?:estimat|put|believ|assess|count)\w*)\b/iu,
  sq: /\b(?:rishik\p{L}*|korrigj\p{L}*|përditës\p{L}*|tani vlerëson)/iu,
  de: /\b(?:korrigier\p{L}*|revidier\p{L}*|aktualisier\p{L}*)/iu,
  fr: /(?:révis|corrig|actualis)\p{L}*/iu,
  es: /\b(?:revis[óoa]|corrig|actualiz)\p{L}*/iu,
  it: /\b(?:rivist|corrett|aggiornat)\p{L}*/iu,
  uk: /(?:уточн|переглян|оновлен)\p{L}*/iu,
  ru: /(?:уточн|пересмотр|обновл)\p{L}*/iu,
};

/** Do these words say that the figure replaces an earlier one? False in a language without a line. */
export function saysRevised(words: string, language: string | undefined): boolean {
  const [primary = 'en'] = (language ?? 'en').toLowerCase().split('-');
  return Object.hasOwn(REVISED, primary) && REVISED[primary]?.test(words.normalize('NFC')) === true;
}
