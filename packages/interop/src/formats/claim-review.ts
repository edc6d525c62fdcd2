import { fromDatedTexts } from '../dated-texts.ts';
import type { DatedText, ImportFormat, Unusable } from '../types.ts';
import { dateOfText, fieldOf, listOf, textOf, withoutMarkup } from '../values.ts';

/** ClaimReview of schema.org: who claimed which words, when; the rating is told, and never taken for a verdict. */
export const claimReview: ImportFormat = {
  id: 'claim-review',
  title: 'ClaimReview of schema.org (JSON-LD, or a feed of it)',
  looksLike: (file) => file.kind === 'json' && reviewsOf(file.value).length > 0,
  import: (file, options) =>
    fromDatedTexts('claim-review', file.kind === 'json' ? reviewsOf(file.value).map(ofReview) : [], options),
};

/** All reviews: one alone, a list, a graph, or a data feed whose items hold them. */
function reviewsOf(value: unknown): readonly unknown[] {
  const isReview = (one: unknown): boolean => [fieldOf(one, '@type')].flat().includes('ClaimReview');
  if (isReview(value)) return [value];
  const lists = Array.isArray(value)
    ? value
    : [fieldOf(value, '@graph'), fieldOf(value, 'dataFeedElement'), fieldOf(value, 'item')].flat();
  return lists.flatMap((one) =>
    isReview(one) ? [one] : one === undefined || one === value ? [] : itemsOf(one).filter(isReview),
  );
}

function itemsOf(value: unknown): readonly unknown[] {
  return listOf([fieldOf(value, 'item')].flat());
}

function ofReview(review: unknown, i: number): DatedText | Unusable {
  const row = i + 1;
  const item = fieldOf(review, 'itemReviewed');
  const text = withoutMarkup(textOf(review, 'claimReviewed') || textOf(item, 'name', 'text'));
  if (text === '') return { row, label: '(no words)', reason: 'it has no claimReviewed' };
  const author = textOf(fieldOf(item, 'author'), 'name');
  const rating = textOf(fieldOf(review, 'reviewRating'), 'alternateName', 'ratingValue');
  const reviewer = textOf(fieldOf(review, 'author'), 'name');
  const [appearance] = [fieldOf(item, 'firstAppearance') ?? fieldOf(item, 'appearance')].flat();
  const url = typeof appearance === 'string' ? appearance : textOf(appearance, 'url', '@id');
  return {
    row,
    label: text.slice(0, 120),
    text,
    // The day of the claim; that of the review is another.
    date: dateOfText(textOf(item, 'datePublished')),
    ...(author === '' ? {} : { source: author }),
    ...(url === '' ? {} : { url }),
    dropped: rating === '' ? [] : [`rated “${rating}”${reviewer === '' ? '' : ` by ${reviewer}`}`],
  };
}
