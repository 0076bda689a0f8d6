import { openSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, spellings } from '../../src/domain/names.ts';
import type { Statement } from '../../src/domain/records.ts';
import { DamagedError, FileBytes, inMemory } from '../../src/kb/bytes.ts';
import { ascii, columnOf, Lines, startsOf } from '../../src/kb/lines.ts';
import { based, knowledgeOf } from '../support/knowledge.ts';
import { folder } from '../support/lmm.ts';
import { packed, plain } from '../support/packed.ts';

const WHOLE = knowledgeOf(
  based(`developers: [{id: other, name: 다른 곳}]
uses: [{id: u, name: {en: Use, ko: 쓰임}, aliases: [쓸모]}, {id: w, name: {en: Other, ko: 다름}}]
models:
  - id: m
    name: 모델 M
    developer: acme
    current: [{release: acme/r, from: 2024}]
    features: [{text: {en: 'Said — “so”', ko: "말 😀"}}]
    applications: [{use: u, fit: strong, text: One}, {use: w, fit: suitable, text: Two, from: 2024-01-02, until: 2024-03}, {use: u, fit: suitable, text: Three, at: x}]
  - {id: n, name: N, developer: other, applications: [{use: u, fit: suitable, text: Four}]}
statements: [{models: [m, n], use: w, fit: strong, text: Both}]
releases:
  - {id: acme/r, name: R 1, aliases: [알], model: m, developer: acme}
  - id: acme/q
    name: Q
    model: m
    developer: acme
    release_date: 2024-02
    retirement_date: 2025-02
    status: retired
    sources: {status: [s], license: [s]}
    also: [{field: status, value: stable, source: s}, {field: license, value: MIT, source: s}]
  - {id: other/r, name: R 1, model: n, developer: other}
offers: [{release: acme/r, provider: acme}, {release: acme/r, provider: other}]
`),
);

describe('a packed knowledge base', () => {
  it('holds what was packed', () => {
    expect(plain(packed(WHOLE))).toEqual(plain(WHOLE));
  });

  it('finds by every key what a search of all would find, in its order', () => {
    const { index } = packed(WHOLE);
    for (const { id } of WHOLE.sources) expect(index.source(id)?.id).toBe(id);
    for (const { id } of WHOLE.releases) {
      expect(index.release(id)?.id).toBe(id);
      expect(index.offersOf(id)).toEqual(WHOLE.offers.filter(({ release }) => release === id));
    }
    for (const key of WHOLE.releases.flatMap((release) => spellings(release).map(nameKey))) {
      const called = WHOLE.releases.filter((release) => spellings(release).some((name) => nameKey(name) === key));
      expect(index.releasesCalled(key)).toEqual(called);
    }
    const said = (of: (one: Statement) => boolean) => JSON.parse(JSON.stringify(WHOLE.statements.filter(of)));
    for (const model of ['m', 'n', 'nobody']) {
      const own = WHOLE.releases.filter((release) => release.model === model);
      expect(index.releasesOf(model)).toEqual(own);
      expect(index.headsOf(model)).toMatchObject(
        own.map(({ id, name, source, also }) => ({
          ...{ id, name, source },
          also: also.filter(({ field }) => field === 'status'),
        })),
      );
      expect(index.statementsOf(model)).toEqual(said(({ models }) => models.includes(model)));
      expect(index.statementsOf(model, 'feature')).toEqual(
        said(({ models, kind }) => kind === 'feature' && models.includes(model)),
      );
      for (const use of ['u', 'w', 'none'])
        expect(index.statementsFor(model, use)).toEqual(said((one) => one.use === use && one.models.includes(model)));
      const applications = said(({ models, kind }) => kind === 'application' && models.includes(model));
      expect(index.evidenceOf(model)).toEqual(
        applications.map(({ use, fit, said: on, about, from, until, source }: Statement) => ({
          ...{ use, fit, said: on, about, source },
          ...(from && { from, until }),
        })),
      );
    }
    expect(index.headsOf('m')[1]).toMatchObject({
      ...{ release_date: '2024-02', retirement_date: '2025-02', status: 'retired', sources: { status: ['s'] } },
    });
    expect(index.uses().map(({ id }) => id)).toEqual(['u', 'w']);
    expect(index.source('nobody') ?? index.release('nobody')).toBeUndefined();
  });

  interface Keyed {
    at: number;
    keys: string[];
  }
  function linesOf(records: readonly Keyed[]): Lines<Keyed> {
    const lines = records.map(ascii);
    const { text, directory } = columnOf(records, ({ keys }) => keys);
    const starts = Buffer.alloc(4 * (lines.length + 1));
    for (const [at, start] of startsOf(lines).entries()) starts.writeUInt32LE(start, 4 * at);
    const texts = Buffer.from(`${text}[${lines.join(',\n')}]`, 'latin1');
    return new Lines<Keyed>(inMemory(Buffer.concat([starts, texts])), {
      starts: 0,
      records: starts.length + text.length,
      count: records.length,
      columns: [{ from: starts.length, directory: () => directory }],
    });
  }

  it('finds any keys, whatever they are', () => {
    const key = fc.string({ maxLength: 3, unit: 'binary' });
    fc.assert(
      fc.property(fc.array(fc.array(key, { maxLength: 3 }), { maxLength: 100 }), key, (all, other) => {
        const records = all.map((keys, at) => ({ at, keys }));
        const read = linesOf(records);
        for (const wanted of [...all.flat(), other])
          expect(read.by(0, wanted)).toEqual(records.filter(({ keys }) => keys.includes(wanted)));
        expect(read.all()).toEqual(records);
      }),
    );
  });

  it('finds each of many', () => {
    const records = Array.from({ length: 1000 }, (_, at) => ({
      at,
      keys: [`key-${at}`, `tens-${Math.floor(at / 10)}`],
    }));
    for (const order of [records, [...records].reverse()]) {
      const read = linesOf(records);
      for (const { at, keys } of order) {
        expect(read.first(0, keys[0] as string)?.at).toBe(at);
        expect(read.by(0, keys[1] as string).map((one) => one.at % 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      }
      expect(['', 'key-', 'key-1000', 'zzz'].flatMap((none) => read.by(0, none))).toEqual([]);
    }
  });
});

describe('bytes of a file', () => {
  const TEXT = Array.from({ length: 100 }, (_, at) => `${at} `).join('');
  const written = (): string => join(folder({ part: `front${TEXT}` }), 'part');
  const opened = (sound = (_block: number, _bytes: Buffer) => true, length = TEXT.length, path = written()) =>
    new FileBytes(path, openSync(path, 'r'), 5, length, 16, sound);

  it('are the same wherever blocks begin', () => {
    const path = written();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(TEXT.length), fc.nat(TEXT.length)), { minLength: 1 }), (ranges) => {
        const bytes = opened(undefined, undefined, path);
        for (const [a, b] of ranges) {
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          expect(bytes.text(from, to)).toBe(TEXT.slice(from, to));
          if (from + 4 <= TEXT.length) expect(bytes.number(from)).toBe(Buffer.from(TEXT).readUInt32LE(from));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are read, and looked at, once, and only those asked for', () => {
    const looked: number[] = [];
    const bytes = opened((block) => looked.push(block) > 0);
    bytes.text(20, 30);
    bytes.text(10, 40);
    bytes.text(0, 0);
    expect(looked).toEqual([1, 0, 2]);
  });

  it('are damaged where a block is not sound, the file is shorter or cannot be read', () => {
    const bytes = opened((block) => block !== 2);
    expect(bytes.text(0, 32)).toBe(TEXT.slice(0, 32));
    expect(() => bytes.text(30, 33)).toThrow(DamagedError);
    expect(() => opened(undefined, TEXT.length + 1).text(0, TEXT.length + 1)).toThrow(DamagedError);
    const path = written();
    const cut = opened(undefined, undefined, path);
    truncateSync(path, 50);
    expect(cut.text(0, 16)).toBe(TEXT.slice(0, 16));
    expect(() => cut.text(0, TEXT.length)).toThrow(DamagedError);
  });
});
