import {
  type Claim,
  type Day,
  type Dossier,
  formatDate,
  formatDay,
  formatInterval,
  indexDossier,
  isoFromDay,
} from '@claimline/core';
import { type FigureInForce, type InForce, type InForceQuery, inForceOn } from '@claimline/validation';
import { describeClaim, placeText, subjectOf } from '../claims/describe.ts';
import { claimData, JSON_REPORT_VERSION } from '../formats/json.ts';
import { counted, fill, wordsFor } from '../locale/index.ts';
import type { ReportWords } from '../locale/types.ts';
import { jsonText } from '../terminal/json-text.ts';
import { Page, type ReportOptions } from '../terminal/page.ts';
import { symbolsOf } from '../terminal/symbols.ts';

/** What is asked of a dossier: which of its figures hold on a day, as known on a day; of one measure alone, if wanted. */
export interface InForceInput extends InForceQuery {
  readonly dossier: Dossier;
  readonly measure?: string;
}

/** `claimline figures DIR --on DAY`: cell by cell the figures in force, what they allow together, and how old they are. */
export function formatInForce(input: InForceInput, options: ReportOptions = {}): string {
  const { dossier, on, knownOn } = input;
  const locale = options.locale ?? 'en';
  const [index, words, symbols, page] = [
    indexDossier(dossier),
    wordsFor(locale),
    symbolsOf(options),
    new Page(options),
  ];
  const { inForce } = words;
  const day = (at: Day): string => formatDay(at, locale);
  const title = fill(inForce.title, { on: day(on) });
  page.text(knownOn === undefined ? title : `${title} ${symbols.dot} ${fill(inForce.known, { day: day(knownOn) })}`, {
    style: 'strong',
  });
  const cells = cellsOf(input);
  if (cells.length === 0) {
    page.gap();
    page.text(inForce.none);
  }
  for (const { figures, earlier, hull, core, voices } of cells) {
    const shown = figures.length > 0 ? figures : earlier;
    page.gap();
    page.text(
      subjectOf(
        index,
        shown.slice(0, 1).map(({ claim }) => claim),
        locale,
      ),
      { style: 'strong' },
    );
    const facts =
      figures.length === 0
        ? [inForce.earlier]
        : [
            ...(figures.length > 1 && hull !== null
              ? [fill(inForce.hull, { span: formatInterval(hull, locale) })]
              : []),
            ...(figures.length > 1
              ? [core === null ? inForce.noCore : fill(inForce.core, { span: formatInterval(core, locale) })]
              : []),
            counted(voices, inForce.voices),
          ];
    page.text(facts.join(` ${symbols.dot} `), { indent: 2, style: 'quiet' });
    for (const { claim, age } of shown) {
      const { value, who, location } = describeClaim(index, claim, locale);
      page.text([value, who].filter((part) => part !== '').join(` ${symbols.dash} `), { indent: 2 });
      const place = location === undefined ? claim.id : `${placeText(location)}  ${claim.id}`;
      page.text([ageOf(claim, age, inForce, locale), place].join(` ${symbols.dot} `), {
        indent: 4,
        style: 'quiet',
      });
    }
  }
  return page.toString();
}

/** "2 days old"; of a period that holds the day, the period. */
function ageOf({ asOf }: Claim, age: number, words: ReportWords['inForce'], locale: string): string {
  if (age > 0) return counted(age, words.age);
  const isPeriod = asOf?.kind === 'interval' && asOf.earliest !== null && asOf.earliest !== asOf.latest;
  return isPeriod ? formatDate(asOf, locale) : words.thatDay;
}

/** The same for programs. */
export function formatInForceJson(input: InForceInput, options: ReportOptions = {}): string {
  const locale = options.locale ?? 'en';
  const index = indexDossier(input.dossier);
  const iso = (day: Day | undefined): string | null => (day === undefined ? null : isoFromDay(day));
  const figure = ({ claim, age }: FigureInForce): object => ({ age, claim: claimData(index, claim, locale) });
  const cells = cellsOf(input).map(({ measure, scope, unit, figures, voices, hull, core, earlier }) => ({
    measure,
    scope,
    unit,
    voices,
    hull,
    core,
    figures: figures.map(figure),
    earlier: earlier.map(figure),
  }));
  const body = { version: JSON_REPORT_VERSION, locale, on: iso(input.on), knownOn: iso(input.knownOn), cells };
  return `${jsonText(body, 2)}\n`;
}

/** Those with a figure in force first. */
function cellsOf({ dossier, measure, ...query }: InForceInput): readonly InForce[] {
  const cells = inForceOn(indexDossier(dossier), query).filter(
    (one) => measure === undefined || one.measure === measure,
  );
  return [...cells.filter(({ figures }) => figures.length > 0), ...cells.filter(({ figures }) => figures.length === 0)];
}
