import { describe, expect, it } from 'vitest';
import { confidence, type Grounds } from '../../src/engine/confidence.ts';
import type { Contribution, Reason } from '../../src/engine/results.ts';
import { snapshotOf } from '../support/knowledge.ts';
import { NOTHING } from '../support/query.ts';

const SNAPSHOT = snapshotOf(
  `sources:
  - {id: press, title: P, publisher: Paper, date: 2025-05-01, kind: press}
  - {id: paper, title: P2, publisher: Paper, date: 2024-12-01, kind: press}
  - {id: blog, title: B, publisher: Blog, date: 2025-05-01, kind: commentary}
  - {id: column, title: C, publisher: Column, date: 2025-05-02, kind: commentary}
  - {id: year, title: Y, publisher: Year, date: 2024-06-01, kind: press}
  - {id: eve, title: E, publisher: Eve, date: 2024-05-31, kind: press}
  - {id: bare, title: Nobody, date: 2025-05-01, kind: press}
  - {id: bare-too, title: Nobody, date: 2025-05-01, kind: press}
`,
  '2025-06-01',
);

const said = (sources: string[], more: Partial<Contribution<Reason>> = {}) =>
  ({ kind: 'use', sources, about: [], ...more }) as unknown as Contribution<Reason>;
const measure = (sources: string[]) => said(sources, { kind: 'criterion' });
const GROUNDS: Grounds = {
  contributions: [said(['press', 'blog'])],
  release: 'acme/r',
  asked: 1,
  unknowns: [],
  understood: NOTHING,
};
const told = (more: Partial<Grounds>) => {
  const { level, reasons } = confidence(SNAPSHOT, { ...GROUNDS, ...more });
  return [level, ...reasons.map(({ code, values }) => [code, values])];
};

describe('confidence', () => {
  it('is high without a doubt, medium with one and low with more', () => {
    expect(told({})).toEqual(['high']);
    expect(told({ asked: 2 })).toEqual(['medium', ['partial', { answered: 1, asked: 2 }]]);
    expect(told({ asked: 3, release: 'acme/r', contributions: [said(['press'])] })).toEqual([
      'low',
      ['one-source', { count: 1 }],
      ['partial', { answered: 1, asked: 3 }],
    ]);
  });

  it.each<[string, string[], string[]]>([
    ['two publishers', ['press', 'blog'], []],
    ['two articles of one publisher', ['press', 'paper'], ['one-source']],
    // Who publishes a source is not told of either: each stands for itself.
    ['two sources without a publisher', ['bare', 'bare-too'], []],
    ['commentary of two', ['blog', 'column'], ['commentary-only']],
    ['commentary beside press', ['blog', 'press'], []],
    ['nobody at all', [], []],
    ['a source that no file has any more', ['gone', 'press'], ['one-source']],
    ['something new beside something old', ['eve', 'press'], []],
    ['something a year old to the day', ['year', 'eve'], []],
  ])('of %s, %j, has the doubts %j', (_, sources, codes) => {
    expect(
      told({ contributions: [said(sources)] })
        .slice(1)
        .map(([code]) => code),
    ).toEqual(codes);
  });

  it('counts age by the youngest, more than a year', () => {
    expect(told({ contributions: [said(['eve', 'bare-gone'])] })).toContainEqual(['old', { days: 366 }]);
    expect(told({ contributions: [said(['year'])] })).toEqual(['medium', ['one-source', { count: 1 }]]);
  });

  it('does not grow with what is measured beside what is said', () => {
    const both = [said(['press']), measure(['blog', 'column'])];
    expect(told({ contributions: both, asked: 2 })).toEqual(['medium', ['one-source', { count: 1 }]]);
    expect(told({ contributions: [measure(['press']), measure(['blog'])], asked: 2 })).toEqual(['high']);
  });

  it('falls where words are about other releases than the one that is held against the question', () => {
    const about = (...ids: string[]) => [said(['press', 'blog'], { about: ids })];
    expect(told({ contributions: about('acme/old', 'acme/old', 'acme/older') })).toEqual([
      'medium',
      ['other-release', { about: ['acme/old', 'acme/older'], release: 'acme/r' }],
    ]);
    expect(told({ contributions: about('acme/old', 'acme/r') })).toEqual(['high']);
    expect(told({ contributions: about('acme/old'), release: null })).toEqual(['high']);
  });

  it('falls with each condition that cannot be told', () => {
    const unknowns = ['min-context', 'license'].map((constraint) => ({ constraint })) as unknown as Grounds['unknowns'];
    expect(told({ unknowns })).toEqual([
      'low',
      ['cannot-tell', { constraint: 'min-context' }],
      ['cannot-tell', { constraint: 'license' }],
    ]);
  });

  it.each([
    [[], ['one'], false],
    [[], ['one two'], true],
    [[], ['one', 'one'], false],
    // A mark of direction, as it is pasted with a text, is no word.
    [[], ['one \u202e'], false],
    [['code'], ['one two'], false],
    [['code'], ['one  two', 'three'], true],
    [['code', 'write python'], ['one two three', 'four five six'], false],
    [['code', 'write python'], ['one two three', 'four five six', 'seven'], true],
  ])('where %j was heard and %j was not, most of it was missed: %s', (heard, missed, isLittle) => {
    const understood = {
      ...NOTHING,
      uses: heard.slice(0, 1).map((word) => ({ id: 'u', weight: 1, matched: [word] })),
      measures: heard.slice(1).map((word) => ({ id: 'price', weight: 1, matched: [word] })),
      not_understood: missed,
    };
    expect(told({ understood }).length > 1).toBe(isLittle);
  });
});
