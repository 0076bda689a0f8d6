import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { cited } from '../../src/engine/cite.ts';
import { listed } from '../../src/engine/listed.ts';
import { snapshotOf } from '../support/knowledge.ts';

const SOURCES = `sources:
  - {id: a, title: A, date: 2025-02-01, kind: commentary}
  - {id: b, title: B, date: 2025-03-01, kind: press}
`;
const M = 'id: m, name: M, developer: acme';
const texts = (snapshot: Snapshot) => snapshot.statements('m').map(({ text }) => text?.en);

describe('statements on a day', () => {
  const kb = `${SOURCES}models:
  - ${'{'}${M}, features: [{text: dated, said: 2025-02-02}, {text: of its source, source: b}, {text: monthly, said: 2025-04}, {text: period, said: 2025-02-02, from: 2025-05-01, until: 2025-06-01}]}
`;
  it.each([
    ['2025-02-01', []],
    ['2025-02-02', ['dated']],
    ['2025-02-28', ['dated']],
    ['2025-03-01', ['dated', 'of its source']],
    ['2025-03-31', ['dated', 'of its source']],
    ['2025-04-01', ['dated', 'of its source', 'monthly']],
    ['2025-05-01', ['dated', 'of its source', 'monthly', 'period']],
    ['2025-05-31', ['dated', 'of its source', 'monthly', 'period']],
    ['2025-06-01', ['dated', 'of its source', 'monthly']],
    // A coarse day is its last.
    ['2025-02', ['dated']],
    ['2025-05', ['dated', 'of its source', 'monthly', 'period']],
    ['2024', []],
    ['2025', ['dated', 'of its source', 'monthly']],
  ])('as of %s: %j', (asOf, expected) => {
    expect(texts(snapshotOf(kb, asOf))).toEqual(expected);
  });

  it('are hidden by no other date of their source', () => {
    expect(
      texts(
        snapshotOf(`${SOURCES}models:\n  - {${M}, features: [{text: x, source: b, said: 2025-01-05}]}\n`, '2025-01-05'),
      ),
    ).toEqual(['x']);
  });
});

describe('summary and architecture', () => {
  const kb = `${SOURCES}models:
  - id: m
    name: M
    developer: acme
    architecture:
      - {text: old, said: 2025-01-01, source: a}
      - {text: new, said: 2025-02-01, source: a}
      - {text: other, said: 2024-01-01, source: b}
      - {text: twin, said: 2025-02-01, source: a}
    features: [{text: f1, said: 2025-01-01, source: a}, {text: f2, said: 2025-02-01, source: a}]
`;
  it('are the latest of each source, of several of one day all', () => {
    expect(texts(snapshotOf(kb, '2025-02-01'))).toEqual(['new', 'other', 'twin', 'f1', 'f2']);
  });
  it('were the older ones before', () => {
    expect(texts(snapshotOf(kb, '2025-01-31'))).toEqual(['old', 'other', 'f1']);
  });
});

describe('the current release', () => {
  const kb = `models:
  - {${M}, current: [{release: acme/r, until: 2024-06}, {release: acme/q, from: 2025-01-01, until: 2025-02-01}], names: [{name: Old M, until: 2025}]}
releases:
  - {id: acme/r, name: R, model: m, developer: acme, release_date: 2024-02}
  - {id: acme/q, name: Q, model: m, developer: acme, release_date: 2025-03-01, retirement_date: 2025-04-01}
  - {id: acme/p, name: P, model: m, developer: acme}
`;
  it.each([
    ['2020-01-01', 'acme/r'],
    ['2024-05-31', 'acme/r'],
    ['2024-06-01', undefined],
    ['2025-01-01', 'acme/q'],
    ['2025-02-01', undefined],
  ])('is the stated one: as of %s %s', (asOf, release) => {
    const snapshot = snapshotOf(kb, asOf);
    expect(snapshot.current(snapshot.models.get('m') as never)?.release).toBe(release);
  });

  it('is not computed from what is out', () => {
    const snapshot = snapshotOf(kb, '2026-01-01');
    expect(snapshot.current(snapshot.models.get('m') as never)).toBeUndefined();
  });

  it.each([
    ['2024-12-31', 'Old M'],
    ['2025-01-01', 'M'],
  ])('and the name of the line are of the day: as of %s %s', (asOf, name) => {
    const snapshot = snapshotOf(kb, asOf);
    expect(snapshot.called(snapshot.models.get('m') as never)).toBe(name);
  });

  it.each([
    ['2024-01-31', []],
    ['2024-02-01', ['acme/r']],
    // One without a date is out when its source speaks of it.
    ['2024-12-31', ['acme/r']],
    ['2025-01-01', ['acme/r', 'acme/p']],
    ['2025-03-01', ['acme/q', 'acme/r', 'acme/p']],
    ['2026-01-01', ['acme/q', 'acme/r', 'acme/p']],
  ])('stands among the releases out by %s, newest first, without a date last', (asOf, ids) => {
    expect(
      snapshotOf(kb, asOf)
        .releasesOf('m')
        .map(({ id }) => id),
    ).toEqual(ids);
  });
});

describe('a narrowed snapshot', () => {
  const kb = `${SOURCES}models:
  - {${M}, current: [{release: acme/r, from: 2025-01-01}], features: [{text: of a, source: a}, {text: of both, source: [b, a]}, {text: of b, source: b}]}
  - {id: n, name: N, developer: acme, current: [{release: acme/r2}]}
  - {id: bare, name: Bare, developer: acme}
  - {id: only-b, name: Only B, developer: acme, features: [{text: x, source: b}]}
releases:
  - {id: acme/r, name: R, model: m, developer: acme}
  - {id: acme/r2, name: R2, model: n, developer: acme, source: b, also: [{field: license, value: MIT, source: a}]}
`;
  it('has what a chosen source states, citing only the chosen', () => {
    const snapshot = snapshotOf(kb, '2025-06-01', ['a']);
    expect(snapshot.statements('m').map(({ text, source }) => [text?.en, source])).toEqual([
      ['of a', ['a']],
      ['of both', ['a']],
    ]);
    expect(snapshot.releases().map(({ id }) => id)).toEqual(['acme/r2']);
  });

  it('lists no line that only has a name or a current release', () => {
    expect(listed(snapshotOf(kb, '2025-06-01', ['a'])).map(({ id }) => id)).toEqual(['m', 'n']);
    expect(listed(snapshotOf(kb, '2025-06-01', ['b'])).map(({ id }) => id)).toEqual(['m', 'n', 'only-b']);
    expect(listed(snapshotOf(kb, '2025-06-01')).map(({ id }) => id)).toEqual(['m', 'n', 'bare', 'only-b']);
  });

  it('lists nothing by a source that says nothing', () => {
    expect(listed(snapshotOf(`${kb}trends: [{id: t, text: x}]\n`, '2025-06-01', ['nobody']))).toEqual([]);
  });
});

it('drops a line of which nothing is left on the day', () => {
  const kb = `models:
  - {${M}, features: [{text: x, said: 2025-02-02}]}
  - {id: n, name: N, developer: acme}
releases:
  - {id: acme/r, name: R, model: n, developer: acme, release_date: 2025-03-01}
`;
  expect(listed(snapshotOf(kb, '2025-02-01'))).toEqual([]);
  expect(listed(snapshotOf(kb, '2025-02-02')).map(({ id }) => id)).toEqual(['m']);
  expect(listed(snapshotOf(kb, '2025-03-01')).map(({ id }) => id)).toEqual(['m', 'n']);
});

it('cites each source once, in the order in which a result first names it', () => {
  const snapshot = snapshotOf(SOURCES);
  const result = { x: [{ sources: ['b', 's'] }, { deep: { sources: ['a', 'b'] } }], source: ['ignored'] };
  expect(Object.keys(cited(snapshot, result))).toEqual(['b', 's', 'a']);
  expect(cited(snapshot, result).b).toMatchObject({ title: 'B', publisher: null, kind: 'press', checked: null });
});
