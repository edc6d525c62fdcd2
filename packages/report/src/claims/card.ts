import type { Page } from '../terminal/page.ts';
import type { Symbols } from '../terminal/symbols.ts';
import { type ClaimInWords, placeText } from './describe.ts';

/** Longest quote that is printed whole; a longer one is cut behind a word. */
const LONGEST_QUOTE = 320;

/** A claim on a page: who said which figure, when; the words as said and what they mean; where it is recorded. */
export function printClaim(page: Page, claim: ClaimInWords, symbols: Symbols, indent: number): void {
  const head = [claim.value, claim.who].filter((part) => part !== '').join(` ${symbols.dash} `);
  page.text(head === '' ? claim.id : head, { indent, style: 'strong' });
  const inner = indent + 2;
  const { quote } = claim;
  if (quote !== undefined) {
    page.text(`${shortened(quote.words, symbols.ellipsis)}${symbols.close}`, {
      indent: inner,
      lead: symbols.open,
      style: 'words',
    });
    if (quote.gloss !== undefined)
      page.text(shortened(quote.gloss, symbols.ellipsis), { indent: inner, lead: '= ', style: 'quiet' });
  } else if (claim.summary !== undefined) page.text(claim.summary, { indent: inner });
  const facts = [claim.subject, ...claim.dates].filter((part) => part !== '');
  page.text(facts.join(` ${symbols.dot} `), { indent: inner, style: 'quiet' });
  const place = claim.location === undefined ? claim.id : `${placeText(claim.location)}  ${claim.id}`;
  page.text(place, { indent: inner, style: 'quiet' });
}

/** One line: the words, or the summary, of a claim, and where it stands. */
export function printWords(page: Page, claim: ClaimInWords, symbols: Symbols, indent: number): void {
  const { quote } = claim;
  if (quote !== undefined) {
    page.text(`${shortened(quote.words, symbols.ellipsis)}${symbols.close}`, {
      indent,
      lead: symbols.open,
      style: 'words',
    });
    if (quote.gloss !== undefined)
      page.text(shortened(quote.gloss, symbols.ellipsis), { indent, lead: '= ', style: 'quiet' });
  }
  const facts = [claim.who, ...claim.dates].filter((part) => part !== '');
  if (facts.length > 0) page.text(facts.join(` ${symbols.dot} `), { indent, style: 'quiet' });
}

function shortened(text: string, ellipsis: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const cut = text.slice(0, LONGEST_QUOTE).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${space > LONGEST_QUOTE / 2 ? cut.slice(0, space) : cut}${ellipsis}`;
}
