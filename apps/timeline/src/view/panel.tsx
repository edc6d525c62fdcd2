import {
  type Claim,
  type DossierIndex,
  type FuzzyDate,
  formatDate,
  formatInterval,
  nearestLocation,
} from '@claimline/core';
import { pairSymbols } from '@claimline/timeline';
import { renderMessage } from '@claimline/validation';
import type { ComponentChildren, JSX } from 'preact';
import { figureText, groupName, sentence, sourceName, standingsOf, voiceName } from '../state/model.ts';
import { ExternalLink } from './external-link.tsx';
import { address, index, language, liveParts, locale, result, select } from './store.ts';

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
        <h2 id="panel-title">{claim.summary ?? voiceName(known, claim, language.value)}</h2>
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
        <bdi>“{quote.exact.replace(/^[“"]|[”"]$/gu, '')}”</bdi>
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
  if (checked === null) return null;
  const { against } = address.value;
  // The claim that it is held against comes first; the rest keeps its order.
  const standings = [...standingsOf(claim, checked, known)].sort(
    (x, y) => Number(y.other.id === against) - Number(x.other.id === against),
  );
  const rest = known.dossier.claims.length - 1 - standings.length;
  return (
    <section class="verdicts">
      <h3>{words.verdicts}</h3>
      <ul>
        {standings.map(({ other, verdict }) => (
          <li
            key={other.id}
            class={`verdict verdict-${verdict.type}`}
            aria-current={other.id === against ? 'true' : undefined}
          >
            <button type="button" onClick={() => select(other.id)}>
              <span class="symbol" aria-hidden="true">
                {SYMBOLS[verdict.type] ?? pairSymbols.compatible}
              </span>
              <span>
                <strong>{renderMessage({ id: `verdict.${verdict.type}`, values: {} }, language.value)}</strong>
                {verdict.necessity === 'possible' && <span class="soft"> ({words.possible})</span>} ·{' '}
                {voiceName(known, other, language.value)} {figureText(other, language.value)}
              </span>
            </button>
            <p>{sentence(verdict.reasons, language.value)}</p>
            {verdict.settle.length > 0 && (
              <p class="soft">
                <em>{words.settle}:</em> {sentence(verdict.settle, language.value)}
              </p>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="soft">{words.notCompared(rest)}</p>}
    </section>
  );
}

function Findings({ claim }: { claim: Claim }): JSX.Element | null {
  const words = locale.value;
  const findings = (result.value?.findings ?? []).filter((finding) => finding.claims.includes(claim.id));
  if (findings.length === 0) return null;
  return (
    <section class="findings">
      <h3>{words.findings}</h3>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.rule}:${finding.claims.join()}:${finding.message.id}`}>
            <span class={`severity severity-${finding.severity}`}>{words.severities[finding.severity]}</span>{' '}
            {renderMessage(finding.message, language.value)} <code>{finding.rule}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
