/** The languages whose weekdays are known: those in which month names are read. */
const LANGUAGES: readonly string[] = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'ru', 'sq', 'uk'];
const LEADING = /^\s*(\p{L}{2,12})\.?,?\s+(?=\d)/u;
/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

let names: ReadonlySet<string> | undefined;

/** A date without the weekday in front of it, which says nothing that the date does not say: “Mo. 02.09.2024”. */
export function withoutWeekday(text: string): string {
  const [lead, name] = LEADING.exec(text.slice(0, 40)) ?? [];
  if (lead === undefined || name === undefined) return text;
  names ??= weekdayNames();
  return names.has(name.toLowerCase()) ? text.slice(lead.length) : text;
}

function weekdayNames(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const language of LANGUAGES)
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      for (let i = 0; i < 7; i += 1)
        found.add(
          format
            .format(MONDAY + i * DAY)
            .toLowerCase()
            .replace(/\.$/, ''),
        );
    }
  return found;
}
