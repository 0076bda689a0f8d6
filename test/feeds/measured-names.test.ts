import { expect, it } from 'vitest';
import { MeasuredNames } from '../../src/features/feed/measured-names.ts';
import { snapshotOf } from '../support/knowledge.ts';

const NAMES = new MeasuredNames(
  snapshotOf(`
developers:
  - {id: lab, name: Lab}
  - {id: shop, name: Shop}
releases:
  - {id: lab/nova-4.6, name: Nova 4.6, developer: lab, release_date: 2025-05-14}
  - {id: lab/nova-3.7-max, name: Nova 3.7 Max, developer: lab}
  - {id: lab/kimono-k2, name: Kimono K2, developer: lab}
  - {id: lab/kimono-k2-thinking, name: Kimono K2 Thinking, developer: lab}
  - {id: lab/reel, name: Reel, aliases: [Common], developer: lab}
  - {id: shop/real, name: Real, aliases: [Common], developer: shop}
offers:
  - {release: lab/reel, provider: lab, api_id: reel-2025-01-01}
  - {release: shop/real, provider: lab, api_id: resold-real}
tables:
  - {id: arena-a, name: {en: A, ko: A}, measurer: Arena, scale: rating}
  - {id: other-b, name: {en: B, ko: B}, measurer: Other, scale: share}
editions:
  - {table: arena-a, date: 2025-02-01, rows: [{as: mystery, release: lab/reel, value: 1, setting: high}, {release: shop/real, value: 1}]}
  - {table: other-b, date: 2025-01-01, rows: [{as: mystery, release: shop/real, value: 1}, {as: nova-4.6, release: lab/reel, value: 1}]}
  - {table: other-b, date: 2025-03-01, rows: [{as: nova-4.6, value: 1}]}
`),
);

it.each<[string, string | undefined, string?]>([
  // What the newest earlier edition with a release says, even against the name.
  ['mystery', 'lab/reel', 'high'],
  ['nova-4.6', 'lab/reel'],
  ['shop/real', 'shop/real'],
  // Ids, names, aliases, ids of the maker's API, the maker before the name.
  ['Nova 4.6', 'lab/reel'],
  ['reel', 'lab/reel'],
  ['lab-reel', 'lab/reel'],
  ['reel-2025-01-01', 'lab/reel'],
  ['resold-real', undefined],
  ['kimono-k2', 'lab/kimono-k2'],
  ['kimono-k2-thinking', 'lab/kimono-k2-thinking'],
  // Settings, in the measurer's spelling.
  ['reel-xhigh', 'lab/reel', 'xhigh'],
  ['reel-thinking-32k', 'lab/reel', 'thinking-32k'],
  ['reel-no-thinking', 'lab/reel', 'no-thinking'],
  ['Reel (xHigh)', 'lab/reel', 'xHigh'],
  ['reel-high (codex-harness)', 'lab/reel', 'high, codex-harness'],
  ['lab-reel-search', 'lab/reel', 'search'],
  // A number in brackets is a version, and the word of a product is no effort.
  ['reel (0813)', undefined],
  ['nova-4.6-max', undefined],
  ['kimono-k3-thinking', undefined],
  // A day is the release's, or another snapshot.
  ['nova-4.6-20250514-high', 'lab/nova-4.6', 'high'],
  ['nova-4.6-2025-05-14', 'lab/nova-4.6'],
  ['nova-4.6-20250601', undefined],
  ['reel-20250101', 'lab/reel'],
  // Never a guess.
  ['common', undefined],
  ['common-high', undefined],
  ['reels', undefined],
  ['', undefined],
  ['-high', undefined],
])('takes %j for %s', (as, release, setting) => {
  const meaning = NAMES.meaningOf(as);
  expect([meaning?.release, meaning?.setting]).toEqual([release, setting]);
});

it('tells what it read from what earlier editions say', () => {
  expect(['mystery', 'reel-high'].map((as) => NAMES.meaningOf(as)?.read)).toEqual([false, true]);
});
