import {
  type Claim,
  type DossierIndex,
  type FuzzyDate,
  formatDate,
  formatInterval,
  nearestLocation,
} from '@claimline/core';
import { pairSymbols } from '@claimline/timeline';
import { compareFindings, type Finding, renderMessage } from '@claimline/validation';
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { figureText, groupName, sentence, sourceName, standingsOf, voiceName } from '../state/model.ts';
import { isBeside } from './beside.ts';
import { ExternalLink } from './external-link.tsx';
import { showSide } from './peek.tsx';
import { address, go, index, language, liveParts, locale, offPage, result, select } from './store.ts';

/** Verdicts that are shown at once; the facts of the claim follow them. */
const FIRST = 8;
const SYMBOLS: Readonly<Record<string, string>> = {
  contradicts: pairSymbols.clash,
  tension: pairSymbols.tension,
  'cannot-tell': pairSymbols.unclear,
  changed: pairSymbols.changed,
  superseded: pairSymbols.changed,
  incomparable: pairSymbols.apart,
};

/** Everything about the selected claim: words, who, when, how it reached us, how it stands to the others. */
export function ClaimPanel(): JSX.Element {
  const words = locale.value;
  const known = index.value;
  const claim = known === null || address.value.claim === null ? undefined : known.claim(address.value.claim);
  if (known === null || claim === undefined) return <p class="hint">{words.noSelection}</p>;
  return (
    <section class="panel" aria-labelledby="panel-title">
      <header>
        <h2 id="panel-title">
          {claim.summary ?? `${voiceName(known, claim, language.value)} ${figureText(claim, language.value)}`}
        </h2>
        <button type="button" class="quiet" aria-label={words.close} title={words.close} onClick={() => select(null)}>
          ×
        </button>
      </header>
      <Words claim={claim} index={known} />
      <Verdicts claim={claim} index={known} />
      <Facts claim={claim} index={known} />
      <Findings claim={claim} />
      {liveParts.value?.claim(claim)}
    </section>
  );
}

function Words({ claim, index: known }: { claim: Claim; index: DossierIndex }): JSX.Element | null {
  const { quote } = claim;
  if (quote === undefined) return null;
  const document = known.document(quote.in);
  const tongue = quote.language ?? document?.language;
  return (
    <figure class="words">
      <blockquote lang={tongue}>
        <bdi>“{bare(quote.exact)}”</bdi>
      </blockquote>
      {quote.gloss !== undefined && <p lang={known.dossier.language}>{quote.gloss}</p>}
      {document !== undefined && (
        <figcaption>
          <bdi lang={document.language}>{document.title}</bdi> <ExternalLink href={document.url} />{' '}
          <ExternalLink href={document.archive} />
        </figcaption>
      )}
    </figure>
  );
}

/** Words without the quotation marks that they brought along. */
function bare(words: string): string {
  return words.replace(/^[“"]|[”"]$/gu, '');
}

function Fact({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ claim, index: known }: { claim: Claim; index: DossierIndex }): JSX.Element {
  const words = locale.value;
  const tag = language.value;
  const figure = figureText(claim, tag);
  const interval = formatInterval(claim.value.soft, tag);
  const place = nearestLocation(known.dossier, claim.id, 'value');
  const speaker = claim.by === undefined ? undefined : known.source(claim.by);
  return (
    <dl class="facts">
      {figure !== '' && (
        <Fact name={words.figure}>
          <strong>{figure}</strong>
          {interval !== figure && (
            <>
              {' '}
              <span class="soft">
                {words.reads} {interval}
              </span>
            </>
          )}
        </Fact>
      )}
      <Fact name={words.who}>
        {speaker ? (
          <>
            {sourceName(known, speaker.id, tag)}
            {speaker.role !== undefined && <span class="soft">, {speaker.role}</span>}
            {claim.for !== undefined && claim.for !== speaker.id && (
              <span class="soft">
                {' '}
                ({words.forWhom} {sourceName(known, claim.for, tag)})
              </span>
            )}
          </>
        ) : (
          voiceName(known, claim, tag)
        )}
      </Fact>
      <Fact name={words.measure}>{groupName(known, claim, tag)}</Fact>
      <DateFact name={words.asOf} date={claim.asOf} />
      <DateFact name={words.said} date={claim.said} />
      <DateFact name={words.published} date={claim.published} />
      <Fact name={words.mode}>
        {words.modes[claim.mode] ?? claim.mode}
        {claim.certainty !== undefined && <span class="soft"> “{claim.certainty}”</span>}
      </Fact>
      {claim.via.length > 0 && (
        <Fact name={words.chain}>
          <ol class="chain">
            {claim.via.map((link, i) => (
              <li key={`${i} ${link.source}`}>
                <bdi>{sourceName(known, link.source, tag)}</bdi>{' '}
                <span class="soft">{words.roles[link.role] ?? link.role}</span>
              </li>
            ))}
          </ol>
        </Fact>
      )}
      {place !== undefined && (
        <Fact name={words.file}>
          <code>
            {place.file}:{place.line}
          </code>
        </Fact>
      )}
    </dl>
  );
}

function DateFact({ name, date }: { name: string; date: FuzzyDate | undefined }): JSX.Element {
  const words = locale.value;
  return (
    <Fact name={name}>
      {date === undefined ? (
        <span class="soft">{words.unknown}</span>
      ) : (
        <>
          {formatDate(date, language.value)}
          {date.resolvedBy !== undefined && (
            <span class="rule soft">{words.resolved(date.resolvedBy.phrase, date.resolvedBy.rule)}</span>
          )}
        </>
      )}
    </Fact>
  );
}

function Verdicts({ claim, index: known }: { claim: Claim; index: DossierIndex }): JSX.Element | null {
  const words = locale.value;
  const checked = result.value;
  const [whole, setWhole] = useState<string | null>(null);
  if (checked === null) return null;
  const { against } = address.value;
  const isWhole = whole === claim.id;
  // The claim that it is held against comes first; the rest keeps its order.
  const standings = [...standingsOf(claim, checked, known)].sort(
    (x, y) => Number(y.other.id === against) - Number(x.other.id === against),
  );
  const rest = known.dossier.claims.length - 1 - standings.length;
  const shown = isWhole ? standings : standings.slice(0, FIRST);
  return (
    <section class="verdicts">
      <h3>{words.verdicts}</h3>
      <ul>
        {shown.map(({ other, verdict }) => (
          <li
            key={other.id}
            class={`verdict verdict-${verdict.type}`}
            aria-current={other.id === against ? 'true' : undefined}
          >
            <button type="button" onClick={() => turnTo(other, claim)}>
              <span class="symbol" aria-hidden="true">
                {SYMBOLS[verdict.type] ?? pairSymbols.compatible}
              </span>
              <span>
                <strong>{renderMessage({ id: `verdict.${verdict.type}`, values: {} }, language.value)}</strong>
                {verdict.necessity === 'possible' && <span class="soft"> ({words.possible})</span>} ·{' '}
                {voiceName(known, other, language.value)} {figureText(other, language.value)}
              </span>
            </button>
            {other.id === against && other.quote !== undefined && (
              <p class="other-words" lang={other.quote.language ?? known.document(other.quote.in)?.language}>
                “{bare(other.quote.exact)}”
              </p>
            )}
            <p>{sentence(verdict.reasons, language.value)}</p>
            {verdict.settle.length > 0 && (
              <p class="soft">
                <em>{words.settle}:</em> {sentence(verdict.settle, language.value)}
              </p>
            )}
          </li>
        ))}
      </ul>
      {shown.length < standings.length && (
        <button type="button" onClick={() => setWhole(claim.id)}>
          {words.disputeList.more(standings.length - shown.length)}
        </button>
      )}
      {rest > 0 && <p class="soft">{words.notCompared(rest)}</p>}
    </section>
  );
}

/** The other claim opens with the one that it was reached from at the head of its verdicts. */
function turnTo(other: Claim, from: Claim): void {
  const isPair = address.value.against === other.id;
  select(other.id);
  if (!isPair) go({ against: from.id }, false);
  if (!isBeside()) showSide();
}

/** The gravest first; clashes with other claims stand among the verdicts already. */
function findingsOn(id: string, found: readonly Finding[]): readonly Finding[] {
  const isKnown = (claim: string): boolean => index.value?.claim(claim) !== undefined;
  return found
    .filter(({ rule, claims }) => claims.includes(id) && claims.every(isKnown) && !rule.startsWith('pair/'))
    .sort(compareFindings);
}

/** What the rules found. */
function Findings({ claim }: { claim: Claim }): JSX.Element | null {
  const words = locale.value;
  const findings = findingsOn(claim.id, [...(result.value?.findings ?? []), ...offPage.value]);
  if (findings.length === 0) return null;
  return (
    <section class="findings">
      <h3>{words.findings}</h3>
      <ul>
        {findings.map((finding, i) => (
          <li key={`${finding.rule}:${i}`}>
            <span class={`severity severity-${finding.severity}`}>{words.severities[finding.severity]}</span>{' '}
            {renderMessage(finding.message, language.value)} <code>{finding.rule}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
