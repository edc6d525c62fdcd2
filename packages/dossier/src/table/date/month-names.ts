/** January to December by language, with the forms that stand behind a day where they differ. A language is one line. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: words('January February March April May June July August September October November December'),
  de: words('Januar/Jänner Februar/Feber März/Mrz April Mai Juni Juli August September Oktober November Dezember'),
  es: words('enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre'),
  fr: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  it: words('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
  nl: words('januari februari maart/mrt april mei juni juli augustus september oktober november december'),
  pl: words(
    'styczeń/stycznia luty/lutego marzec/marca kwiecień/kwietnia maj/maja czerwiec/czerwca lipiec/lipca sierpień/sierpnia wrzesień/września październik/października listopad/listopada grudzień/grudnia',
  ),
  ru: words(
    'январь/января февраль/февраля март/марта апрель/апреля май/мая июнь/июня июль/июля август/августа сентябрь/сентября октябрь/октября ноябрь/ноября декабрь/декабря',
  ),
  sq: words('janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor'),
  uk: words(
    'січень/січня лютий/лютого березень/березня квітень/квітня травень/травня червень/червня липень/липня серпень/серпня вересень/вересня жовтень/жовтня листопад/листопада грудень/грудня',
  ),
};

/** The languages whose months are read, as a sentence lists them. */
export const MONTH_LANGUAGES: string = new Intl.ListFormat('en').format(
  Object.keys(NAMES).map((code) => new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code),
);

const SHORTEST = 3;

/** The month (1 to 12) of a name, whole or cut after three letters or more; NaN where it is none, or could be two. */
export function monthOf(name: string): number {
  return byBeginning.get(fold(name)) ?? Number.NaN;
}

function words(list: string): readonly string[] {
  return list.split(' ');
}

function fold(name: string): string {
  return name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
}

/** Beginnings that are one month's in every language; “jui” is the sixth or the seventh. */
const byBeginning: ReadonlyMap<string, number> = beginnings();

function beginnings(): Map<string, number> {
  const found = new Map<string, number>();
  for (const names of Object.values(NAMES))
    for (const [i, forms] of names.entries())
      for (const form of forms.split('/').map(fold))
        for (let length = SHORTEST; length <= form.length; length += 1) {
          const start = form.slice(0, length);
          found.set(start, (found.get(start) ?? i + 1) === i + 1 ? i + 1 : Number.NaN);
        }
  return found;
}
