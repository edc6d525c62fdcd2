import { createHash } from 'node:crypto';
import type { Claim, Dossier } from '@claimline/core';
import { defaultQuantityConventions, parseQuantity } from '@claimline/core';
import { findingsOffPage } from '@claimline/validation';
import { describe, expect, test } from 'vitest';
import { embedCode } from './embed.ts';
import { embeddedJson } from './embedded-json.ts';
import { onePage } from './one-page.ts';
import { publicDossier } from './public-dossier.ts';
import { site } from './site.ts';
import type { Publication } from './types.ts';

const SECRET = 'CANARY-7f3a';

function quantity(text: string): Claim['value'] {
  const read = parseQuantity(text);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

function claim(id: string, value: string, more: Partial<Claim> = {}): Claim {
  const day = {
    edtf: '2024-05-04',
    kind: 'point',
    earliest: 19847,
    latest: 19847,
    precision: 'day',
    approximate: false,
    uncertain: false,
  } as const;
  return {
    id,
    for: 'ministry',
    via: [{ source: 'paper', role: 'quotes' }],
    said: day,
    asOf: day,
    measure: 'people',
    scope: {},
    value: quantity(value),
    unit: 'person',
    mode: 'estimated',
    quote: { in: 'article', exact: `${value} people` },
    links: [],
    tags: [],
    ...more,
  };
}

const dossier: Dossier = {
  version: 1,
  title: 'People <in> shelters & "camps"',
  language: 'en',
  sources: [
    { id: 'ministry', name: 'The ministry', kind: 'institution', note: SECRET, url: `file:///home/${SECRET}` },
    { id: 'paper', name: 'The paper', kind: 'outlet', url: `http://user:${SECRET}@example.org/` },
    { id: 'informer', name: SECRET, kind: 'person' },
  ],
  documents: [
    {
      id: 'article',
      title: 'Shelters',
      publisher: 'paper',
      url: `http://10.0.0.7/${SECRET}`,
      file: `documents/${SECRET}.txt`,
      text: `${SECRET} said 3000 people`,
      note: SECRET,
    },
    { id: 'draft', title: SECRET },
  ],
  measures: [
    {
      id: 'people',
      label: 'people',
      kind: 'stock',
      unit: 'person',
      integer: true,
      validityDays: 7,
      within: [],
      disjointWith: [],
    } as never,
  ],
  axes: [],
  claims: [
    claim('a', '3000', { note: SECRET, rating: { source: 'F', reason: SECRET, by: SECRET } }),
    claim('b', '9000', { for: 'paper', links: [{ kind: 'corrects', claims: ['hidden', 'a'] }] }),
    claim('hidden', '12', { state: 'proposed', summary: SECRET, by: 'informer' }),
  ],
  overrides: [{ a: 'a', b: 'hidden', verdict: 'tension', reason: SECRET }],
  suppressions: [{ rule: 'date/stale', claims: ['a'], reason: SECRET, by: SECRET }],
  events: [],
  conventions: { quantity: defaultQuantityConventions, validityDays: 7 },
  rules: {},
  locations: { a: { at: { file: `/home/${SECRET}/dossier.yaml`, line: 3, column: 1 } } },
};

function publication(more: Partial<Publication> = {}): Publication {
  return {
    dossier: publicDossier(dossier),
    offPage: findingsOffPage(dossier),
    page: { script: 'const end = "</script>", open = "<!--";', style: 'body{}' },
    hash: (text) => createHash('sha256').update(text).digest('base64'),
    locale: 'en',
    today: '2024-06-01',
    base: 'https://example.org/d/',
    publisher: 'The newsroom',
    ...more,
  };
}

describe('what readers may see', () => {
  test('no note, rating, proposal, text, path or private address is in any file', () => {
    for (const [path, text] of site(publication())) expect(text, path).not.toContain(SECRET);
    expect(onePage(publication())).not.toContain(SECRET);
  });

  test('texts and proposals are published when asked for', () => {
    const whole = publicDossier(dossier, { texts: true, proposed: true });
    expect(whole.documents[0]?.text).toContain('3000 people');
    expect(whole.claims.map((one) => one.id)).toEqual(['a', 'b', 'hidden']);
  });

  test('links lead to published claims only', () => {
    expect(publicDossier(dossier).claims[1]?.links).toEqual([{ kind: 'corrects', claims: ['a'] }]);
  });

  test('what is computed from proposals is published as computed, and a share of one without its whole', () => {
    const linked = claim('c', '40', {
      links: [{ kind: 'derived-from', claims: ['hidden'] }],
      shareOf: { claim: 'hidden', measure: 'killed' },
    });
    const published = publicDossier({ ...dossier, claims: [...dossier.claims, linked] });
    expect(published.claims.at(-1)).toMatchObject({
      links: [{ kind: 'derived-from', claims: [] }],
      shareOf: { measure: 'killed' },
    });
    expect(JSON.stringify(published)).not.toContain('hidden');
  });

  test('suppressions hold for readers as they hold for editors', () => {
    const suppressions = [
      { rule: 'date/stale', claims: ['a', 'hidden'], reason: SECRET },
      { rule: 'date/stale', claims: ['b'] },
      { rule: 'date/stale', claims: ['hidden'], reason: SECRET },
      { rule: 'scope/unstated', claims: [], reason: SECRET },
    ];
    expect(publicDossier({ ...dossier, suppressions }).suppressions.map(({ rule, claims }) => [rule, claims])).toEqual([
      ['date/stale', ['a']],
      ['scope/unstated', []],
    ]);
  });

  test('a feed tells readers nothing that is meant for editors', () => {
    const earlier = publicDossier(dossier, { proposed: true });
    const unused = { ...earlier, suppressions: [{ rule: 'date/stale', claims: [], reason: 'an editor let it stand' }] };
    const items = site(publication(), { dossier: unused, items: [] }).get('changes.json') ?? '';
    expect(JSON.parse(items)).toHaveLength(1);
    expect(items).not.toMatch(/suppression|proposals|Nothing refers/);
  });
});

describe('the one page', () => {
  test('every script and style that runs stands in its policy by its hash', () => {
    const html = onePage(publication());
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? '';
    const pieces = [
      ...(/<script type="module"[^>]*>([\s\S]*?)<\/script>|<style>([\s\S]*?)<\/style>/g.exec(html) ?? []),
    ];
    expect(pieces.length).toBeGreaterThan(0);
    for (const found of html.matchAll(/<script type="module"[^>]*>([\s\S]*?)<\/script>|<style>([\s\S]*?)<\/style>/g)) {
      const hash = createHash('sha256')
        .update(found[1] ?? found[2] ?? '')
        .digest('base64');
      expect(policy).toContain(`'sha256-${hash}'`);
    }
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('nothing in it is asked for from anywhere', () => {
    expect(onePage(publication())).not.toMatch(
      /<(?:img|link rel="(?!canonical)|iframe|object|embed|source)\b|\ssrc=|url\(/,
    );
  });

  test('no text of a dossier ends the data or begins another script', () => {
    const nasty = '</script><script>alert(1)</script><!-- \u2028 &';
    const data = embeddedJson({ nasty });
    expect(data).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(data)).toEqual({ nasty });
  });

  test('the claims are there without scripts', () => {
    expect(onePage(publication())).toContain('People &lt;in&gt; shelters &amp; &quot;camps&quot;');
    expect(onePage(publication())).toContain('<q>9000 people</q>');
  });
});

describe('the folder', () => {
  const files = site(publication());

  test('has a page per claim, a feed, a site map, and the entry last', () => {
    expect([...files.keys()]).toEqual([
      'claims/a.html',
      'claims/b.html',
      'dossier.json',
      'changes.json',
      'feed.xml',
      'sitemap.xml',
      'index.html',
    ]);
  });

  test('a denial is told as one, on its page, on its card and beside the others; a presence as such', () => {
    const base = publication();
    const [a, b] = base.dossier.claims;
    const said = {
      ...base,
      dossier: {
        ...base.dossier,
        claims: [
          { ...a, mode: 'denied', value: quantity('>=1') },
          { ...b, value: quantity('>=1') },
        ] as readonly Claim[],
      },
    };
    const shown = site(said);
    const page = shown.get('claims/a.html') ?? '';
    expect(page).toContain('<h1>The ministry, in The paper: denied: any</h1>');
    expect(page).toMatch(/og:title" content="[^"]*denied: any/);
    expect(page).toContain('<dd>denied: any</dd>');
    expect(shown.get('claims/b.html')).toContain('<dd>some, no number</dd>');
    expect(shown.get('index.html')).toContain('<td>denied: any</td>');
    for (const text of shown.values()) expect(text.replace(/ld\+json">.*?<\/script>/g, '')).not.toMatch(/>at least 1</);
  });

  test('a claim is told as a ClaimReview with what search engines require, and without a rating of truth', () => {
    const data = JSON.parse(/ld\+json">(.*?)<\/script>/.exec(files.get('claims/a.html') ?? '')?.[1] ?? '');
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://example.org/d/claims/a.html',
      claimReviewed: '3000 people',
      author: { '@type': 'Organization', name: 'The newsroom' },
      reviewRating: { '@type': 'Rating', alternateName: expect.stringMatching(/other figure/) },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Organization', name: 'The ministry' },
        datePublished: '2024-05-04',
        appearance: { '@type': 'CreativeWork', name: 'Shelters' },
      },
    });
    expect(data.reviewRating).not.toHaveProperty('ratingValue');
  });

  test('a second publication without a change leaves the feed as it is, a change adds an item', () => {
    const items = JSON.parse(files.get('changes.json') ?? '[]');
    const before = JSON.parse(files.get('dossier.json') ?? '{}');
    const later = publication({ today: '2024-06-02' });
    expect(JSON.parse(site(later, { items, dossier: before }).get('changes.json') ?? '')).toEqual(items);
    const [a, b] = later.dossier.claims;
    const changed = {
      ...later,
      dossier: { ...later.dossier, claims: [a, { ...b, value: quantity('3100') }] as readonly Claim[] },
    };
    const [first] = JSON.parse(site(changed, { items, dossier: before }).get('changes.json') ?? '[]');
    expect(first.date).toBe('2024-06-02');
    expect(first.title).toContain('1 claim changed');
    expect(first.lines.join('\n')).toContain('3,100');
  });

  test('same input, same bytes', () => {
    expect([...site(publication())]).toEqual([...files]);
  });

  test('a claim called like a device gets a page that every system can hold', () => {
    const named = publication({ dossier: { ...publication().dossier, claims: [claim('con', '3000')] } });
    expect([...site(named).keys()]).toContain('claims/con_.html');
  });
});

test('the code for an article is named, lazy, shut in and escaped', () => {
  expect(embedCode('https://example.org/?a=1&b="2"', 'A "title" <b>')).toBe(
    '<iframe src="https://example.org/?a=1&amp;b=&quot;2&quot;" title="A &quot;title&quot; &lt;b&gt;" width="100%" height="720" loading="lazy" sandbox="allow-scripts allow-popups" referrerpolicy="no-referrer"></iframe>\n',
  );
});
