import { describe, expect, it } from 'vitest';
import { namesOf } from '../../src/domain/called.ts';
import type { Language } from '../../src/domain/vocabulary.ts';
import { cited } from '../../src/engine/cite.ts';
import { list } from '../../src/engine/list.ts';
import { findNamed } from '../../src/engine/names.ts';
import { recommend } from '../../src/engine/recommend.ts';
import { compareDocument, compareRows } from '../../src/features/compare/document.ts';
import { compareAll } from '../../src/features/compare/query.ts';
import { withLabels } from '../../src/features/compare/row-labels.ts';
import { listDocument, listRows } from '../../src/features/list/document.ts';
import { recommendDocument } from '../../src/features/recommend/document.ts';
import { recommendRows } from '../../src/features/recommend/rows.ts';
import { worded } from '../../src/features/recommend/sentences.ts';
import { documentText } from '../../src/formats/text/document.ts';
import type { Paint } from '../../src/formats/text/paint.ts';
import { messagesOf } from '../../src/words/index.ts';
import { snapshotOf } from '../support/knowledge.ts';
import { asking } from '../support/query.ts';

const KB = `sources:
  - {id: f, title: Feed, publisher: Feeds, date: 2024-05, kind: feed, url: https://example.org/feed}
uses:
  - {id: u, name: {en: Writing, ko: 글쓰기}}
  - {id: v, name: {en: Drawing, ko: 그림}}
models:
  - id: a
    name: Aleph
    developer: acme
    current: [{release: acme/a}]
    applications: [{use: u, fit: specialised, text: {en: Made for it, ko: 그 일에 맞춤}, at: page 2}]
  - {id: b, name: 베트, developer: acme, applications: [{use: u, fit: suitable, source: f}, {use: v, fit: strong, source: f}]}
  - {id: c, name: Gimel, developer: acme}
releases:
  - {id: acme/a, name: A 1.10, model: a, developer: acme, release_date: 2024-02, limit: {context: 128000}, open_weights: true, modalities: {input: [text, image]}}
offers:
  - {release: acme/a, provider: acme, cost: [{from: 2024, currency: USD, input: 0.075, output: 0.3}]}
`;
const snapshot = snapshotOf(KB, '2025-06-01');
/** No colour at all, whatever colours there are. */
const PLAIN = new Proxy({} as Paint, { get: () => (text: string) => text });
const screen = (lang: Language = 'en', width = 80, ascii = false) => ({
  width,
  whole: true,
  ascii,
  m: messagesOf(lang),
  paint: PLAIN,
});
const shown = (result: object) => ({ sources: cited(snapshot, result), day: snapshot.day, names: namesOf(snapshot) });

describe('the list', () => {
  const models = list(snapshot, { releases: false, constraints: [] });
  const releases = list(snapshot, { releases: true, constraints: [] });
  const VIEW = {
    ...{ fields: undefined, sort: undefined, stale: false, most: undefined, ways: [] },
    wholeSources: false,
  };
  const text = (result: typeof models, lang: Language = 'en', width = 80) =>
    documentText(
      listDocument(result, { ...VIEW, ...shown(result), nameOf: namesOf(snapshot).release }, messagesOf(lang)),
      screen(lang, width),
    );

  it('of models has a row each, and below it the day, the oldest fact, what the marks mean and the sources', () => {
    const lines = text(models).split('\n');
    expect(lines.find((line) => line.startsWith('Aleph'))).toMatch(
      /^Aleph: A 1\.10 +2024-02 +0\.075 +0\.3 +128K +Writing +yes$/,
    );
    expect(lines.find((line) => line.startsWith('베트'))).toMatch(/^베트 +\? +\? +\? +\? +Drawing, Writing +\?$/);
    expect(lines.find((line) => line.startsWith('Gimel'))).toMatch(/^Gimel( +\?){6}$/);
    const foot = lines.slice(lines.indexOf('') + 1).join('\n');
    expect(foot).toContain('3 models as of 2025-06-01, newest first. Prices in $ per 1M tokens.');
    expect(foot).toMatch(/^\d sources, oldest 2024-05 \(396 days\)$/m);
    expect(foot).toContain('? no source here says');
    expect(foot).toContain('Feeds 2024-05');
  });

  it('of releases has dates, lengths and prices with all their digits', () => {
    expect(text(releases)).toMatch(/^acme\/a +2024-02 +0\.075 +0\.3 +128K +text, image +yes$/m);
  });

  it('speaks Korean', () => {
    const korean = text(models, 'ko');
    expect(korean).toMatch(/^Aleph.*글쓰기/m);
    expect(korean).not.toMatch(/Writing|models|no source/);
  });

  it('of one is told as one', () => {
    expect(text(releases)).toContain('1 release as of');
  });

  it('as rows has ids for columns and nothing but values in cells', () => {
    const { columns, rows } = listRows(releases, undefined, messagesOf('en'));
    const cell = (id: string) => rows[0]?.cells[columns.findIndex((column) => column.id === id)];
    expect([
      cell('id'),
      cell('limit.context'),
      cell('cost.input'),
      cell('open_weights'),
      cell('modalities.input'),
      cell('license'),
    ]).toEqual(['acme/a', 128000, 0.075, true, 'text image', null]);
  });
});

describe('the comparison', () => {
  const result = (lang: Language = 'en') =>
    withLabels(
      compareAll(
        snapshot,
        ['a', 'b'].map((name) => findNamed(snapshot, name)),
        { onlyDifferences: false },
      ),
      messagesOf(lang),
    );

  const text = (width = 80, ascii = false) =>
    documentText(compareDocument(result(), shown(result()), messagesOf('en')), screen('en', width, ascii));

  it('labels every row in the language', () => {
    const labels = (lang: Language) => new Map(result(lang).rows.map(({ field, label }) => [field, label]));
    expect(labels('en').get('limit.context')).toBe('Context length');
    expect(labels('ko').get('limit.context')).toBe('컨텍스트 길이');
    expect(labels('ko').get('use:u')).toBe('글쓰기');
  });

  it.each([
    [80, false, '▮▮▮ specialised', '▮▯▯ suitable'],
    [80, true, '[###] specialised', '[#..] suitable'],
  ])('at %i columns, in ASCII %s, shows a fit by blocks and a word', (width, ascii, best, other) => {
    const told = text(width, ascii);
    expect(told).toContain(best);
    expect(told).toContain(other);
    expect(told).toMatch(/Writing.*\*/);
  });

  it('numbers its sources as one reads, and lists each number it shows', () => {
    const told = text();
    const marks = [...told.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
    const firsts = marks.filter((number, at) => marks.indexOf(number) === at);
    expect(firsts).toEqual(firsts.map((_, at) => at + 1));
    for (const number of firsts) expect(told).toMatch(new RegExp(`^\\[${number}\\] `, 'm'));
  });

  it('on a screen too narrow for columns tells of each model what is known of it', () => {
    const [, a = '', b = ''] = text(36).split(/^(?=(?:Aleph|베트)\n-+$)/m);
    expect(a).toMatch(/^ {2}\D*128,000 /m);
    expect(b).toMatch(/^ {2}Writing +▮▯▯ suitable/m);
    expect(b).not.toContain('128,000');
  });

  it('as rows has a column for each model', () => {
    const { columns, rows } = compareRows(result(), messagesOf('en'));
    expect(columns.map(({ id }) => id)).toEqual(['group', 'field', 'a', 'b']);
    expect(rows.map(({ cells }) => cells).find(([, field]) => field === 'use:u')).toEqual([
      'uses',
      'use:u',
      'specialised',
      'suitable',
    ]);
  });
});

describe('the recommendation', () => {
  const ask = (lang: Language = 'en', uses = ['u']) => {
    const query = asking({ uses: uses.map((id) => ({ id, weight: 1, matched: [id] })) });
    return worded(recommend(snapshot, query), namesOf(snapshot), messagesOf(lang));
  };
  const drawn = (result: ReturnType<typeof ask>) =>
    documentText(recommendDocument(result, shown(result), messagesOf('en'), [], true), screen());

  it('has words for every reason, doubt and question, in the language', () => {
    for (const lang of ['en', 'ko'] as const) {
      const { recommendations, questions } = ask(lang);
      const texts = [
        ...recommendations.flatMap(({ confidence, contributions }) => [
          ...confidence.reasons,
          ...contributions.map(({ reason }) => reason),
        ]),
        ...questions,
      ].map(({ text }) => text);
      expect(texts.length).toBeGreaterThan(4);
      for (const text of texts) {
        expect(text).not.toMatch(/undefined|\[object|^$/);
        expect(/[가-힣]/.test(text.replaceAll('베트', ''))).toBe(lang === 'ko');
      }
    }
  });

  it('shows the arithmetic, the passage, who has no evidence, and the sources', () => {
    const text = drawn(ask());
    expect(text).toMatch(/^Recommended: Aleph +as of 2025-06-01$/m);
    expect(text).toMatch(/^ +1 +Aleph +100\.0 +▮{20} +confidence /m);
    expect(text).toMatch(/^ +2 +베트 +40\.0 +▮{8}▯{12} /m);
    expect(text).toMatch(/^ +- +Gimel +\? +not mentioned for this/m);
    expect(text).toMatch(/100\.0 +▮▮▮ Writing: weight 1 × specialised 1\.00 × 100 \[1\]/);
    expect(text).toContain('- Made for it (page 2)');
    expect(text).toMatch(/^\[1\] /m);
  });

  it('as rows has rank, id, release, what figures tell, score and confidence', () => {
    const { columns, rows } = recommendRows(ask(), messagesOf('ko'));
    const row = (at: number) => Object.fromEntries(columns.map(({ id }, index) => [id, rows[at]?.cells[index]]));
    const unmeasured = { points: null, low: null, high: null, grade: null, first_percent: null };
    const priced = { price: 0.13125, currency: 'USD' };
    expect(row(0)).toEqual({
      rank: 1,
      id: 'a',
      release: 'acme/a',
      ...unmeasured,
      ...priced,
      score: 100,
      confidence: 'medium',
    });
    expect(row(1)).toMatchObject({ rank: 2, id: 'b', release: null, ...unmeasured, price: null, score: 40 });
  });

  it('for nothing names no model', () => {
    const text = drawn(ask('en', []));
    expect(text).toContain('No recommendation');
    expect(text).not.toMatch(/Aleph|베트|Gimel/);
  });
});
